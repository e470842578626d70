import type { ISql } from "postgres";

/** Personen, ab denen das Mittel der Zeitscheiben aussagt. */
const GENUG = 10_000;

/**
 * Prüft den geladenen Bestand von Kassen als Ganzes (formulare.md 6.2): Zähler der Übersicht, Schnitt
 * der Sichtbarkeit und Mittel der Zeitscheiben. Die Invarianten I1 bis I9 hält die Datenbank selbst.
 * @param kassen Codes der Kassen
 * @returns ein Satz je Abweichung; leer heißt in Ordnung
 */
export async function pruefeBestand(sql: ISql, kassen: readonly string[]): Promise<string[]> {
  const dieser = sql`kasse_id in (select id from kasse where code in ${sql(kassen)})`;
  const [zaehler] = await sql`select count(*)::integer as falsch from
    (select kasse_id, mitglied_id, status, count(*) as anzahl from person_mitglied where ${dieser} group by 1, 2, 3) ist
    full join (select * from bestand where ${dieser} and anzahl <> 0) soll using (kasse_id, mitglied_id, status)
    where ist.anzahl is distinct from soll.anzahl`;
  const [schnitte] = await sql`select count(*)::integer as falsch from
    (select kasse_id, mitglied_id, person_id, max(von) as schnitt from zeitscheibe
      where ${dieser} and ersetzt_am is null and mitglied_id is not null group by 1, 2, 3) soll
    full join (select * from person_mitglied where ${dieser}) ist using (kasse_id, mitglied_id, person_id)
    where ist.schnitt is distinct from soll.schnitt`;
  const [alle] =
    await sql`select count(*)::integer as scheiben, count(distinct person_id)::integer as personen
    from zeitscheibe where ${dieser} and ersetzt_am is null`;
  const mittel = alle?.scheiben / Math.max(alle?.personen, 1);
  return [
    ...(zaehler?.falsch > 0 ? [`${zaehler?.falsch} Zähler der Übersicht stimmen nicht.`] : []),
    ...(schnitte?.falsch > 0 ? [`${schnitte?.falsch} Zeilen der Übersicht passen nicht.`] : []),
    ...(alle?.personen >= GENUG && Math.abs(mittel - 10) > 0.2
      ? [`Im Mittel sind es ${mittel.toFixed(2)} Zeitscheiben je Person statt 10.`]
      : []),
  ];
}
