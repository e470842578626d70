import { formatDatum, type IsoDatum } from "@/lib/datum";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import {
  type Angaben,
  alsIso,
  parseTag,
  type Rechtsprofil,
  schreibeTeilzeit,
  type Zeilenangaben,
} from "@/lib/versorgungsauskunft";
import { uebernimm } from "./aus-lebenslauf";

/** Eine Angabe, in der Lebenslauf und Berechnung sich unterscheiden; beide Seiten fertig geschrieben. */
export interface Abweichung {
  was: string;
  lebenslauf: string;
  berechnung: string;
}

/** Was die Kasse über eine Person führt, soweit der Rechner es braucht. */
export interface Bestandsangaben {
  geburtsdatum: IsoDatum;
  lebenslauf: readonly Zeitscheibe[];
}

const OHNE = "keine Angabe";
const KEINE_ZEILE = "keine Zeile";

/** Bruch ohne Unterschied der Schreibweise: 50 %, 1/2 und 12/24 sind dasselbe. */
function bruch(tz: string): string {
  const [z = 0, n = 0] = schreibeTeilzeit(tz)
    .split("/")
    .map((teil) => Math.round(Number(teil.replace(",", ".")) * 100));
  if (!(z > 0 && n > 0)) return tz;
  const ggt = (a: number, b: number): number => (b === 0 ? a : ggt(b, a % b));
  const teiler = ggt(z, n);
  return z === n ? "" : `${z / teiler}/${n / teiler}`;
}

const kennzeichen = (z: Zeilenangaben) =>
  [z.dzs, z.beginn, z.ende, bruch(z.tz), z.beschraenkung.toUpperCase()].join("|");

function zeilentext(recht: Rechtsprofil, zeile: Zeilenangaben | undefined): string {
  if (zeile === undefined) return KEINE_ZEILE;
  const { dzs, beginn, ende, tz, beschraenkung } = zeile;
  return [
    `${dzs} - ${recht.schluessel.get(dzs)?.bezeichnung ?? "unbekannt"}`,
    `${beginn} – ${ende}`,
    tz && `Teilzeit ${schreibeTeilzeit(tz)}`,
    beschraenkung && `höchstens ${beschraenkung}`,
  ]
    .filter((teil) => teil !== "")
    .join(", ");
}

const beginnTag = (zeile: Zeilenangaben | undefined) => parseTag(zeile?.beginn) ?? 0;

/** Zeilen, die nur auf einer Seite so stehen; was am selben Tag beginnt, steht sich gegenüber. */
function zeilenpaare(hier: readonly Zeilenangaben[], dort: readonly Zeilenangaben[]) {
  const ohne = (a: readonly Zeilenangaben[], b: readonly Zeilenangaben[]) => {
    const gleiche = new Set(b.map(kennzeichen));
    return a.filter((z) => !gleiche.has(kennzeichen(z)));
  };
  const eigene = ohne(dort, hier);
  const paare: { akte?: Zeilenangaben; eigen?: Zeilenangaben }[] = ohne(hier, dort).map((akte) => {
    const stelle = eigene.findIndex(({ beginn }) => beginn === akte.beginn);
    return { akte, eigen: stelle < 0 ? undefined : eigene.splice(stelle, 1)[0] };
  });
  paare.push(...eigene.map((eigen) => ({ eigen })));
  return paare.sort((a, b) => beginnTag(a.akte ?? a.eigen) - beginnTag(b.akte ?? b.eigen));
}

/**
 * Worin sich eine aus dem Lebenslauf begonnene Berechnung von ihm unterscheidet: Geburtsdatum, Begründung
 * und Dienstzeiten. Offener Dienst reicht auf beiden Seiten bis zum Ruhestand der Berechnung, damit ein
 * anderer Ruhestandstag allein keine Abweichung ist.
 */
export function abweichungen(
  recht: Rechtsprofil,
  bestand: Bestandsangaben,
  angaben: Angaben,
): Abweichung[] {
  const liste: Abweichung[] = [];
  const vergleiche = (was: string, lebenslauf: string, berechnung: string) => {
    if (lebenslauf !== berechnung) liste.push({ was, lebenslauf, berechnung });
  };
  vergleiche("Geburtsdatum", formatDatum(bestand.geburtsdatum), angaben.geburtsdatum || OHNE);
  const tag = parseTag(angaben.ersterRuhestandstag);
  if (tag === null) return liste;
  const akte = uebernimm(bestand.lebenslauf, alsIso(tag));
  vergleiche(
    "Begründung des Beamtenverhältnisses",
    akte.begruendung || OHNE,
    angaben.begruendung || OHNE,
  );
  for (const paar of zeilenpaare(akte.dienstzeiten, angaben.dienstzeiten)) {
    vergleiche("Dienstzeit", zeilentext(recht, paar.akte), zeilentext(recht, paar.eigen));
  }
  return liste;
}
