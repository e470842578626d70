import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { anfangszustand, type Dateizustand, type GepruefteDatei } from "@/lib/dateien";
import { type Tx, tabellen } from "@/lib/db";
import type { Rohwerte } from "@/lib/formulare";
import { jetzt } from "@/lib/uhr";

const { entwurf, datei } = tabellen;
export type Entwurf = typeof entwurf.$inferSelect;

/** Anhang ohne Inhalt, für Listen. */
export interface Anlage {
  id: string;
  name: string;
  groesse: number;
  sha256: string;
  zustand: Dateizustand;
}

const ANLAGE = {
  id: datei.id,
  name: datei.name,
  groesse: datei.groesse,
  sha256: datei.sha256,
  zustand: datei.zustand,
};

const dieser = (akteur: Akteur, formular: string, personId: string | null) =>
  and(
    eq(entwurf.kasseId, akteur.kasseId),
    eq(entwurf.kontoId, akteur.kontoId),
    eq(entwurf.formular, formular),
    personId ? eq(entwurf.personId, personId) : isNull(entwurf.personId),
  );

/** Der eigene Entwurf dieses Formulars zu dieser Person oder `null`. */
export async function ladeEntwurf(
  tx: Tx,
  akteur: Akteur,
  formular: string,
  personId: string | null,
): Promise<Entwurf | null> {
  return (
    (
      await tx
        .select()
        .from(entwurf)
        .where(dieser(akteur, formular, personId))
    )[0] ?? null
  );
}

/** Formulare, zu denen der Akteur für diese Person einen Entwurf hat, mit der Zeit des Sicherns. */
export async function listEntwuerfe(
  tx: Tx,
  akteur: Akteur,
  personId: string,
): Promise<ReadonlyMap<string, Date>> {
  const zeilen = await tx
    .select({ formular: entwurf.formular, am: entwurf.gespeichertAm })
    .from(entwurf)
    .where(
      and(
        eq(entwurf.kasseId, akteur.kasseId),
        eq(entwurf.kontoId, akteur.kontoId),
        eq(entwurf.personId, personId),
      ),
    );
  return new Map(zeilen.map((z) => [z.formular, z.am]));
}

export async function listAnlagen(tx: Tx, akteur: Akteur, entwurfId: string): Promise<Anlage[]> {
  return tx
    .select(ANLAGE)
    .from(datei)
    .where(and(eq(datei.kasseId, akteur.kasseId), eq(datei.entwurfId, entwurfId)))
    .orderBy(asc(datei.angelegtAm), asc(datei.name));
}

/** Was einen Entwurf bestimmt. */
export interface EntwurfBezug {
  formular: string;
  personId: string | null;
  /** Stand des Lebenslaufs, mit dem das Formular geöffnet wurde (Regel C9); gilt beim ersten Sichern. */
  lebenslaufVersion: number;
  /** Schlüssel, den das offene Formular schon trägt; gilt beim ersten Sichern. */
  submissionId?: string;
  /** Meldung, die der Entwurf berichtigt; gilt beim ersten Sichern. */
  berichtigtId?: string;
}

/** Sichert die getippten Werte; je Konto, Formular und Person gibt es einen Entwurf. */
export async function sichereEntwurf(
  tx: Tx,
  akteur: Akteur,
  bezug: EntwurfBezug,
  werte: Rohwerte,
): Promise<Entwurf> {
  const [gesichert] = await tx
    .insert(entwurf)
    .values({
      kasseId: akteur.kasseId,
      kontoId: akteur.kontoId,
      mitgliedId: akteur.mitgliedId,
      ...bezug,
      werte,
      gespeichertAm: jetzt(),
    })
    .onConflictDoUpdate({
      target: [entwurf.kasseId, entwurf.kontoId, entwurf.formular, entwurf.personId],
      set: { werte, gespeichertAm: jetzt() },
    })
    .returning();
  if (!gesichert) throw new Error("Entwurf nicht gesichert");
  return gesichert;
}

/** Vermerkt, dass die Person vom neuen Stand des Lebenslaufs weiß; die nächste Prüfung gilt ihm (C9). */
export async function merkeStand(
  tx: Tx,
  akteur: Akteur,
  entwurfId: string,
  lebenslaufVersion: number,
): Promise<void> {
  await tx
    .update(entwurf)
    .set({ lebenslaufVersion })
    .where(and(eq(entwurf.kasseId, akteur.kasseId), eq(entwurf.id, entwurfId)));
}

/** Verwirft den Entwurf mit seinen Anhängen. */
export async function verwerfeEntwurf(
  tx: Tx,
  akteur: Akteur,
  formular: string,
  personId: string | null,
): Promise<void> {
  const vorhanden = await ladeEntwurf(tx, akteur, formular, personId);
  if (!vorhanden) return;
  await tx
    .delete(datei)
    .where(and(eq(datei.kasseId, akteur.kasseId), eq(datei.entwurfId, vorhanden.id)));
  await tx
    .delete(entwurf)
    .where(and(eq(entwurf.kasseId, akteur.kasseId), eq(entwurf.id, vorhanden.id)));
}

/** Merkt geprüfte Dateien am Entwurf, an der Meldung oder an einem Schritt der Meldung. */
export async function speichereDateien(
  tx: Tx,
  akteur: Akteur,
  mitgliedId: string | null,
  dateien: readonly GepruefteDatei[],
  bezug: { entwurfId: string } | { meldungId: string } | { ereignisId: string },
): Promise<void> {
  if (dateien.length === 0) return;
  await tx.insert(datei).values(
    dateien.map((d) => ({
      kasseId: akteur.kasseId,
      mitgliedId,
      kontoId: akteur.kontoId,
      name: d.name,
      typ: d.typ,
      groesse: d.groesse,
      sha256: d.sha256,
      formeln: d.formeln,
      inhalt: Buffer.from(d.bytes),
      ...anfangszustand(),
      ...bezug,
    })),
  );
}

export async function entferneAnlage(
  tx: Tx,
  akteur: Akteur,
  entwurfId: string,
  dateiId: string,
): Promise<void> {
  await tx
    .delete(datei)
    .where(
      and(eq(datei.kasseId, akteur.kasseId), eq(datei.entwurfId, entwurfId), eq(datei.id, dateiId)),
    );
}
