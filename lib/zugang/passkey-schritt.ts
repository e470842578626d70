import "server-only";
import { eq } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import type { Anfrage } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { neueAufgabe, pruefePasskey } from "@/lib/passkeys";
import { bestaetige } from "./bestaetigen";
import {
  kontoSpur,
  lade,
  mitAnmeldung,
  type ZweitesErgebnis,
  zaehleFalsche,
} from "./zweiter-schritt";

const { anmeldung } = tabellen;

/**
 * „Mit Passkey bestätigen“: Die Aufgabe gilt für einen Versuch, danach steht eine neue da. Eine falsche
 * Unterschrift zählt wie eine falsche TAN. Vor dem Einrichten der App gibt es diesen Weg nicht.
 */
export function bestaetigeMitPasskey(
  token: string,
  antwort: string,
  herkunft: Anfrage,
): Promise<ZweitesErgebnis> {
  return mitAnmeldung(token, async (tx, idHash) => {
    const geladen = await lade(tx, idHash);
    if (!geladen?.a.aufgabe) return { art: "zurueck", grund: "tan" };
    const { a, k } = geladen;
    const ergebnis = await pruefePasskey(tx, k, geladen.a.aufgabe, antwort);
    if (ergebnis === "richtig") return bestaetige(tx, a, k, "PASSKEY", herkunft);
    await tx.update(anmeldung).set({ aufgabe: neueAufgabe() }).where(eq(anmeldung.idHash, idHash));
    if (ergebnis === "verdacht")
      await schreibeAudit(
        tx,
        [{ ...kontoSpur(k, "passkey-verdacht"), ergebnis: "abgelehnt" }],
        herkunft,
      );
    return zaehleFalsche(tx, a, k, herkunft, "Der Passkey wurde nicht angenommen.");
  });
}
