import { eintrag } from "@/lib/codelisten";
import { fehler } from "../../befund";
import type { Befund, Felder } from "../../typen";
import { NAMENSMUSTER, NAMENSMUSTER_TEXT } from "../../zeichen";

const NAME = { art: "text", muster: NAMENSMUSTER, musterText: NAMENSMUSTER_TEXT } as const;

/** Name und Namensteile (formulare.md F1, F2); Buchstaben nach DIN SPEC 91379. */
export const NAMEN = {
  name: { ...NAME, label: "Name", max: 80, pflicht: false },
  vorname: { ...NAME, label: "Vorname", max: 80, pflicht: false },
} as const satisfies Felder;

export const NAMENSTEILE = {
  titel: { art: "text", label: "Titel", max: 40, pflicht: false },
  namenszusatz: { art: "text", label: "Namenszusatz", max: 40, pflicht: false },
  geburtsname: { ...NAME, label: "Geburtsname", max: 80, pflicht: false },
} as const satisfies Felder;

export const STAATSANGEHOERIGKEIT = {
  art: "codes",
  label: "Staatsangehörigkeit",
  liste: "CL-STA",
  max: 3,
  pflicht: false,
} as const;

export const FAMILIENSTAND = {
  art: "code",
  label: "Familienstand",
  liste: "CL-FAM",
  pflicht: false,
  steuert: true,
} as const;

/** Anschrift, Schlüssel wie in `person.daten` (formulare.md F3). */
export const ANSCHRIFT = {
  strasse: { art: "text", label: "Straße", max: 80, pflicht: false, autocomplete: "off" },
  hausnr: { art: "text", label: "Hausnummer", max: 10, pflicht: false, autocomplete: "off" },
  zusatz: {
    art: "text",
    label: "Adresszusatz",
    max: 60,
    pflicht: false,
    hinweis: "Auch für ein Postfach.",
    autocomplete: "off",
  },
  plz: { art: "text", label: "PLZ", max: 12, pflicht: false, autocomplete: "off" },
  ort: { art: "text", label: "Ort", max: 80, pflicht: false, autocomplete: "off" },
  land: { art: "code", label: "Land", liste: "CL-LAND", pflicht: false },
} as const satisfies Felder;

/** Land der Anschriften ohne Angabe. */
export const DEUTSCHLAND = "000";

const TELEFON = {
  art: "text",
  max: 20,
  muster: /^\+?[0-9 ()/-]{4,20}$/,
  musterText: "Geben Sie eine Nummer wie 0251 123456 oder +49 251 123456 ein.",
  wandle: alsE164,
  tastatur: "tel",
  pflicht: false,
  autocomplete: "off",
} as const;

export const ERREICHBARKEIT = {
  telefon_privat: { ...TELEFON, label: "Telefon privat" },
  telefon_mobil: { ...TELEFON, label: "Telefon mobil" },
  telefon_dienst: { ...TELEFON, label: "Telefon dienstlich" },
  email: {
    art: "text",
    label: "E-Mail-Adresse",
    tastatur: "email",
    max: 120,
    muster: /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/,
    musterText: "Geben Sie eine E-Mail-Adresse wie name@stadt.de ein.",
    pflicht: false,
    autocomplete: "off",
  },
} as const satisfies Felder;

/** Telefonnummer nach E.164, wo es geht; sonst, wie sie getippt ist (formulare.md F3). */
export function alsE164(text: string): string {
  const ziffern = text.replaceAll("(0)", "").replace(/[^\d+]/g, "");
  const nummer = ziffern.replace(/^00/, "+").replace(/^0/, "+49");
  return /^\+[1-9]\d{5,14}$/.test(nummer) ? nummer : text;
}

/** PLZ und Postfach einer Anschrift, wie sie nach der Meldung gilt (formulare.md F3). */
export function pruefeAnschrift(
  regel: string,
  { strasse = "", plz = "", land }: { strasse?: string; plz?: string; land?: string },
): Befund[] {
  const befunde: Befund[] = [];
  if (plz !== "" && (land ?? DEUTSCHLAND) === DEUTSCHLAND && !/^\d{5}$/.test(plz)) {
    befunde.push(fehler(`${regel}-PLZ`, "plz", "PLZ: Geben Sie fünf Ziffern ein."));
  }
  if (/postfach/i.test(strasse)) {
    const text = "Straße: Geben Sie ein Postfach bitte im Feld Adresszusatz an.";
    befunde.push(fehler(`${regel}-POSTFACH`, "strasse", text));
  }
  return befunde;
}

/** Ob der Familienstand einen Tag hat, seit dem er gilt: alle außer ledig und nicht bekannt. */
export function hatBeginn(familienstand: string | undefined): boolean {
  const bekannt = eintrag("CL-FAM", familienstand ?? "") !== null;
  return bekannt && familienstand !== "LD" && familienstand !== "NB";
}
