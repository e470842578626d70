import { eq } from "drizzle-orm";
import { formatDatum, type IsoDatum, plusTage } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import {
  type Angabenumfeld,
  alsIso,
  pruefeAngaben,
  type Rechtsprofil,
  rechtsprofil,
  type Zeilenangaben,
} from "@/lib/versorgungsauskunft";
import { HOECHSTENS_ZEILEN, type Inhalt, neuerInhalt } from "./inhalt";

/** Schlüssel einer Beurlaubung nach dem Code ihrer Rechtsgrundlage (ergaenzungen.md 7). */
const BEURLAUBUNG: Readonly<Record<string, string>> = { "12": "1341", "30": "1305", "32": "1305" };
const BEURLAUBUNG_SONST = "1304";
const DIENST = "1301";
const ART_TEXT = { AUSBILDUNG: "Ausbildung", SONSTIGE: "Sonstige Zeit" } as const;

const zeitraum = (von: IsoDatum, bis: IsoDatum) => `${formatDatum(von)} – ${formatDatum(bis)}`;

const ggt = (a: number, b: number): number => (b === 0 ? a : ggt(b, a % b));

/** Umfang als Bruch mit höchstens vier Stellen; leer bei Vollzeit. */
function teilzeit({ z, n }: Zeitscheibe["umfang"]): string {
  if (z === n) return "";
  const teiler = Math.max(z, n) > 9999 ? ggt(z, n) : 1;
  return `${z / teiler}/${n / teiler}`;
}

function alsZeile(s: Zeitscheibe, bis: IsoDatum): Zeilenangaben | null {
  const zeile = { beginn: formatDatum(s.von), ende: formatDatum(bis), beschraenkung: "" };
  if (s.art === "DIENST") return { dzs: DIENST, tz: teilzeit(s.umfang), ...zeile };
  if (s.art !== "BEURLAUBUNG") return null;
  const dzs = BEURLAUBUNG[s.zusatz.rechtsgrundlage ?? ""] ?? BEURLAUBUNG_SONST;
  return { dzs, tz: "", ...zeile };
}

const imDienst = ({ art }: Zeitscheibe) => art === "DIENST" || art === "BEURLAUBUNG";

/** Beginn der letzten ununterbrochenen Folge von Dienst und Beurlaubung. */
function ersterDiensttag(scheiben: readonly Zeitscheibe[]): IsoDatum | null {
  const folge = scheiben.filter(imDienst);
  let beginn = folge.at(-1)?.von ?? null;
  for (const s of folge.slice(0, -1).reverse()) {
    if (beginn === null || s.bis === null || plusTage(s.bis, 1) !== beginn) break;
    beginn = s.von;
  }
  return beginn;
}

/** Was die Zeitscheiben vor dem Ruhestand für den Rechner sind. */
export interface Uebernahme {
  dienstzeiten: Zeilenangaben[];
  /** Was keine Dienstzeit wurde: Ausbildung, sonstige Zeit, Lücke. */
  hinweise: string[];
  /** Begründung als `TT.MM.JJJJ` oder leer. */
  begruendung: string;
}

/**
 * Bringt einen Lebenslauf in Dienstzeiten (ergaenzungen.md 7): Dienst und Beurlaubung bis zum Tag vor dem
 * Ruhestand, alles andere und jede Lücke nur ein Hinweis.
 * @param ruhestand erster Ruhestandstag, ISO
 */
export function uebernimm(lebenslauf: readonly Zeitscheibe[], ruhestand: IsoDatum): Uebernahme {
  const letzter = plusTage(ruhestand, -1);
  const scheiben = lebenslauf
    .filter(({ von }) => von < ruhestand)
    .toSorted((a, b) => (a.von < b.von ? -1 : 1));
  const dienstzeiten: Zeilenangaben[] = [];
  const hinweise: string[] = [];
  let bisher: IsoDatum | null = null;
  for (const s of scheiben) {
    const bis: IsoDatum = s.bis === null || s.bis > letzter ? letzter : s.bis;
    if (bisher !== null && plusTage(bisher, 1) < s.von) {
      hinweise.push(
        `Ohne Eintrag im Lebenslauf: ${zeitraum(plusTage(bisher, 1), plusTage(s.von, -1))}`,
      );
    }
    const zeile = alsZeile(s, bis);
    if (zeile !== null) dienstzeiten.push(zeile);
    else if (s.art === "AUSBILDUNG" || s.art === "SONSTIGE") {
      hinweise.push(`${ART_TEXT[s.art]}: ${zeitraum(s.von, bis)}`);
    }
    bisher = bis;
  }
  const beginn = ersterDiensttag(scheiben);
  return {
    dienstzeiten: dienstzeiten.slice(0, HOECHSTENS_ZEILEN),
    hinweise: hinweise.slice(0, HOECHSTENS_ZEILEN),
    begruendung: beginn === null ? "" : formatDatum(beginn),
  };
}

/**
 * Beginnt eine Berechnung aus einem Lebenslauf (ergaenzungen.md 7) bis zum gesetzlichen Ruhestand. Der
 * Lebenslauf bleibt, wie er ist; Name und Dienststelle kommen nicht mit.
 * @param geburtsdatum ISO
 * @param personId Person, mit deren Lebenslauf sich die Angaben später vergleichen lassen
 * @returns `null`, wenn sich für dieses Geburtsdatum kein gesetzlicher Ruhestand bestimmen lässt
 */
export function ausLebenslauf(
  recht: Rechtsprofil,
  umfeld: Angabenumfeld,
  geburtsdatum: IsoDatum,
  lebenslauf: readonly Zeitscheibe[],
  personId: string | null = null,
): Inhalt | null {
  const leer = neuerInhalt(recht.kennung, formatDatum(geburtsdatum));
  const { spanne } = pruefeAngaben(recht, leer.angaben, umfeld, 2).rahmen;
  if (spanne === null) return null;
  const ruhestand = alsIso(spanne.von);
  const { dienstzeiten, hinweise, begruendung } = uebernimm(lebenslauf, ruhestand);
  return {
    ...leer,
    personId,
    hinweise,
    angaben: {
      ...leer.angaben,
      begruendung,
      ersterRuhestandstag: formatDatum(ruhestand),
      dienstzeiten,
    },
  };
}

/** Recht, nach dem diese Kasse Lebensläufe rechnen lässt; `null`, wenn keines gewählt ist. */
export async function ladeRechtsprofil(tx: Tx, kasseId: string): Promise<Rechtsprofil | null> {
  const [kasse] = await tx
    .select({ recht: tabellen.kasse.rechtsprofil })
    .from(tabellen.kasse)
    .where(eq(tabellen.kasse.id, kasseId));
  return kasse === undefined ? null : rechtsprofil(kasse.recht);
}
