import "server-only";
import { type Tx, tabellen } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";
import { type Fassung, liesGueltige } from "@/lib/texte";
import { type Seitenname, TEXTSEITEN } from "@/lib/textseiten";

/** Wie die Zustimmung zustande kam. */
export type Zustimmungsweg = "ANLAGE" | "REGISTRIERUNG" | "ANMELDUNG";

/** Seiten, deren Fassungen Zustimmung verlangen können. */
export const BEDINGUNGEN: readonly Seitenname[] = TEXTSEITEN.filter((s) => s.bedingung).map(
  (s) => s.seite,
);

/**
 * Vermerkt die Zustimmung eines Kontos zu den heute geltenden Fassungen, mit Hash ihres Textes und
 * Zeitpunkt; ein zweiter Vermerk derselben Fassung ändert nichts, und keiner lässt sich je ändern.
 * @returns die Fassungen
 */
export async function vermerkeZustimmung(
  tx: Tx,
  k: { kasseId: string; id: string },
  weg: Zustimmungsweg,
  seiten: readonly Seitenname[] = BEDINGUNGEN,
): Promise<Fassung[]> {
  const fassungen: Fassung[] = [];
  for (const seite of seiten) fassungen.push(await liesGueltige(tx, k.kasseId, seite));
  if (fassungen.length === 0) return [];
  await tx
    .insert(tabellen.zustimmung)
    .values(
      fassungen.map((f) => ({
        kasseId: k.kasseId,
        kontoId: k.id,
        seite: f.seite,
        fassung: f.fassung,
        textHash: sha256(f.inhalt),
        weg,
      })),
    )
    .onConflictDoNothing();
  return fassungen;
}
