import fc from "fast-check";
import type { Falleingabe, Zeileneingabe } from "./eingabe/falleingabe";
import { pruefeEingabe } from "./eingabe/parse";
import { alsText } from "./kalender/datum";
import { monatsende, type Tag, tagVon } from "./kalender/tag";
import { ruhestandsspanne } from "./rechnung/spanne";
import { RLP } from "./recht/rlp";
import type { Kategorie, Rechenfall, Ruhestandsgrund } from "./typen";

/** Beliebiger Tag der Jahre 1900 bis 2099. */
export const irgendeinTag: fc.Arbitrary<Tag> = fc.integer({
  min: tagVon(1900, 1, 1),
  max: tagVon(2099, 12, 31),
});

const bruch = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([z, mehr]) => `${z}/${z + mehr}`);
const beschraenkung = fc.integer({ min: 0, max: 2500 }).map((tage) => `${tage}T`);
const betrag = fc.integer({ min: 0, max: 1_500_000 }).map((cent) => (cent / 100).toFixed(2));

interface Zeilenwahl {
  dzs: string;
  teilzeit: string | undefined;
  grenze: string | undefined;
  laenge: number;
  luecke: number;
}

const zeilenwahl: fc.Arbitrary<Zeilenwahl> = fc.record({
  dzs: fc.oneof(fc.constant("1301"), fc.constantFrom(...RLP.schluessel.keys())),
  teilzeit: fc.option(bruch, { nil: undefined }),
  grenze: fc.option(beschraenkung, { nil: undefined, freq: 3 }),
  laenge: fc.integer({ min: 1, max: 5000 }),
  luecke: fc.constantFrom(0, 0, 0, 1, 200),
});

/** Zeilen rückwärts ab dem Ruhestand, die letzte endet am Tag davor. */
function zeilen(wahl: readonly Zeilenwahl[], ruhestand: Tag): Zeileneingabe[] {
  let ende = ruhestand - 1;
  return wahl.map(({ dzs, teilzeit, grenze, laenge, luecke }) => {
    const beginn = ende - laenge + 1;
    const tz = RLP.schluessel.get(dzs)?.teilzeit ? teilzeit : undefined;
    const zeile = { dzs, beginn: alsText(beginn), ende: alsText(ende), tz, beschraenkung: grenze };
    ende = beginn - 1 - luecke;
    return zeile;
  });
}

const GRUENDE = RLP.gruende.map((g) => g.code);
const KATEGORIEN = RLP.kategorien.map((k) => k.code);

const rahmen = fc.record({
  geburt: fc.integer({ min: tagVon(1956, 1, 1), max: tagVon(1985, 12, 31) }),
  kategorie: fc.constantFrom<Kategorie>(...KATEGORIEN),
  grund: fc.constantFrom<Ruhestandsgrund>(...GRUENDE),
  stichtag: fc.integer({ min: tagVon(2016, 1, 1), max: tagVon(2023, 12, 31) }),
  begruendung: fc.integer({ min: 0, max: 6000 }),
  ruhestand: fc.integer({ min: 0, max: 10_000 }),
});

const ohneZusatz = { wechselschichtJahre: 0, viertesEinstiegsamtOderA14: false } as const;

/** Möglicher Fall im Fallformat; nur an der Wartezeit kann er noch scheitern. */
export const falleingabe: fc.Arbitrary<Falleingabe> = fc
  .record({
    rahmen,
    wahl: fc.array(zeilenwahl, { minLength: 1, maxLength: 10, size: "max" }),
    dienstbezuege: betrag,
    familienzuschlag: fc.constantFrom("OHNE", "HALB", "VOLL"),
    eigen: betrag,
    a4: fc.option(betrag, { nil: undefined }),
  })
  .map(({ rahmen: r, wahl, dienstbezuege, familienzuschlag, eigen, a4 }) => {
    const { geburt, kategorie, grund, stichtag } = r;
    const zusatz = { ...ohneZusatz, feuerwehr: "EINSATZ" } as const;
    const spanne = ruhestandsspanne(RLP, { geburt, kategorie, grund, zusatz, stichtag });
    if (spanne.von > spanne.bis) return null;
    const tag = spanne.von + (r.ruhestand % (spanne.bis - spanne.von + 1));
    const ruhestand =
      grund === "DIENSTUNFAEHIGKEIT" ? tag : Math.min(spanne.bis, monatsende(tag) + 1);
    const frueheste = geburt + 15 * 366;
    const begruendung = Math.min(frueheste + r.begruendung, stichtag);
    if (begruendung < frueheste) return null;
    return {
      geburtsdatum: alsText(geburt),
      beamtenkategorie: kategorie,
      ruhestandsgrund: grund,
      begruendung: alsText(begruendung),
      ersterRuhestandstag: alsText(ruhestand),
      stichtag: alsText(stichtag),
      dienstzeiten: zeilen(wahl, ruhestand),
      ruhegehaltfaehigeDienstbezuege: dienstbezuege,
      familienzuschlag,
      familienzuschlagBetrag: eigen,
      a4Stufe7: a4,
    };
  })
  .filter((eingabe) => eingabe !== null);

/** Derselbe Fall geprüft; verlangt, dass nichts abgelehnt wird. */
export function geprueft(eingabe: Falleingabe): Rechenfall {
  const { befunde, fall } = pruefeEingabe(RLP, eingabe);
  if (fall === null || befunde.length > 0) throw new Error(`Abgelehnt: ${befunde[0]?.code}`);
  return fall;
}

export const rechenfall: fc.Arbitrary<Rechenfall> = falleingabe.map(geprueft);
