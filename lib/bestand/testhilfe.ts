import { randomInt } from "node:crypto";
import type { Sql } from "postgres";
import { eigner, schliesseAlles } from "@/lib/testhilfe/verbindung";
import { alsText, HEUTE, type Rohzeile, stuecke } from "./testdaten";
import type { Mangel } from "./typen";
import { uebernimm } from "./uebernimm";
import { verbinde } from "./verbinde";

let importSql: Sql | null = null;

/** Die Verbindung, mit der das Programm importiert. */
export function importverbindung(): Sql {
  importSql ??= verbinde(process.env.TEST_DATABASE_URL ?? "");
  return importSql;
}

/** Schließt alle Verbindungen der Testdatei. */
export async function schliesse(): Promise<void> {
  await importSql?.end({ timeout: 5 });
  importSql = null;
  await schliesseAlles();
}

/** Ein Kassencode, den noch keine andere Testdatei benutzt; unter 400 liegen die der Demo. */
export async function freierCode(): Promise<string> {
  await eigner()`insert into installation (demo) values (true) on conflict do nothing`;
  for (;;) {
    const code = String(randomInt(400, 1000));
    if ((await eigner()`select from kasse where code = ${code}`).length === 0) return code;
  }
}

/** Übernimmt Zeilen und sammelt, was gemeldet wird. */
export async function importiere(
  zeilen: readonly Rohzeile[],
  wahl: { teilweise?: boolean; heute?: string } = {},
) {
  const maengel: ({ zeile: number } & Mangel)[] = [];
  const hinweise: string[] = [];
  const ergebnis = await uebernimm(importverbindung(), stuecke(alsText(zeilen)), {
    heute: HEUTE,
    ...wahl,
    mangel: (zeile, mangel) => maengel.push({ zeile, ...mangel }),
    hinweis: (zeile, { grund }) => hinweise.push(`${zeile}: ${grund}`),
  });
  return { ...ergebnis, maengel, hinweise };
}

const kassenId = (code: string) => eigner()`(select id from kasse where code = ${code})`;

/** Gültige Zeitscheiben einer Person, älteste zuerst. */
export const lebenslauf = (code: string, persnr: string) =>
  eigner()`select z.id, z.von::text, z.bis::text, z.bezeichnung, z.mitglied_id, z.traeger_name, z.traeger_art,
      z.besoldung, z.umfang_z, z.umfang_n, z.art, z.zusatz
    from zeitscheibe z join person p on p.kasse_id = z.kasse_id and p.id = z.person_id
    where p.kasse_id = ${kassenId(code)} and p.persnr = ${persnr} and z.ersetzt_am is null order by z.von`;

/** Ersetzte Zeitscheiben einer Person. */
export const ersetzte = (code: string, persnr: string) =>
  eigner()`select z.id, z.von::text, z.bis::text, z.bezeichnung
    from zeitscheibe z join person p on p.kasse_id = z.kasse_id and p.id = z.person_id
    where p.kasse_id = ${kassenId(code)} and p.persnr = ${persnr} and z.ersetzt_am is not null order by z.von`;

/** Zeilen der Übersicht einer Person, nach Mitglied. */
export const uebersicht = (code: string, persnr: string) =>
  eigner()`select m.name as mitglied, pm.status, pm.aktiv_ab::text, pm.pruefen_am::text, pm.schnitt::text, pm.name,
      pm.name_sort, pm.persnr_sort
    from person_mitglied pm join mitglied m on m.kasse_id = pm.kasse_id and m.id = pm.mitglied_id
    where pm.kasse_id = ${kassenId(code)} and pm.persnr = ${persnr} order by m.name`;

/** Zähler der Übersicht, `Mitglied Status: Anzahl`, ohne Nullen. */
export async function zaehler(code: string): Promise<string[]> {
  const zeilen = await eigner()`select m.name, b.status, b.anzahl from bestand b
    join mitglied m on m.kasse_id = b.kasse_id and m.id = b.mitglied_id
    where b.kasse_id = ${kassenId(code)} and b.anzahl <> 0 order by m.name, b.status`;
  return zeilen.map((z) => `${z.name} ${z.status}: ${z.anzahl}`);
}

/** Die Spalten von `person`, die der Import schreibt. */
export const stamm = async (code: string, persnr: string) =>
  (
    await eigner()`select name, vorname, geburtsdatum::text, beihilfeberechtigt, todestag::text, personenart, daten,
      lebenslauf_version from person where kasse_id = ${kassenId(code)} and persnr = ${persnr}`
  )[0];
