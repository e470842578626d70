import "server-only";
import { eq } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { type Anfrage, istDurchStoerungGesperrt } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import type { Konto } from "./anmelden";
import type { Anmeldung, ZweitesErgebnis } from "./zweiter-schritt";

const { anmeldung } = tabellen;

/**
 * Beide Faktoren stimmen: Die Anmeldung wird gegen eine Sitzung getauscht. Hat die Kasse die Organisation wegen
 * einer Störung gesperrt, erfährt das erst hier, wer sich ausgewiesen hat.
 */
export async function bestaetige(
  tx: Tx,
  a: Anmeldung,
  k: Konto,
  methode: Anmeldung["methode"],
  herkunft: Anfrage,
): Promise<ZweitesErgebnis> {
  const diese = eq(anmeldung.idHash, a.idHash);
  if (await istDurchStoerungGesperrt(tx, k)) {
    await tx.delete(anmeldung).where(diese);
    await schreibeAudit(
      tx,
      [
        {
          aktion: "anmeldung.abgelehnt",
          objektArt: "konto",
          objektId: k.id,
          ergebnis: "abgelehnt",
          einzelheiten: { grund: "stoerung" },
        },
      ],
      herkunft,
    );
    return { art: "zurueck", grund: "stoerung" };
  }
  await tx.update(anmeldung).set({ methode, aufgabe: null, bestaetigtAm: jetzt() }).where(diese);
  return { art: "bestaetigt" };
}
