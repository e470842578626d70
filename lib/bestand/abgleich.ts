import { and, eq, lte, notInArray } from "drizzle-orm";
import { liesZeitscheiben, pool, type Tx, tabellen } from "@/lib/db";
import type { IsoDatum } from "@/lib/lebenslauf";
import { heute } from "@/lib/uhr";
import { bestandszeilen } from "./bestandszeilen";

const { person, personMitglied: pm } = tabellen;
const STAPEL = 500;

/**
 * Bestimmt die Zeilen der Übersicht für diese Personen neu, in der Transaktion, die ihren Lebenslauf
 * ändert. Geschrieben wird nur, was sich unterscheidet; was nicht mehr gilt, verschwindet.
 */
export async function schreibeBestand(
  tx: Tx,
  kasseId: string,
  personIds: readonly string[],
  tag: IsoDatum = heute(),
): Promise<void> {
  for (const personId of personIds) {
    const dieser = and(eq(pm.kasseId, kasseId), eq(pm.personId, personId));
    const [p] = await tx
      .select()
      .from(person)
      .where(and(eq(person.kasseId, kasseId), eq(person.id, personId)));
    if (!p) continue;
    const zeilen = bestandszeilen(p, await liesZeitscheiben(tx, kasseId, personId), tag);
    const bleibend = zeilen.map((z) => z.mitgliedId);
    await tx
      .delete(pm)
      .where(bleibend.length ? and(dieser, notInArray(pm.mitgliedId, bleibend)) : dieser);
    for (const zeile of zeilen) {
      await tx
        .insert(pm)
        .values({ kasseId, personId, ...zeile })
        .onConflictDoUpdate({ target: [pm.kasseId, pm.mitgliedId, pm.personId], set: zeile });
    }
  }
}

/** Täglicher Abgleich: alle Personen, deren Status sich bis zu diesem Tag von selbst geändert haben kann. */
export async function gleicheBestandAb(tag: IsoDatum): Promise<number> {
  let anzahl = 0;
  for (;;) {
    const faellig = await pool().db.transaction(async (tx) => {
      const zeilen = await tx
        .select({ kasseId: pm.kasseId, personId: pm.personId })
        .from(pm)
        .where(lte(pm.pruefenAm, tag))
        .limit(STAPEL);
      for (const { kasseId, personId } of zeilen)
        await schreibeBestand(tx, kasseId, [personId], tag);
      return zeilen.length;
    });
    anzahl += faellig;
    if (faellig < STAPEL) return anzahl;
  }
}
