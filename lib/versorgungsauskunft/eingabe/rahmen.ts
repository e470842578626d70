import { alsText, parseTag } from "../kalender/datum";
import { istMonatserster, type Tag } from "../kalender/tag";
import {
  begruendungsspanne,
  geburtsspanne,
  ruhestandsspanne,
  type Spanne,
} from "../rechnung/spanne";
import type { Rechtsprofil } from "../recht/profil";
import type { Feuerwehrdienst, Kategorie, Ruhestandsgrund, Zusatz } from "../typen";
import { type Falleingabe, istObjekt } from "./falleingabe";
import { type Ablehnungscode, type Befund, befund } from "./meldungen";

const texte = ({ von, bis }: Spanne) => ({ von: alsText(von), bis: alsText(bis) });
const FEUERWEHR: readonly unknown[] = ["EINSATZ", "VERWALTUNG_25_JAHRE", "VERWALTUNG"];

export const KEIN_ZUSATZ: Zusatz = {
  wechselschichtJahre: 0,
  viertesEinstiegsamtOderA14: false,
  feuerwehr: "EINSATZ",
};

/** Liest ein Datum und legt V-DATUM ab, wenn es keines ist. */
export function liesTag(wert: unknown, feld: string, befunde: Befund[]): Tag | null {
  const tag = parseTag(wert);
  if (tag === null) befunde.push(befund("V-DATUM", feld));
  return tag;
}

/** Code einer Auswahl oder `null` mit Ablehnung. */
function liesAuswahl<T extends string>(
  liste: readonly { code: T }[],
  wert: unknown,
  code: Ablehnungscode,
  feld: string,
  befunde: Befund[],
): T | null {
  for (const eintrag of liste) if (eintrag.code === wert) return eintrag.code;
  befunde.push(befund(code, feld));
  return null;
}

export const liesKategorie = (recht: Rechtsprofil, wert: unknown, befunde: Befund[]) =>
  liesAuswahl<Kategorie>(recht.kategorien, wert, "V-KATEGORIE", "beamtenkategorie", befunde);

export const liesGrund = (recht: Rechtsprofil, wert: unknown, befunde: Befund[]) =>
  liesAuswahl<Ruhestandsgrund>(recht.gruende, wert, "V-GRUND", "ruhestandsgrund", befunde);

/** Volle Jahre als Zahl oder Ziffern; `null` bei anderem. */
function liesJahre(wert: unknown): number | null {
  const jahre = typeof wert === "string" && /^\d{1,2}$/.test(wert) ? Number(wert) : wert;
  return typeof jahre === "number" && Number.isInteger(jahre) && jahre >= 0 ? jahre : null;
}

/**
 * Zusätzliche Angaben zu Polizei und Feuerwehr; ohne Angabe 62 und EINSATZ (contract.md 5). Gelesen wird
 * nur, was die Kategorie angeht.
 */
export function liesZusatz(
  kategorie: Kategorie | null,
  wert: unknown,
  befunde: Befund[],
): Zusatz | null {
  const betroffen = kategorie === "POLIZEI" || kategorie === "FEUERWEHR";
  if (wert === undefined || wert === null || !betroffen) return KEIN_ZUSATZ;
  const melde = (feld: string) => {
    befunde.push(befund("V-ZUSATZ", feld));
    return null;
  };
  if (!istObjekt(wert)) return melde("zusatz");
  if (kategorie === "FEUERWEHR") {
    const dienst = wert.feuerwehr ?? "EINSATZ";
    if (!FEUERWEHR.includes(dienst)) return melde("zusatz.feuerwehr");
    return { ...KEIN_ZUSATZ, feuerwehr: dienst as Feuerwehrdienst };
  }
  const wechselschichtJahre = liesJahre(wert.wechselschichtJahre ?? 0);
  if (wechselschichtJahre === null) return melde("zusatz.wechselschichtJahre");
  const viertesEinstiegsamtOderA14 = wert.viertesEinstiegsamtOderA14 ?? false;
  if (typeof viertesEinstiegsamtOderA14 !== "boolean") {
    return melde("zusatz.viertesEinstiegsamtOderA14");
  }
  return { ...KEIN_ZUSATZ, wechselschichtJahre, viertesEinstiegsamtOderA14 };
}

/** Geburtsdatum mit seiner Spanne (V-GEBURTSDATUM). */
export function liesGeburt(
  recht: Rechtsprofil,
  wert: unknown,
  stichtag: Tag | null,
  befunde: Befund[],
): Tag | null {
  const geburt = liesTag(wert, "geburtsdatum", befunde);
  if (geburt === null || stichtag === null) return null;
  const spanne = geburtsspanne(recht, stichtag);
  if (geburt >= spanne.von && geburt <= spanne.bis) return geburt;
  befunde.push(befund("V-GEBURTSDATUM", "geburtsdatum", texte(spanne)));
  return null;
}

/** Begründung mit ihrer Spanne (V-BEGRUENDUNG). */
export function liesBegruendung(
  recht: Rechtsprofil,
  wert: unknown,
  geburt: Tag | null,
  stichtag: Tag | null,
  befunde: Befund[],
): Tag | null {
  const begruendung = liesTag(wert, "begruendung", befunde);
  if (begruendung === null || geburt === null || stichtag === null) return null;
  const spanne = begruendungsspanne(recht, geburt, stichtag);
  if (begruendung >= spanne.von && begruendung <= spanne.bis) return begruendung;
  befunde.push(befund("V-BEGRUENDUNG", "begruendung", texte(spanne)));
  return null;
}

/** Erster Ruhestandstag: möglicher Grund, Spanne, Monatserster. */
export function pruefeRuhestand(
  ruhestand: Tag | null,
  grund: Ruhestandsgrund,
  spanne: Spanne,
  befunde: Befund[],
): Tag | null {
  if (spanne.von > spanne.bis) {
    befunde.push(befund("V-GRUND-NICHT-MOEGLICH", "ruhestandsgrund"));
    return null;
  }
  if (ruhestand === null) return null;
  if (ruhestand < spanne.von || ruhestand > spanne.bis) {
    befunde.push(befund("V-RUHESTAND-BEREICH", "ersterRuhestandstag", texte(spanne)));
    return null;
  }
  if (grund === "DIENSTUNFAEHIGKEIT" || istMonatserster(ruhestand)) return ruhestand;
  befunde.push(befund("V-RUHESTAND-MONATSERSTER", "ersterRuhestandstag"));
  return null;
}

/** Geprüfte Rahmendaten; `null`, wo die Angabe fehlt oder abgelehnt ist. */
export interface Rahmendaten {
  stichtag: Tag | null;
  geburt: Tag | null;
  kategorie: Kategorie | null;
  grund: Ruhestandsgrund | null;
  zusatz: Zusatz | null;
  begruendung: Tag | null;
  /** Spanne des ersten Ruhestandstags, sobald sie feststeht. */
  spanne: Spanne | null;
  ruhestand: Tag | null;
}

/**
 * Prüft Schritt 1 bis `bisSchritt` in der Reihenfolge von contract.md 5: Auswahl zuerst, dann Geburtsdatum,
 * Begründung, Spanne. Der erste Befund ist die Ablehnung des Falls.
 */
export function pruefeRahmen(
  recht: Rechtsprofil,
  eingabe: Falleingabe,
  bisSchritt: 1 | 2 | 3 | 4,
  befunde: Befund[],
): Rahmendaten {
  const ab2 = bisSchritt >= 2;
  const kategorie = ab2 ? liesKategorie(recht, eingabe.beamtenkategorie, befunde) : null;
  const grund = ab2 ? liesGrund(recht, eingabe.ruhestandsgrund, befunde) : null;
  const zusatz = ab2 ? liesZusatz(kategorie, eingabe.zusatz, befunde) : null;
  const stichtag = liesTag(eingabe.stichtag, "stichtag", befunde);
  const geburt = liesGeburt(recht, eingabe.geburtsdatum, stichtag, befunde);
  const begruendung = ab2
    ? liesBegruendung(recht, eingabe.begruendung, geburt, stichtag, befunde)
    : null;
  const rahmen: Rahmendaten = {
    stichtag,
    geburt,
    kategorie,
    grund,
    zusatz,
    begruendung,
    spanne: null,
    ruhestand: null,
  };
  const bekannt = stichtag !== null && geburt !== null && zusatz !== null;
  const tag =
    bisSchritt >= 3 ? liesTag(eingabe.ersterRuhestandstag, "ersterRuhestandstag", befunde) : null;
  if (!bekannt || kategorie === null || grund === null) return rahmen;
  rahmen.spanne = ruhestandsspanne(recht, { geburt, kategorie, grund, zusatz, stichtag });
  // Ob der Grund möglich ist, entscheidet sich schon mit Schritt 2.
  if (ab2) rahmen.ruhestand = pruefeRuhestand(tag, grund, rahmen.spanne, befunde);
  return rahmen;
}
