import type { Handlung } from "@/lib/auth";
import { type Formularfall, sendeMeldung } from "@/lib/meldungen";

const HINWEIS = "hinweis.";

/** Sendet mit den Hinweisen, deren Haken die Seite „Angaben prüfen“ trug. @returns Kennung der Meldung */
export function sendeGeprueft(
  h: Handlung<{ submissionId: string } & Record<string, unknown>, Formularfall>,
): Promise<string> {
  const bestaetigt = new Set(
    Object.keys(h.eingabe)
      .filter((k) => k.startsWith(HINWEIS))
      .map((k) => k.slice(HINWEIS.length)),
  );
  return sendeMeldung({ ...h, eingabe: { submissionId: h.eingabe.submissionId, bestaetigt } });
}
