import { alterAm, plusMonate, plusTage } from "@/lib/datum";
import type { IsoDatum } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../../befund";
import type { WerteVon } from "../../definiere";
import type { Befund, Felder, Rohwerte } from "../../typen";

export const VOLLZEIT = "VOLLZEIT";
export const TEILZEIT = "TEILZEIT";
/** Codes aus CL-TZ, nach denen die Regeln fragen. */
export const SABBAT = "T06";
export const ALTERSTEILZEIT_BLOCK = "T08";

const inTeilzeit = (w: Rohwerte) => w.modell === TEILZEIT;
const inProzent = (w: Rohwerte) => inTeilzeit(w) && w.angabe === "PROZENT";
const inStunden = (w: Rohwerte) => inTeilzeit(w) && w.angabe === "STUNDEN";

/** Beschäftigungsmodell und Umfang (formulare.md F8), auch für die Anmeldung. */
export const UMFANG = {
  modell: {
    art: "code",
    label: "Beschäftigungsmodell",
    liste: "CL-MODELL",
    pflicht: true,
    steuert: true,
  },
  rechtsgrundlage: {
    art: "code",
    label: "Rechtsgrundlage",
    liste: "CL-TZ",
    pflicht: inTeilzeit,
    sichtbar: inTeilzeit,
    steuert: true,
  },
  angabe: {
    art: "code",
    label: "Angabe des Umfangs in",
    liste: "CL-ANGABE",
    pflicht: inTeilzeit,
    sichtbar: inTeilzeit,
    steuert: true,
  },
  prozent: {
    art: "zahl",
    label: "Beschäftigungsumfang in %",
    von: 0.01,
    bis: 99.99,
    nachkomma: 2,
    einheit: "%",
    pflicht: inProzent,
    sichtbar: inProzent,
  },
  stunden: {
    art: "zahl",
    label: "Wochenstunden",
    von: 0.01,
    bis: 60,
    nachkomma: 2,
    einheit: "Stunden",
    pflicht: inStunden,
    sichtbar: inStunden,
  },
  regelstunden: {
    art: "zahl",
    label: "Regelarbeitszeit",
    hinweis: "Wochenstunden bei Vollzeit; bei Lehrkräften die Pflichtstunden.",
    von: 0.01,
    bis: 60,
    nachkomma: 2,
    einheit: "Stunden",
    pflicht: inStunden,
    sichtbar: inStunden,
  },
} as const satisfies Felder;

export type UmfangWerte = WerteVon<typeof UMFANG>;

interface Bruch {
  z: number;
  n: number;
}

function gekuerzt(z: number, n: number): Bruch {
  const teiler = (a: number, b: number): number => (b === 0 ? a : teiler(b, a % b));
  const t = teiler(z, n);
  return { z: z / t, n: n / t };
}

/** Der gemeldete Umfang als genauer Bruch: Stunden durch Regelstunden oder Prozent; `null`, solange er fehlt. */
export function umfangAus(w: UmfangWerte): Bruch | null {
  if (w.modell === VOLLZEIT) return { z: 1, n: 1 };
  const hundertfach = (zahl: number) => Math.round(zahl * 100);
  if (w.prozent !== undefined) return gekuerzt(hundertfach(w.prozent), 10_000);
  if (w.stunden === undefined || w.regelstunden === undefined) return null;
  return gekuerzt(hundertfach(w.stunden), hundertfach(w.regelstunden));
}

/** Regelarbeitszeit der Beamten in NRW nach Alter, in Stunden (formulare.md F8). */
export function regelstundenBei(geburtsdatum: IsoDatum, tag: IsoDatum): string {
  const alter = alterAm(geburtsdatum, tag);
  return alter >= 60 ? "39" : alter >= 55 ? "40" : "41";
}

interface Rahmen {
  ab: IsoDatum | undefined;
  bis?: IsoDatum | undefined;
  geburtsdatum: IsoDatum | undefined;
}

const UNTERHAELFTIG =
  "Aus familiären Gründen ist die Teilzeit unterhälftig nur während Beurlaubung oder Elternzeit möglich.";

function pruefeHaelfte(regel: string, code: string): Befund[] {
  const texte: Readonly<Record<string, string>> = {
    T01: "Eine voraussetzungslose Teilzeit umfasst mindestens die Hälfte der regelmäßigen Arbeitszeit (§ 63 LBG NRW).",
    T02: UNTERHAELFTIG,
    T03: UNTERHAELFTIG,
    T11: "Bei begrenzter Dienstfähigkeit umfasst die Arbeitszeit mindestens die Hälfte (§ 27 BeamtStG).",
  };
  const text = texte[code];
  return text ? [hinweis(`${regel}-HAELFTE`, "rechtsgrundlage", text)] : [];
}

function pruefeAltersteilzeit(regel: string, { ab, bis, geburtsdatum }: Rahmen): Befund[] {
  const befunde: Befund[] = [];
  if (ab && geburtsdatum && alterAm(geburtsdatum, ab) < 55) {
    const text = "Altersteilzeit setzt voraus, dass die Person 55 Jahre alt ist (§ 66 LBG NRW).";
    befunde.push(hinweis(`${regel}-ALTERSTEILZEIT`, "rechtsgrundlage", text));
  }
  if (ab && bis && plusTage(bis, 1) > plusMonate(ab, 120)) {
    const text = "Die gemeldete Altersteilzeit dauert länger als zehn Jahre (§ 66 LBG NRW).";
    befunde.push(hinweis(`${regel}-ZEHN-JAHRE`, "bis", text));
  }
  return befunde;
}

/** Stunden und Grenzen der Rechtsgrundlagen (formulare.md F8); `regel` ist die Nummer des Formulars. */
export function pruefeUmfang(regel: string, w: UmfangWerte, rahmen: Rahmen): Befund[] {
  const { stunden, regelstunden, rechtsgrundlage } = w;
  if (stunden !== undefined && regelstunden !== undefined && stunden >= regelstunden) {
    const text = "Die Wochenstunden müssen unter der Regelarbeitszeit liegen.";
    return [fehler(`${regel}-STUNDEN`, "stunden", text)];
  }
  if (w.modell !== TEILZEIT || !rechtsgrundlage) return [];
  const umfang = umfangAus(w);
  const unterHaelfte = umfang !== null && 2 * umfang.z < umfang.n;
  const altersteilzeit = rechtsgrundlage === "T07" || rechtsgrundlage === ALTERSTEILZEIT_BLOCK;
  return [
    ...(unterHaelfte ? pruefeHaelfte(regel, rechtsgrundlage) : []),
    ...(altersteilzeit ? pruefeAltersteilzeit(regel, rahmen) : []),
  ];
}
