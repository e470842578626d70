import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";
import { Problem } from "./problem";
import type { Verfahren } from "./verfahren";

const { schnittstellenanfrage: anfrage } = tabellen;

/** Ergebnis einer Anfrage, wie es gespeichert und wiederholt wird. */
export interface Ergebnis {
  status: number;
  koerper: unknown;
}

/** Sichtbare ASCII-Zeichen; der Entwurf der IETF setzt den Wert in Anführungszeichen. */
const FORM = /^"?([\x21\x23-\x7e]{1,200})"?$/;

/** Liest `Idempotency-Key`. Ohne ihn wäre eine Wiederholung nach einem Abbruch nicht sicher. */
export function liesIdempotenz(kopf: Headers): string {
  const schluessel = FORM.exec(kopf.get("idempotency-key") ?? "")?.[1];
  if (schluessel) return schluessel;
  throw new Problem(
    "anfrage-unlesbar",
    "Die Kopfzeile Idempotency-Key fehlt oder ist nicht lesbar: 1 bis 200 sichtbare ASCII-Zeichen, je Meldung ein eigener Wert, etwa eine UUID.",
  );
}

/** Was eine Anfrage ausmacht: gleicher Schlüssel mit anderem Inhalt wird abgelehnt (security.md 7.3). */
export function fingerabdruck(weg: string, inhalt: Uint8Array): string {
  return sha256(Buffer.concat([Buffer.from(`${weg}\0`), inhalt])).toString("hex");
}

/**
 * Führt eine Anfrage genau einmal aus, in der Transaktion ihrer Wirkung. Wer mit demselben Schlüssel
 * gleichzeitig kommt, wartet auf den eindeutigen Schlüssel der Tabelle und bekommt dann dieselbe
 * Antwort; scheitert die erste, rollt auch der Vermerk zurück, und die zweite läuft.
 */
export async function genauEinmal(
  tx: Tx,
  { akteur, schluesselId }: Verfahren,
  schluessel: string,
  hash: string,
  arbeit: () => Promise<Ergebnis>,
): Promise<Ergebnis & { wiederholt: boolean }> {
  const { kasseId, kontoId } = akteur;
  const dieser = and(
    eq(anfrage.kasseId, kasseId),
    eq(anfrage.schluesselId, schluesselId),
    eq(anfrage.schluessel, schluessel),
  );
  const neu = await tx
    .insert(anfrage)
    .values({ kasseId, schluesselId, kontoId, schluessel, hash })
    .onConflictDoNothing()
    .returning({ schluessel: anfrage.schluessel });
  if (neu.length === 0) {
    const [frueher] = await tx.select().from(anfrage).where(dieser);
    if (!frueher || frueher.hash !== hash || frueher.status === null) {
      throw new Problem(
        "schluessel-schon-benutzt",
        "Unter diesem Idempotency-Key wurde schon etwas anderes gesendet. Nehmen Sie für jede Meldung einen eigenen.",
      );
    }
    return { status: frueher.status, koerper: frueher.antwort, wiederholt: true };
  }
  const ergebnis = await arbeit();
  await tx
    .update(anfrage)
    .set({ status: ergebnis.status, antwort: ergebnis.koerper })
    .where(dieser);
  return { ...ergebnis, wiederholt: false };
}
