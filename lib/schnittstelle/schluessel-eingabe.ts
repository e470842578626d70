import { z } from "zod";
import { type IsoDatum, parseDatum, plusMonate } from "@/lib/datum";
import { heute } from "@/lib/uhr";

/** Name des Verfahrens; steht in Meldungen und Verlauf. */
const SCHLUESSELNAME = z
  .string()
  .trim()
  .min(1, "Geben Sie den Namen des Verfahrens ein.")
  .max(60, "Der Name darf höchstens 60 Zeichen haben.")
  .regex(/^[\p{L}\p{M}\p{N} .,&+/()-]*$/u, "Der Name enthält ein Zeichen, das hier nicht geht.");

/** So lange gilt ein Schlüssel höchstens; danach legt die Administration einen neuen an. */
const HOECHSTENS_MONATE = 24;
/** Vorschlag beim Anlegen. */
export const VORSCHLAG_MONATE = 12;

/** Letzter Tag der Geltung, wie getippt. */
const GUELTIG_BIS = z
  .string()
  .max(20)
  .transform((text, k): IsoDatum => {
    const d = parseDatum(text, heute());
    const spaetestens = plusMonate(heute(), HOECHSTENS_MONATE);
    if (d.ok && d.wert >= heute() && d.wert <= spaetestens) return d.wert;
    k.addIssue({
      code: "custom",
      message: d.ok
        ? `Gilt bis: Ein Schlüssel gilt ab heute höchstens ${HOECHSTENS_MONATE} Monate.`
        : "Gilt bis: Geben Sie ein Datum wie 01.04.2027 ein.",
    });
    return z.NEVER;
  });

/** „Schlüssel anlegen“. `submissionId` wird die Kennung des Schlüssels. */
export const SCHLUESSEL_ANLEGEN = z.strictObject({
  submissionId: z.uuid(),
  name: SCHLUESSELNAME,
  gueltigBis: GUELTIG_BIS,
});

/** „Schlüssel anlegen“ für eine Organisation, mit der verantwortlichen Person. */
export const MELDESCHLUESSEL_ANLEGEN = SCHLUESSEL_ANLEGEN.extend({
  konto: z.uuid("Wählen Sie Verantwortliche Person aus."),
});
