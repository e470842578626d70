import { z } from "zod";
import { istMailadresse } from "@/lib/mail";

/** Buchstaben aller Schriften, Leerzeichen und die Zeichen, die in Namen vorkommen (DIN SPEC 91379). */
const NAME = /^[\p{L}\p{M}\p{Nd} .,'’‘ʼ´`()/\-‐–]+$/u;

const name = (feld: string) =>
  z
    .string()
    .trim()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(1, `Geben Sie ${feld} ein.`)
        .max(100, `${feld} darf höchstens 100 Zeichen haben.`)
        .regex(
          NAME,
          `${feld} darf nur Buchstaben, Leerzeichen, Bindestrich und Apostroph enthalten.`,
        ),
    );

/** E-Mail-Adresse; der Rechnername klein, der Rest wie getippt. */
export const MAILADRESSE = z
  .string()
  .trim()
  .min(1, "Geben Sie E-Mail-Adresse ein.")
  .max(254, "E-Mail-Adresse darf höchstens 254 Zeichen haben.")
  .refine(istMailadresse, "Geben Sie eine E-Mail-Adresse wie name@stadt.de ein.")
  .transform((text) => text.replace(/@.*$/, (rechner) => rechner.toLowerCase()));

/**
 * Haken mit verstecktem Nein davor: Auch ein abgewählter Haken kommt so an und bleibt nach einem
 * Fehler abgewählt.
 */
export const HAKEN = z
  .union([z.string(), z.array(z.string())])
  .transform((wert) => [wert].flat().at(-1) === "ja");

/** Angaben zur Person eines Kontos. */
export const PERSON = { vorname: name("Vorname"), name: name("Name"), email: MAILADRESSE };

const mussSein = (text: string) => HAKEN.default(false).refine((gesetzt) => gesetzt, text);

/** „Nutzer:in anlegen“; alles Übrige sind die Haken der Berechtigungen. */
export const NUTZER_ANLEGEN = z
  .object({
    ...PERSON,
    nutzungsbedingungen: mussSein(
      "Bestätigen Sie, dass die Nutzungsbedingungen bekannt sind und angenommen werden.",
    ),
    submissionId: z.uuid(),
    entfernen: HAKEN.default(false),
  })
  .catchall(HAKEN);

/** „Bearbeiten“ → „Speichern“. */
export const NUTZER_AENDERN = z
  .object({
    ...PERSON,
    nutzer: z.uuid(),
    version: z.coerce.number().int(),
    entfernen: HAKEN.default(false),
  })
  .catchall(HAKEN);

/** Handlung an einem Konto ohne weitere Angaben. */
export const NUTZER = z.strictObject({ nutzer: z.uuid() });

/** „temporär sperren“ mit Grund; er steht in den Details, nicht in einer E-Mail. */
export const NUTZER_SPERREN = z.strictObject({
  nutzer: z.uuid(),
  grund: z
    .string()
    .trim()
    .min(1, "Geben Sie Grund der Sperre ein.")
    .max(200, "Grund der Sperre darf höchstens 200 Zeichen haben."),
});

/** „dauerhaft deaktivieren“ mit getippter Nutzerkennung. */
export const NUTZER_DEAKTIVIEREN = z.strictObject({
  nutzer: z.uuid(),
  kennung: z.string().trim().min(1, "Geben Sie Nutzerkennung ein.").max(40),
});

/** Zurücksetzen der Authenticator-App nach Prüfung der Identität. */
export const FAKTOR_ZURUECKSETZEN = z.strictObject({
  nutzer: z.uuid(),
  identitaet: mussSein("Bestätigen Sie, dass Sie die Identität der Person geprüft haben."),
});
