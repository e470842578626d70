import "server-only";
import { redirect } from "next/navigation";
import { type Auskunftsstand, type Bericht, schreibeBericht, umfeld } from "@/lib/auskunft";
import { type Auskunft, berechne, rechneAngaben } from "@/lib/versorgungsauskunft";
import { laufendeAuskunft, rechtVon, verlangeSchritte, WEG } from "./laufend";

/** Vollständige Berechnung, wie Ergebnis, Druckseite, PDF und Vergleich sie zeigen. */
export interface Berechnung {
  stand: Auskunftsstand;
  auskunft: Auskunft;
  bericht: Bericht;
}

/** Rechnet einen Stand; `null`, solange etwas fehlt oder die Wartezeit nicht erfüllt ist. */
function berechneStand(stand: Auskunftsstand): Berechnung | null {
  const recht = rechtVon(stand);
  const { fall, befunde } = rechneAngaben(recht, stand.inhalt.angaben, umfeld());
  if (fall === null || befunde.length > 0) return null;
  const auskunft = berechne(recht, fall);
  return { stand, auskunft, bericht: schreibeBericht(recht, auskunft) };
}

/** Die Berechnung für eine Seite; fehlt noch etwas, führt der Weg zu den Dienstzeiten. */
export async function verlangeBerechnung(): Promise<Berechnung> {
  const berechnung = berechneStand(await verlangeSchritte(3));
  if (berechnung === null) redirect(`${WEG[4]}?grund=pruefen`);
  return berechnung;
}

/** Die Berechnung für einen Weg ohne Seite; `null`, wenn es keine vollständige gibt. */
export async function ladeBerechnung(): Promise<Berechnung | null> {
  const stand = await laufendeAuskunft();
  return stand && berechneStand(stand);
}
