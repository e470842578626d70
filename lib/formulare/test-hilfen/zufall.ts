import fc from "fast-check";
import { formatDatum, plusTage } from "@/lib/datum";
import type { IsoDatum } from "@/lib/lebenslauf";
import { auswahl } from "../bedingung";
import { FORMULARE } from "../register";
import { eintragsschluessel, eintragswerte } from "../rohwerte";
import type { EinfachesFeld, Formular, Rohwerte } from "../typen";
import { beispiele } from "./beispiele";

/** Eine zufällige Eingabe eines Formulars: ein Beispiel zu irgendeinem Tag, an einigen Feldern verändert. */
export interface Zufallsmeldung {
  form: Formular;
  roh: Rohwerte;
}

const ANFANG: IsoDatum = "2022-01-01";
const TAGE = 5 * 365;
/** Personen sind früh genug angemeldet, dass danach etwas geschehen kann. */
const ANMELDETAGE = 300;

/** Rohwert eines Felds, aus `los` bestimmt; meist ein gültiger. */
function rohwert(feld: EinfachesFeld, werte: Rohwerte, los: number, heute: IsoDatum): string {
  switch (feld.art) {
    case "datum":
      return formatDatum(plusTage(ANFANG, los % TAGE));
    case "code":
    case "codes": {
      const wahl = auswahl(feld, werte, heute);
      return wahl[los % Math.max(1, wahl.length)]?.code ?? "";
    }
    case "janein":
      return los % 2 === 0 ? "ja" : "nein";
    case "zahl":
      return String(Math.max(feld.von, los % Math.max(1, Math.floor(feld.bis))));
    case "betrag":
      return String(1 + (los % 900));
    case "text":
    case "mehrzeilig":
      return "Angabe aus dem Zufall".slice(0, feld.max);
  }
}

type Stelle = [pfad: string, feld: EinfachesFeld, gruppe?: [string, number]];

/** Felder des Formulars, auch die seiner ersten beiden Gruppeneinträge, in ihrer Ordnung. */
function felderVon(form: Formular): Stelle[] {
  return Object.entries(form.felder).flatMap(([name, feld]): Stelle[] => {
    if (feld.art !== "gruppe") return [[name, feld]];
    return [0, 1].flatMap((nr) =>
      Object.entries(feld.felder).map(
        ([unter, f]): Stelle => [eintragsschluessel(name, nr, unter), f, [name, nr]],
      ),
    );
  });
}

function veraendere(form: Formular, basis: Rohwerte, lose: readonly number[], heute: IsoDatum) {
  const roh: Record<string, string> = { ...basis };
  for (const [i, [pfad, feld, gruppe]] of felderVon(form).entries()) {
    const los = lose[i % lose.length] ?? 0;
    // Etwa jedes achte Feld wechselt; so bleiben die meisten Eingaben sendbar.
    if ((los + i) % 8 !== 0) continue;
    const gruppenfeld = gruppe && form.felder[gruppe[0]];
    const sicht =
      gruppe && gruppenfeld?.art === "gruppe"
        ? eintragswerte(roh, gruppe[0], gruppenfeld, gruppe[1])
        : roh;
    roh[pfad] = rohwert(feld, sicht, Math.floor(los / 8) + i, heute);
  }
  return roh;
}

const formulare = (filter: (f: Formular) => boolean) =>
  fc.constantFrom(...FORMULARE.filter(filter));

/** Zufällige Eingaben der Formulare, auf die der Filter passt. */
export function zufallsmeldung(
  heute: IsoDatum,
  filter: (f: Formular) => boolean,
): fc.Arbitrary<Zufallsmeldung> {
  return fc
    .record({
      form: formulare(filter),
      los: fc.nat(TAGE),
      voll: fc.boolean(),
      genau: fc.boolean(),
      lose: fc.array(fc.nat(100_000), { minLength: 12, maxLength: 12 }),
    })
    .map(({ form, los, voll, genau, lose }) => {
      const stichtag = plusTage(ANFANG, form.ohnePerson ? los % ANMELDETAGE : los);
      const beispiel = beispiele(stichtag)[form.id];
      const basis = (voll ? beispiel?.voll : beispiel?.kleinste) ?? {};
      return { form, roh: genau ? basis : veraendere(form, basis, lose, heute) };
    });
}
