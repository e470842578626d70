import { readFileSync } from "node:fs";
import { dictionary as allgemein } from "@zxcvbn-ts/language-common";
import { dictionary as deutsch } from "@zxcvbn-ts/language-de";
import { env } from "@/lib/env";
import { PASSWORTREGELN } from "@/lib/passwortregeln";

const REGEL =
  "Das Passwort braucht 12 bis 128 Zeichen, mindestens einen Buchstaben, eine Ziffer und ein Sonderzeichen.";
const ZU_BEKANNT =
  "Dieses Passwort ist zu leicht zu erraten, weil es auf einem häufig benutzten Passwort oder Wort beruht.";
const ZU_NAH =
  "Das Passwort darf weder Ihren Namen, Ihre Nutzerkennung noch den Namen Ihrer Organisation oder Kasse enthalten.";
const MONATE =
  "januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember";
const MONAT_JAHR = new RegExp(`^(${MONATE})[^\\p{L}]*(19|20)\\d\\d[^\\p{L}]*$`, "iu");
const IMMER_GESPERRT = ["versorgung", "kasse"];

/** Angaben zum Konto, die im Passwort nicht vorkommen dürfen. */
export interface PasswortUmfeld {
  kennung: string;
  vorname: string;
  name: string;
  organisation: string;
  kasse: string;
}

/** Ohne Groß und Klein und ohne angehängte Ziffern und Zeichen: so werden Listen verglichen. */
const kern = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}]+$/u, "");

let liste: Set<string> | null = null;

function sperrliste(): Set<string> {
  if (!liste) {
    const woerter: string[] = [...Object.values(allgemein), ...Object.values(deutsch)].flat();
    const datei = env().PASSWORT_SPERRLISTE;
    if (datei) woerter.push(...readFileSync(datei, "utf8").split(/\r?\n/));
    liste = new Set(woerter.map(kern).filter((w) => w.length > 0));
  }
  return liste;
}

/**
 * Prüft ein neues Passwort (security.md 1.3). Ob es schon einmal benutzt wurde, prüft das Konto.
 * @returns deutscher Grund der Ablehnung oder `null`
 */
export function passwortMangel(passwort: string, umfeld: PasswortUmfeld): string | null {
  const text = passwort.normalize("NFC");
  if (/\p{Cc}/u.test(text) || !PASSWORTREGELN.every(({ erfuellt }) => erfuellt(text))) return REGEL;
  const klein = text.toLowerCase();
  const eigene = [umfeld.kennung, umfeld.vorname, umfeld.name, umfeld.organisation, umfeld.kasse];
  if (eigene.some((wort) => wort.length >= 3 && klein.includes(wort.toLowerCase()))) return ZU_NAH;
  if (
    MONAT_JAHR.test(text) ||
    IMMER_GESPERRT.some((wort) => kern(text) === wort) ||
    sperrliste().has(kern(text))
  )
    return ZU_BEKANNT;
  return null;
}

export const PASSWORT_REGEL = REGEL;
