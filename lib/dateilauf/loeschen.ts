import { type Ablage, ablage } from "@/lib/dateien";

/**
 * Löscht die Bytes einer gelöschten Zeile; `auftrag` ist der Inhalt der Outbox-Zeile `art:schluessel`.
 * @throws wenn die Ablage nicht bestätigt; die Outbox versucht es dann wieder
 */
export async function loescheAusAblage(
  auftrag: string,
  finde: (art: Ablage["art"]) => Ablage = ablage,
): Promise<void> {
  const [, art, schluessel] = /^(s3|uploadthing):([0-9a-f-]{36})$/.exec(auftrag) ?? [];
  if (!art || !schluessel) throw new Error("Unlesbarer Löschauftrag");
  await finde(art as Ablage["art"]).loesche(schluessel);
}
