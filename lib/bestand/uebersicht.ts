import type { TransactionSql } from "postgres";

/** Spalten von `person_mitglied`, die vom Lebenslauf abhängen. */
export const LAGE = "status, aktiv_ab, pruefen_am, schnitt";
/** Spalten von `person_mitglied`, die aus den Stammdaten kopiert sind. */
export const KOPIE =
  "persnr, name, vorname, geburtsdatum, beihilfeberechtigt, name_sort, vorname_sort";

/** Dieselben Spalten mit dem Namen ihrer Tabelle davor. */
export const spalten = (tabelle: string, liste: string) => liste.replace(/\w+/g, `${tabelle}.$&`);

const ALLE = `${LAGE}, ${KOPIE}`;
const SCHLUESSEL =
  "pm.kasse_id = u.kasse_id and pm.mitglied_id = u.mitglied_id and pm.person_id = u.person_id";

const AENDERN = `update person_mitglied pm set ${ALLE.replace(/\w+/g, "$& = u.$&")}
  from ue_uebersicht u where not u.neu and ${SCHLUESSEL}
    and (${spalten("pm", ALLE)}) is distinct from (${spalten("u", ALLE)})`;

const EINFUEGEN = `insert into person_mitglied (kasse_id, mitglied_id, person_id, ${ALLE}, persnr_sort)
  select kasse_id, mitglied_id, person_id, ${ALLE}, persnr::integer from ue_uebersicht u
  where u.neu or not exists (select from person_mitglied pm where ${SCHLUESSEL})
  order by kasse_id, mitglied_id, name_sort`;

/**
 * Bringt die Übersichten der Mitglieder auf den Stand des Imports, in einem Zug am Ende: So zählt
 * der Trigger je Mitglied nur einmal, die Zähler sind nur kurz gesperrt, und die Zeilen kommen in
 * der Ordnung der Indizes.
 */
export async function schreibeUebersicht(tx: TransactionSql): Promise<void> {
  await tx.unsafe(`analyze ue_uebersicht; ${AENDERN}; ${EINFUEGEN}`);
}
