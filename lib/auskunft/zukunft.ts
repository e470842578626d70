import { z } from "zod";
import { type Angaben, alsText, parseTag, type Zeilenangaben } from "@/lib/versorgungsauskunft";

const text = z.string().max(60);

/** Eine gedachte Zukunft für den Vergleich: was ab heute anders käme als in den Angaben. */
export const ZUKUNFT = z.object({
  ruhestandsgrund: text,
  ersterRuhestandstag: text,
  /** Teilzeit ab diesem Tag mit diesem Bruch; leer bleibt es bei den Angaben. */
  teilzeitAb: text,
  tz: text,
  /** Beurlaubung ohne Dienstbezüge von bis; leer ohne. */
  urlaubVon: text,
  urlaubBis: text,
});

export type Zukunft = z.infer<typeof ZUKUNFT>;

/** Schlüssel einer gedachten Beurlaubung ohne Dienstbezüge. */
const BEURLAUBUNG = "1304";

interface Stueck {
  zeile: Zeilenangaben;
  von: number;
  bis: number;
}

const alsStuecke = (zeilen: readonly Zeilenangaben[]): Stueck[] =>
  zeilen.flatMap((zeile) => {
    const [von, bis] = [parseTag(zeile.beginn), parseTag(zeile.ende)];
    return von === null || bis === null ? [] : [{ zeile, von, bis }];
  });

const alsZeilen = (stuecke: readonly Stueck[]): Zeilenangaben[] =>
  stuecke.map(({ zeile, von, bis }) => ({ ...zeile, beginn: alsText(von), ende: alsText(bis) }));

/** Kürzt die Zeiten vor dem Ruhestand oder verlängert die letzte bis zu ihm. */
function bisRuhestand(stuecke: readonly Stueck[], ruhestand: number): Stueck[] {
  const davor = stuecke
    .filter(({ von }) => von < ruhestand)
    .map((s) => ({ ...s, bis: Math.min(s.bis, ruhestand - 1) }));
  const ende = Math.max(...davor.map(({ bis }) => bis));
  const letztes = davor.findLastIndex(({ bis }) => bis === ende);
  return davor.map((s, i) => (i === letztes ? { ...s, bis: ruhestand - 1 } : s));
}

/** Ändert die Tage von bis; was davor und danach liegt, bleibt als eigene Zeile. */
function aendereTage(
  stuecke: readonly Stueck[],
  von: number,
  bis: number,
  aendere: (zeile: Zeilenangaben) => Zeilenangaben,
): Stueck[] {
  return stuecke.flatMap((s) => {
    if (s.bis < von || s.von > bis) return [s];
    const davor = s.von < von ? [{ ...s, bis: von - 1 }] : [];
    const danach = s.bis > bis ? [{ ...s, von: bis + 1 }] : [];
    const mitte = {
      zeile: aendere(s.zeile),
      von: Math.max(s.von, von),
      bis: Math.min(s.bis, bis),
    };
    return [...davor, mitte, ...danach];
  });
}

/** Angaben mit anderem Ruhestand; die letzte Dienstzeit reicht dann bis zum neuen Tag. */
export function mitRuhestand(
  angaben: Angaben,
  ruhestandsgrund: string,
  ersterRuhestandstag: string,
): Angaben {
  const tag = parseTag(ersterRuhestandstag);
  const stuecke = alsStuecke(angaben.dienstzeiten);
  const dienstzeiten = tag === null ? angaben.dienstzeiten : alsZeilen(bisRuhestand(stuecke, tag));
  return { ...angaben, ruhestandsgrund, ersterRuhestandstag, dienstzeiten };
}

/** Angaben, wie sie in dieser Zukunft lauteten; gerechnet werden sie wie eigene. */
export function inZukunft(angaben: Angaben, zukunft: Zukunft): Angaben {
  const neu = mitRuhestand(angaben, zukunft.ruhestandsgrund, zukunft.ersterRuhestandstag);
  let stuecke = alsStuecke(neu.dienstzeiten);
  const teilzeitAb = parseTag(zukunft.teilzeitAb);
  if (teilzeitAb !== null && zukunft.tz !== "") {
    stuecke = aendereTage(stuecke, teilzeitAb, Number.MAX_SAFE_INTEGER, (zeile) => ({
      ...zeile,
      tz: zukunft.tz,
    }));
  }
  const [von, bis] = [parseTag(zukunft.urlaubVon), parseTag(zukunft.urlaubBis)];
  if (von !== null && bis !== null) {
    stuecke = aendereTage(stuecke, von, bis, (zeile) => ({
      ...zeile,
      dzs: BEURLAUBUNG,
      tz: "",
      beschraenkung: "",
    }));
  }
  return { ...neu, dienstzeiten: alsZeilen(stuecke) };
}

/** Was in dieser Zukunft anders ist als in den Angaben, in Worten; leer, wenn es nur Tag und Grund sind. */
export function zukunftText({ teilzeitAb, tz, urlaubVon, urlaubBis }: Zukunft): string {
  return [
    teilzeitAb && `Teilzeit ${tz} ab ${teilzeitAb}`,
    urlaubVon && `beurlaubt ${urlaubVon} – ${urlaubBis}`,
  ]
    .filter((teil) => teil !== "")
    .join("; ");
}
