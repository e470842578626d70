import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { type Seitenname, textseite } from "@/lib/textseiten";
import { heute } from "@/lib/uhr";
import { liesGueltige, listFassungen } from "./laden";

const { textentwurf: e, textfassung } = tabellen;

/** Eine Seite beim Bearbeiten: Entwurf, sonst der geltende Text. `version` 0 heißt: noch kein Entwurf. */
export interface Bearbeitung {
  kasseId: string;
  seite: Seitenname;
  inhalt: string;
  version: number;
  geaendertAm: Date | null;
}

/** Lädt eine Seite zum Bearbeiten; `null`, wenn es sie nicht gibt. */
export async function ladeBearbeitung(
  tx: Tx,
  akteur: Akteur,
  name: string,
): Promise<Bearbeitung | null> {
  const seite = textseite(name)?.seite;
  if (!seite) return null;
  const { kasseId } = akteur;
  const [entwurf] = await tx
    .select({ inhalt: e.inhalt, version: e.version, geaendertAm: e.geaendertAm })
    .from(e)
    .where(and(eq(e.kasseId, kasseId), eq(e.seite, seite)));
  if (entwurf) return { kasseId, seite, ...entwurf };
  const { inhalt } = await liesGueltige(tx, kasseId, seite);
  return { kasseId, seite, inhalt, version: 0, geaendertAm: null };
}

const ANDERER_STAND =
  "Der Entwurf wurde zwischenzeitlich geändert oder veröffentlicht. Ihre Eingaben stehen noch hier: Vergleichen Sie bitte mit dem neuen Stand in einem zweiten Fenster.";

/** Sichert den Entwurf einer Seite auf den gesehenen Stand. */
export async function sichereEntwurf(
  h: Handlung<{ inhalt: string; version: number }, Bearbeitung>,
): Promise<void> {
  const { tx, akteur, objekt, eingabe } = h;
  const werte = { inhalt: eingabe.inhalt, kontoId: akteur.kontoId };
  const gesichert =
    eingabe.version === 0
      ? await tx
          .insert(e)
          .values({ kasseId: akteur.kasseId, seite: objekt.seite, ...werte })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(e)
          .set({ ...werte, version: sql`${e.version} + 1`, geaendertAm: sql`now()` })
          .where(
            and(
              eq(e.kasseId, akteur.kasseId),
              eq(e.seite, objekt.seite),
              eq(e.version, eingabe.version),
            ),
          )
          .returning();
  if (gesichert.length === 0) throw new Zurueck({ meldung: ANDERER_STAND });
  h.audit({ aktion: "text.entwurf", objektArt: "text", einzelheiten: { seite: objekt.seite } });
}

/** Verwirft den Entwurf; ist er schon weg, geschieht nichts. */
export async function verwirfEntwurf(h: Handlung<unknown, Bearbeitung>): Promise<void> {
  const { tx, akteur, objekt } = h;
  const weg = await tx
    .delete(e)
    .where(and(eq(e.kasseId, akteur.kasseId), eq(e.seite, objekt.seite)))
    .returning();
  if (weg.length > 0)
    h.audit({ aktion: "text.verworfen", objektArt: "text", einzelheiten: { seite: objekt.seite } });
}

/** Angaben zur Veröffentlichung; Tage als `JJJJ-MM-TT`. */
export interface Veroeffentlichung {
  version: number;
  anlass: string;
  gueltigAb: string;
  zustimmung: boolean;
  zustimmungBis: string | null;
}

/**
 * Veröffentlicht den gesehenen Entwurf als nächste Fassung und entfernt ihn; eine Fassung ändert sich
 * nie mehr. Ein zweiter Klick findet den Entwurf nicht mehr vor.
 * @returns Nummer der Fassung
 */
export async function veroeffentliche(
  h: Handlung<Veroeffentlichung, Bearbeitung>,
): Promise<number> {
  const { tx, akteur, objekt, eingabe } = h;
  const { version, zustimmung, zustimmungBis, gueltigAb, anlass } = eingabe;
  pruefeTage(objekt.seite, eingabe);
  const [entwurf] = await tx
    .delete(e)
    .where(and(eq(e.kasseId, akteur.kasseId), eq(e.seite, objekt.seite), eq(e.version, version)))
    .returning();
  if (!entwurf) throw new Zurueck({ meldung: ANDERER_STAND });
  const fassung = ((await listFassungen(tx, akteur.kasseId, objekt.seite))[0]?.fassung ?? 0) + 1;
  await tx.insert(textfassung).values({
    kasseId: akteur.kasseId,
    seite: objekt.seite,
    fassung,
    inhalt: entwurf.inhalt,
    anlass,
    gueltigAb,
    zustimmung,
    zustimmungBis,
    kontoId: akteur.kontoId,
  });
  h.audit({
    aktion: "text.veroeffentlicht",
    objektArt: "text",
    einzelheiten: { seite: objekt.seite, fassung, gueltigAb, zustimmung, zustimmungBis },
  });
  return fassung;
}

function pruefeTage(seite: Seitenname, v: Veroeffentlichung): void {
  const fehler: Record<string, string> = {};
  if (v.gueltigAb < heute()) fehler.gueltigAb = "„Gültig ab“ darf nicht vor heute liegen.";
  if (v.zustimmung && !textseite(seite)?.bedingung)
    fehler.zustimmung = "Zu dieser Seite gibt es keine Zustimmung.";
  if (v.zustimmung && !v.zustimmungBis)
    fehler.zustimmungBis = "Geben Sie den letzten Tag zum Aufschieben ein.";
  if (v.zustimmung && v.zustimmungBis && v.zustimmungBis < v.gueltigAb)
    fehler.zustimmungBis = "Der letzte Tag darf nicht vor „Gültig ab“ liegen.";
  if (Object.keys(fehler).length > 0) throw new Zurueck({ fehler });
}
