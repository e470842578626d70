import { z } from "zod";

const passwort = z.string().max(1000, "Das Passwort ist zu lang.").default("");

/** Neues Passwort, zweimal getippt; Länge und Zeichen prüft die Passwortregel. */
export const NEUES_PASSWORT = z
  .object({
    neuesPasswort: passwort,
    neuesPasswortBestaetigen: passwort,
    /** Nur bei der Registrierung einer Administration oder des Personals der Kasse. */
    bedingungen: z.string().max(5).default(""),
  })
  .superRefine(({ neuesPasswort, neuesPasswortBestaetigen }, ctx) => {
    const fehler = (feld: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [feld], message });
    if (!neuesPasswort) fehler("neuesPasswort", "Geben Sie Neues Passwort ein.");
    if (!neuesPasswortBestaetigen)
      fehler("neuesPasswortBestaetigen", "Geben Sie Neues Passwort bestätigen ein.");
    else if (neuesPasswort !== neuesPasswortBestaetigen)
      fehler("neuesPasswortBestaetigen", "Die beiden Passwörter sind nicht gleich.");
  });

/** Passwort ändern: zusätzlich das alte (Handbuch 1.6). */
export const PASSWORT_AENDERN = z.intersection(
  z.object({ altesPasswort: z.string().min(1, "Geben Sie Altes Passwort ein.").max(1000) }),
  NEUES_PASSWORT,
);
