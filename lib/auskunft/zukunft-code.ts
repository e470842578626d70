import { formatDatum } from "@/lib/datum";
import { schreibeTeilzeit } from "@/lib/versorgungsauskunft";
import type { Zukunft } from "./zukunft";

const GRUND = {
  R: "REGELALTERSGRENZE",
  D: "DIENSTUNFAEHIGKEIT",
  S: "SCHWERBEHINDERUNG",
  A: "ANTRAGSALTERSGRENZE",
} as const;
const BUCHSTABE = new Map<string, string>(Object.entries(GRUND).map(([b, grund]) => [grund, b]));

const TEIL =
  /^([RDSA])(\d{8})(?:T(\d{8})\.(\d{1,4}(?:,\d{1,2})?)-(\d{1,4}(?:,\d{1,2})?))?(?:U(\d{8})\.(\d{8}))?$/;

/** `01.08.2019` als `01082019`. */
const ziffern = (datum: string) => datum.replaceAll(".", "");
const datum = (acht: string | undefined) =>
  acht === undefined ? "" : formatDatum(`${acht.slice(4)}-${acht.slice(2, 4)}-${acht.slice(0, 2)}`);

function alsTeil(z: Zukunft): string {
  const [zaehler = "", nenner = ""] = schreibeTeilzeit(z.tz).split("/");
  const teilzeit =
    z.teilzeitAb === "" || z.tz === "" ? "" : `T${ziffern(z.teilzeitAb)}.${zaehler}-${nenner}`;
  const urlaub = z.urlaubVon === "" ? "" : `U${ziffern(z.urlaubVon)}.${ziffern(z.urlaubBis)}`;
  return `${BUCHSTABE.get(z.ruhestandsgrund)}${ziffern(z.ersterRuhestandstag)}${teilzeit}${urlaub}`;
}

/**
 * Code eines Vergleichs zum Abschreiben: nur Grund und Tage der Zukünfte, keine Angabe zur Person, keine
 * Nummer, kein Betrag, zum Beispiel `A01082019/R01082020T01012018.1-2`.
 */
export const schreibeCode = (zukuenfte: readonly Zukunft[]): string =>
  zukuenfte.map(alsTeil).join("/");

/** Liest einen Code; `null`, wenn er nicht aus `schreibeCode` stammen kann. */
export function liesCode(text: string): Zukunft[] | null {
  const teile = text.toUpperCase().replace(/\s/g, "").split("/");
  if (teile.length > 4) return null;
  const zukuenfte = teile.map((teil): Zukunft | null => {
    const treffer = TEIL.exec(teil);
    if (treffer === null) return null;
    const [, grund = "", tag, teilzeitAb, zaehler, nenner, von, bis] = treffer;
    return {
      ruhestandsgrund: GRUND[grund as keyof typeof GRUND],
      ersterRuhestandstag: datum(tag),
      teilzeitAb: datum(teilzeitAb),
      tz: zaehler === undefined ? "" : `${zaehler}/${nenner}`,
      urlaubVon: datum(von),
      urlaubBis: datum(bis),
    };
  });
  return zukuenfte.every((z) => z !== null) ? zukuenfte : null;
}
