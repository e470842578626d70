import { randomUUID } from "node:crypto";
import type { TransactionSql } from "postgres";
import type { KasseZeile } from "./typen";
import { type Mitglied, type Mitgliedschaft, Verzeichnis, type Wirkung } from "./verzeichnis";

type Kassendaten = Required<Omit<KasseZeile, "art" | "code">>;

const LEER: Omit<Kassendaten, "name"> = {
  anschrift: { zeilen: [] },
  supportMail: "",
  eingangMail: "",
  web: "",
  absenderName: "",
  rechtsprofil: "",
};

/** Lädt Mitglieder und Mitgliedschaften einer Kasse. */
export async function ladeVerzeichnis(tx: TransactionSql, kasseId: string): Promise<Verzeichnis> {
  const mitglieder = await tx<Mitglied[]>`
    select id, mitgliedsnummer, name, anschrift from mitglied where kasse_id = ${kasseId}`;
  const mitgliedschaften = await tx<Mitgliedschaft[]>`
    select id, mitglied_id as "mitgliedId", geschaeftsbereich, pnr, abr, von::text, bis::text, anzeige
    from mitgliedschaft where kasse_id = ${kasseId}`;
  return new Verzeichnis(kasseId, mitglieder, mitgliedschaften);
}

/**
 * Legt die Kasse an oder ändert sie, wo die Zeile etwas anderes sagt. Angaben, die die Zeile nicht
 * nennt, bleiben.
 */
export async function uebernimmKasse(
  tx: TransactionSql,
  zeile: KasseZeile,
): Promise<{ id: string; wirkung: Wirkung }> {
  const [alt] = await tx<(Kassendaten & { id: string })[]>`
    select id, name, anschrift, support_mail as "supportMail", eingang_mail as "eingangMail", web,
      absender_name as "absenderName", rechtsprofil from kasse where code = ${zeile.code}`;
  const { id = randomUUID(), ...stand }: Kassendaten & { id?: string } = alt ?? {
    ...LEER,
    name: "",
  };
  const genannt = Object.entries(zeile).filter(([k, wert]) => k in stand && wert !== undefined);
  const neu: Kassendaten = { ...stand, ...Object.fromEntries(genannt) };
  const anders = JSON.stringify(neu) !== JSON.stringify(stand);
  if (alt === undefined || anders) {
    const { name, supportMail, eingangMail, web, absenderName, rechtsprofil } = neu;
    const werte = [
      id,
      zeile.code,
      name,
      JSON.stringify(neu.anschrift),
      supportMail,
      eingangMail,
      web,
      absenderName,
      rechtsprofil,
    ];
    await tx.unsafe(
      `insert into kasse (id, code, name, anschrift, support_mail, eingang_mail, web, absender_name,
         rechtsprofil)
       values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8, $9)
       on conflict (id) do update set name = excluded.name, anschrift = excluded.anschrift,
         support_mail = excluded.support_mail, eingang_mail = excluded.eingang_mail, web = excluded.web,
         absender_name = excluded.absender_name, rechtsprofil = excluded.rechtsprofil`,
      werte,
    );
  }
  const wirkung = alt === undefined ? "neu" : anders ? "geaendert" : "unveraendert";
  return { id, wirkung };
}

/** Speichert, was die Datei an Mitgliedern und Mitgliedschaften geändert hat. */
export async function speichereVerzeichnis(
  tx: TransactionSql,
  verzeichnis: Verzeichnis,
): Promise<void> {
  const { mitglieder, mitgliedschaften } = verzeichnis.nimmOffene();
  if (mitglieder.length > 0) {
    await tx.unsafe(
      `insert into mitglied (kasse_id, id, mitgliedsnummer, name, anschrift)
       select $1, id, mitgliedsnummer, name, anschrift
       from jsonb_to_recordset($2::text::jsonb) as m(id uuid, mitgliedsnummer text, name text, anschrift jsonb)
       on conflict (kasse_id, id) do update set name = excluded.name, anschrift = excluded.anschrift`,
      [verzeichnis.kasseId, JSON.stringify(mitglieder)],
    );
  }
  if (mitgliedschaften.length > 0) {
    await tx.unsafe(
      `insert into mitgliedschaft (kasse_id, id, mitglied_id, geschaeftsbereich, pnr, abr, von, bis, anzeige)
       select $1, id, "mitgliedId", geschaeftsbereich, pnr, abr, von, bis, anzeige
       from jsonb_to_recordset($2::text::jsonb) as m(id uuid, "mitgliedId" uuid, geschaeftsbereich text,
         pnr text, abr text, von date, bis date, anzeige text)
       on conflict (kasse_id, id) do update set von = excluded.von, bis = excluded.bis, anzeige = excluded.anzeige`,
      [verzeichnis.kasseId, JSON.stringify(mitgliedschaften)],
    );
  }
}
