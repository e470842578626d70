import { type Codes, mitCodes } from "@/lib/codelisten";
import {
  type IsoDatum,
  ordne,
  sichtbar,
  type Vergleichszeile,
  vergleiche,
  wendeAn,
  type Zeitscheibe,
} from "@/lib/lebenslauf";
import { type Personenzeile, personenvergleich } from "./personenwerte";
import type {
  Formular,
  FormularOrganisation,
  FormularPerson,
  NeuePerson,
  Personenwerte,
  Werte,
} from "./typen";

/** Der Stand, auf den eine Meldung wirkt. */
export interface Ausgangslage {
  /** `null`, wenn die Person mit der Annahme entsteht. */
  person: FormularPerson | null;
  /** Lebenslauf der Person: für die Kasse ganz, für ein Mitglied, soweit es ihn sehen darf. */
  vorher: readonly Zeitscheibe[];
  /** Stand, auf den die Operationen wirken; bei einer Berichtigung ohne den Eintrag, den sie ersetzt. */
  grundlage?: readonly Zeitscheibe[];
  organisation: FormularOrganisation;
  heute: IsoDatum;
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
}

/** Was die Annahme ändert. */
export interface Annahmefolgen {
  ok: true;
  aufgaben: readonly string[];
  nachher: Zeitscheibe[];
  vergleich: Vergleichszeile[];
  todestag: { alt: IsoDatum | null; neu: IsoDatum | null };
  /** Die Person entsteht mit der Annahme. */
  neuePerson: NeuePerson | null;
  personendaten: { gueltigAb: IsoDatum; werte: Personenwerte; zeilen: Personenzeile[] } | null;
}

/** Was die Annahme einer Meldung ändert, oder der Satz an die Kasse, warum sie nicht geht. */
export type Folgen = Annahmefolgen | { ok: false; aufgaben: readonly string[]; grund: string };

/**
 * Rechnet, was die Annahme einer Meldung auf dem gegebenen Stand ändert (formulare.md 1.5). „Was ändert
 * sich?“ beim Arbeitgeber, die Gegenüberstellung der Kasse und die Annahme rechnen alle hiermit. Der
 * `grund` ist für die Kasse: Er kann Träger nennen, die ein Mitglied nicht sehen darf.
 */
export function rechneFolgen(form: Formular, werte: Werte, lage: Ausgangslage): Folgen {
  return mitCodes(lage.codes, () => rechne(form, werte, lage));
}

function rechne(
  form: Formular,
  werte: Werte,
  { person, vorher, grundlage = vorher, organisation, heute }: Ausgangslage,
): Folgen {
  const { mitgliedId } = organisation;
  const eigene = sichtbar(grundlage, mitgliedId)?.eigene ?? [];
  const wirkung = form.wirkung(werte, { person, eigene, organisation });
  const aufgaben = wirkung.aufgaben ?? [];
  const todestag = wirkung.todestag ?? person?.todestag ?? null;
  const geburtsdatum = person?.geburtsdatum ?? wirkung.neuePerson?.geburtsdatum ?? "";
  const ergebnis = wendeAn(grundlage, wirkung.operationen, mitgliedId, { geburtsdatum, todestag });
  if (!ergebnis.ok) return { ok: false, aufgaben, grund: ergebnis.grund };
  // Eine bekannte Person behält Name und Geburtsdatum; ihre übrigen Angaben sind die neuesten.
  const geaendert =
    wirkung.personendaten ??
    (person && wirkung.neuePerson
      ? { gueltigAb: heute, werte: wirkung.neuePerson.daten satisfies Personenwerte }
      : null);
  const nachher = ordne(ergebnis.scheiben);
  return {
    ok: true,
    aufgaben,
    nachher,
    vergleich: vergleiche(vorher, nachher),
    todestag: { alt: person?.todestag ?? null, neu: todestag },
    neuePerson: person ? null : (wirkung.neuePerson ?? null),
    personendaten: geaendert && {
      ...geaendert,
      zeilen: personenvergleich(form, geaendert.werte, person?.bisher ?? {}),
    },
  };
}
