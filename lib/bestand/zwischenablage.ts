import type { TransactionSql } from "postgres";
import type { Stapel } from "./stapel";

/** `COPY` verweigert Tabellen mit Zeilenregeln; über Tabellen der eigenen Sitzung darf es gehen. */
const TABELLEN = `
create temp table ue_person (
  zeile integer not null, kasse_id uuid not null, persnr text not null, personenart text not null,
  name text not null, vorname text not null, geburtsdatum date not null, beihilfeberechtigt boolean not null,
  todestag date, daten jsonb, name_sort text not null, vorname_sort text not null
) on commit drop;
create temp table ue_scheibe (
  zeile integer not null, von date not null, bis date, bezeichnung text not null, mitgliedschaft_id uuid,
  mitglied_id uuid, traeger_name text, traeger_art text, besoldung text, umfang_z integer not null,
  umfang_n integer not null, art text not null, zusatz jsonb
) on commit drop;
create temp table ue_bestand (
  zeile integer not null, mitglied_id uuid not null, status text not null, aktiv_ab date, pruefen_am date,
  schnitt date not null
) on commit drop;
create temp table ue_ziel (
  zeile integer not null, kasse_id uuid not null, id uuid not null, neu boolean not null,
  stamm_anders boolean not null, lebenslauf_anders boolean not null default false
) on commit drop;
create temp table ue_weg (
  zeile integer not null, id uuid not null, von date not null, art text not null, zusatz jsonb not null
) on commit drop;
create temp table ue_uebersicht (
  kasse_id uuid not null, mitglied_id uuid not null, person_id uuid not null, neu boolean not null,
  status text not null, aktiv_ab date, pruefen_am date, schnitt date not null, persnr text not null,
  name text not null, vorname text not null, geburtsdatum date not null, beihilfeberechtigt boolean not null,
  name_sort text not null, vorname_sort text not null
) on commit drop;`;

/** Legt die Tabellen der Zwischenablage an; sie enden mit der Transaktion. */
export async function legeZwischenablage(tx: TransactionSql): Promise<void> {
  await tx.unsafe(TABELLEN);
  // Die Planung braucht von der Zwischenablage nur ungefähre Mengen.
  await tx.unsafe("set local default_statistics_target = 1");
}

async function kopiere(tx: TransactionSql, tabelle: string, text: string): Promise<void> {
  if (text === "") return;
  const strom = await tx.unsafe(`copy ${tabelle} from stdin`).writable();
  await new Promise<void>((fertig, fehler) => {
    strom.once("finish", fertig);
    strom.once("error", fehler);
    strom.end(text);
  });
}

/** Ersetzt den Inhalt der Zwischenablage durch den Stapel; `ue_uebersicht` sammelt über alle. */
export async function fuelleZwischenablage(tx: TransactionSql, stapel: Stapel): Promise<void> {
  await tx.unsafe("truncate ue_person, ue_scheibe, ue_bestand, ue_ziel, ue_weg");
  await kopiere(tx, "ue_person", stapel.personen);
  await kopiere(tx, "ue_scheibe", stapel.scheiben);
  await kopiere(tx, "ue_bestand", stapel.bestand);
  await tx.unsafe("analyze ue_person, ue_scheibe, ue_bestand");
}
