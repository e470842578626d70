import "server-only";
import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Akteur, Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { istUuid } from "@/lib/text";

const { anliegen: a, konto, mitglied } = tabellen;

export type Anliegenstand = "offen" | "erledigt";

/** Ein Anliegen, wie die Kasse es sieht. */
export type Anliegen = typeof a.$inferSelect;

const imStand = (akteur: Akteur, stand: Anliegenstand) =>
  and(
    eq(a.kasseId, akteur.kasseId),
    stand === "offen" ? isNull(a.erledigtAm) : isNotNull(a.erledigtAm),
  );

/** Eine Seite der Anliegen, die jüngsten zuerst, mit der Zahl aller in diesem Stand. */
export async function listAnliegen(
  tx: Tx,
  akteur: Akteur,
  stand: Anliegenstand,
  seite: number,
  groesse: number,
): Promise<{ zeilen: Anliegen[]; gesamt: number }> {
  const zeilen = await tx
    .select()
    .from(a)
    .where(imStand(akteur, stand))
    .orderBy(desc(a.am), desc(a.id))
    .limit(groesse)
    .offset((seite - 1) * groesse);
  const [zahl] = await tx.select({ n: count() }).from(a).where(imStand(akteur, stand));
  return { zeilen, gesamt: zahl?.n ?? 0 };
}

/** Ein Anliegen; `null`, wenn es keines gibt. */
export async function ladeAnliegen(tx: Tx, akteur: Akteur, id: string): Promise<Anliegen | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await tx
    .select()
    .from(a)
    .where(and(eq(a.kasseId, akteur.kasseId), eq(a.id, id)));
  return zeile ?? null;
}

/** Wer angemeldet geschrieben hat: Nutzerkennung und Organisation; `null` ohne Anmeldung. */
export async function liesAbsender(
  tx: Tx,
  { kasseId, kontoId }: Anliegen,
): Promise<{ kennung: string; organisation: string } | null> {
  if (!kontoId) return null;
  const [zeile] = await tx
    .select({ kennung: konto.kennung, organisation: mitglied.name })
    .from(konto)
    .leftJoin(mitglied, and(eq(mitglied.kasseId, konto.kasseId), eq(mitglied.id, konto.mitgliedId)))
    .where(and(eq(konto.kasseId, kasseId), eq(konto.id, kontoId)));
  return zeile ? { kennung: zeile.kennung, organisation: zeile.organisation ?? "" } : null;
}

/** Kennzeichnet als erledigt oder öffnet wieder; wiederholt ändert sich nichts. */
export async function setzeErledigt(
  h: Handlung<{ absicht: "erledigt" | "oeffnen" }, Anliegen>,
): Promise<void> {
  const { tx, akteur, objekt, eingabe } = h;
  const erledigt = eingabe.absicht === "erledigt";
  const [geaendert] = await tx
    .update(a)
    .set(
      erledigt
        ? { erledigtAm: sql`now()`, erledigtVon: akteur.kontoId }
        : { erledigtAm: null, erledigtVon: null },
    )
    .where(
      and(
        eq(a.kasseId, objekt.kasseId),
        eq(a.id, objekt.id),
        erledigt ? isNull(a.erledigtAm) : isNotNull(a.erledigtAm),
      ),
    )
    .returning({ id: a.id });
  if (geaendert)
    h.audit({
      aktion: erledigt ? "anliegen.erledigt" : "anliegen.geoeffnet",
      objektArt: "anliegen",
      objektId: objekt.id,
    });
}
