import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { PersonAnsicht } from "@/lib/anspruchsberechtigte";
import { type Tx, tabellen } from "@/lib/db";
import type { FormularPerson, OffeneMeldung, PruefKontext } from "@/lib/formulare";
import { heute } from "@/lib/uhr";

const { meldung } = tabellen;

/** Zustände, in denen die Kasse noch nicht entschieden hat. */
export const OFFEN = ["uebermittelt", "in_bearbeitung", "rueckfrage"] as const;

/** Unentschiedene Meldungen der eigenen Organisation zu einer Person, mit ihrer Zeile im Lebenslauf. */
export async function listOffeneMeldungen(
  tx: Tx,
  person: Pick<PersonAnsicht, "kasseId" | "mitgliedId" | "id">,
) {
  return tx
    .select({
      id: meldung.id,
      formular: meldung.formular,
      referenz: meldung.referenz,
      wirksamAb: meldung.wirksamAb,
      von: meldung.zeileVon,
      bis: meldung.zeileBis,
      text: meldung.zeileText,
    })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, person.kasseId),
        eq(meldung.mitgliedId, person.mitgliedId),
        eq(meldung.personId, person.id),
        inArray(meldung.status, [...OFFEN]),
      ),
    )
    .orderBy(meldung.gesendetAm);
}

/** Stammdaten für die Formulare. */
export function formularPerson(p: PersonAnsicht): FormularPerson {
  const bisher = Object.fromEntries(
    Object.entries(p.daten).map(([k, w]) => [k, typeof w === "string" ? w : w.join(",")]),
  );
  return {
    id: p.id,
    persnr: p.persnr,
    name: p.name,
    vorname: p.vorname,
    geburtsdatum: p.geburtsdatum,
    todestag: p.todestag,
    beihilfeberechtigt: p.beihilfeberechtigt,
    bisher,
  };
}

/** Alles, was die Prüfung eines Formulars über die Person wissen darf. */
export function pruefKontext(
  person: PersonAnsicht,
  offene: readonly OffeneMeldung[],
  anlagen: readonly string[],
): PruefKontext {
  return {
    heute: heute(),
    person: formularPerson(person),
    status: person.status === "SONSTIGE" ? null : person.status,
    eigene: person.eigene,
    frueher: person.fruehere,
    offeneMeldungen: offene,
    anlagen,
  };
}
