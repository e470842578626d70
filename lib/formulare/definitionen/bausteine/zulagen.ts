import { type CodelisteId, eintrag } from "@/lib/codelisten";
import { plusTage } from "@/lib/datum";
import type { IsoDatum, Zulage } from "@/lib/lebenslauf";
import { eintragsnummern, eintragsschluessel } from "../../rohwerte";
import type { EinfachesFeld, Rohwerte } from "../../typen";

/** Neu oder geändert: Dann gehört ein Betrag dazu. */
export function brauchtBetrag(w: Rohwerte): boolean {
  return w.aktion === "NEU" || w.aktion === "GEAENDERT";
}

const faelltWeg = (w: Rohwerte) => w.aktion === "WEGGEFALLEN";

/** Aktion eines Eintrags, Feld `aktion`. */
export const AKTION = {
  art: "code",
  label: "Aktion",
  liste: "CL-AKTION",
  pflicht: true,
  steuert: true,
} as const;

export const RUHEGEHALTFAEHIG = {
  art: "janein",
  label: "ruhegehaltfähig",
  pflicht: false,
  sichtbar: (w) => !faelltWeg(w),
} as const satisfies EinfachesFeld;

/** Eine gemeldete Zulage; Betrag in Cent. */
export interface Zulagenmeldung {
  aktion?: string;
  art?: string;
  betrag?: number;
  prozent?: number;
  ruhegehaltfaehig?: boolean;
  ab?: IsoDatum;
  bis?: IsoDatum;
}

function alsZulage(m: Zulagenmeldung & { art: string }, ab: IsoDatum): Zulage {
  const zulage: Zulage = { art: m.art, ab: m.ab ?? ab };
  if (m.betrag !== undefined) zulage.betragCent = m.betrag;
  if (m.prozent !== undefined) zulage.prozent = m.prozent;
  if (m.ruhegehaltfaehig !== undefined) zulage.ruhegehaltfaehig = m.ruhegehaltfaehig;
  if (m.bis !== undefined) zulage.bis = m.bis;
  return zulage;
}

/**
 * Zulagen nach den Meldungen, Aktion für Aktion. Geändert wird die der gleichen Art; ein späterer
 * Wegfall als `ab` lässt die Zulage bis zum Tag davor stehen.
 */
export function nachMeldungen(
  bisher: readonly Zulage[],
  meldungen: readonly Zulagenmeldung[],
  ab: IsoDatum,
): Zulage[] {
  let stand = [...bisher];
  for (const m of meldungen) {
    const { art, aktion = "NEU" } = m;
    if (!art) continue;
    const andere = stand.filter((z) => z.art !== art);
    const gleiche = stand.filter((z) => z.art === art);
    const neu = alsZulage({ ...m, art }, ab);
    if (aktion === "NEU") stand = [...stand, neu];
    else if (aktion === "GEAENDERT") stand = [...andere, neu];
    else if (m.ab === undefined || m.ab <= ab) stand = andere;
    else stand = [...andere, ...gleiche.map((z) => ({ ...z, bis: plusTage(m.ab ?? ab, -1) }))];
  }
  return stand;
}

/** Schlägt je Eintrag der Gruppe vor, ob die gewählte Art ruhegehaltfähig ist (CL-ZUL, CL-ZUS). */
export function vorschlagRuhegehaltfaehig(
  gruppe: string,
  liste: CodelisteId,
  werte: Rohwerte,
): Rohwerte {
  const paare = eintragsnummern(werte, gruppe).flatMap((nr): [string, string][] => {
    const art = werte[eintragsschluessel(gruppe, nr, "art")] ?? "";
    const vorgabe = eintrag(liste, art)?.merkmale?.ruhegehaltfaehig;
    if (vorgabe === undefined || faelltWegIn(werte, gruppe, nr)) return [];
    return [[eintragsschluessel(gruppe, nr, "ruhegehaltfaehig"), vorgabe ? "ja" : "nein"]];
  });
  return Object.fromEntries(paare);
}

function faelltWegIn(werte: Rohwerte, gruppe: string, nr: number): boolean {
  return faelltWeg({ aktion: werte[eintragsschluessel(gruppe, nr, "aktion")] ?? "" });
}
