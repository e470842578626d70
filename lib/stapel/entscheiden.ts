import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { GRENZEN, type Handlung, Zurueck, zaehleViele } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import { type Stapelansicht, WECKRUF } from "./listen";

const { stapel } = tabellen;

/** „Fehlerfreie Zeilen senden“: die Hinweise sind gelesen, und gemeint sind so viele Zeilen. */
export const STAPEL_FREIGEBEN = z.object({
  stapel: z.uuid(),
  anzahl: z.coerce.number().int().min(1),
  hinweise: z.literal("ja", "Bestätigen Sie, dass Sie die Hinweise gelesen haben.").optional(),
});

/**
 * Gibt die fehlerfreien Zeilen zum Senden frei; der Worker sendet jede als eigene Meldung mit eigener
 * Quittung. Ein zweiter Klick ändert nichts.
 * @param mitHinweisen ob Zeilen Hinweise haben, die zu bestätigen sind
 */
export async function gibFrei(
  h: Handlung<z.output<typeof STAPEL_FREIGEBEN>, Stapelansicht>,
  mitHinweisen: boolean,
): Promise<void> {
  const { tx, akteur, objekt: s, eingabe } = h;
  if (s.gesendetAm) return;
  const { GEPRUEFT: anzahl } = s.zahlen;
  if (s.stand !== "GEPRUEFT" || anzahl !== eingabe.anzahl) {
    throw new Zurueck({ meldung: "Die Tabelle wird noch geprüft. Bitte laden Sie die Seite neu." });
  }
  if (mitHinweisen && eingabe.hinweise !== "ja") {
    throw new Zurueck({
      fehler: { hinweise: "Bestätigen Sie, dass Sie die Hinweise gelesen haben." },
    });
  }
  if (!(await zaehleViele(GRENZEN.meldungenAmTag, s.mitgliedId, anzahl))) {
    throw new Zurueck({
      meldung:
        "Ihre Organisation hat heute schon sehr viele Meldungen gesendet. Bitte senden Sie diese Tabelle morgen.",
    });
  }
  await tx
    .update(stapel)
    .set({ gesendetAm: jetzt() })
    .where(and(eq(stapel.kasseId, s.kasseId), eq(stapel.id, s.id), isNull(stapel.gesendetAm)));
  await tx.execute(sql`select pg_notify(${WECKRUF}, '')`);
  h.audit({
    aktion: "stapel.senden",
    objektArt: "stapel",
    objektId: s.id,
    einzelheiten: { formular: s.form.id, zeilen: anzahl, konto: akteur.kontoId },
  });
}

/** Verwirft eine Tabelle, die noch nicht gesendet ist; keine ihrer Zeilen wird zur Meldung. */
export async function verwerfe({
  tx,
  objekt: s,
  audit,
}: Handlung<unknown, Stapelansicht>): Promise<void> {
  if (s.gesendetAm) {
    throw new Zurueck({
      meldung: "Diese Tabelle ist schon gesendet und lässt sich nicht verwerfen.",
    });
  }
  await tx.delete(stapel).where(and(eq(stapel.kasseId, s.kasseId), eq(stapel.id, s.id)));
  audit({ aktion: "stapel.verwerfen", objektArt: "stapel", objektId: s.id });
}
