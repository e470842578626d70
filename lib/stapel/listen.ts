import "server-only";
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { type Akteur, darf } from "@/lib/auth";
import { type Tx, tabellen, type Zeilenzustand } from "@/lib/db";
import { type Befund, FORMULARE, type Formular, formular } from "@/lib/formulare";
import { istUuid } from "@/lib/text";

const { meldung, stapel, stapelZeile: zeile } = tabellen;

/** Kanal, auf dem der Worker von neuer Arbeit hört. */
export const WECKRUF = "laeufe";

/** Formulare, von denen jemand Tabellen hochladen darf. */
export const stapelformulare = (akteur: Akteur): readonly Formular[] =>
  darf(akteur, "stapel:hochladen")
    ? FORMULARE.filter((f) => darf(akteur, f.recht) && !akteur.formulareAus.has(f.nummer))
    : [];

/** `PRUEFT` und `SENDET`: der Worker arbeitet; `GEPRUEFT` wartet auf die Person. */
export type Stapelstand = "PRUEFT" | "GEPRUEFT" | "SENDET" | "FERTIG";

/** Eine Tabelle mit den Zahlen ihrer Zeilen. */
export interface Stapelansicht {
  kasseId: string;
  mitgliedId: string;
  kontoId: string;
  id: string;
  form: Formular;
  dateiname: string;
  angelegtAm: Date;
  gesendetAm: Date | null;
  stand: Stapelstand;
  zahlen: Readonly<Record<Zeilenzustand, number>>;
  gesamt: number;
}

type Zeile = typeof stapel.$inferSelect;

function standVon({ geprueftAm, gesendetAm, fertigAm }: Zeile): Stapelstand {
  if (!geprueftAm) return "PRUEFT";
  if (!gesendetAm) return "GEPRUEFT";
  return fertigAm ? "FERTIG" : "SENDET";
}

async function zaehle(tx: Tx, kasseId: string, ids: readonly string[]) {
  const zahlen = new Map<string, Record<Zeilenzustand, number>>();
  if (ids.length === 0) return zahlen;
  const zeilen = await tx
    .select({ id: zeile.stapelId, zustand: zeile.zustand, anzahl: count() })
    .from(zeile)
    .where(and(eq(zeile.kasseId, kasseId), inArray(zeile.stapelId, [...ids])))
    .groupBy(zeile.stapelId, zeile.zustand);
  for (const { id, zustand, anzahl } of zeilen) {
    const bisher = zahlen.get(id) ?? { NEU: 0, GEPRUEFT: 0, FEHLER: 0, GESENDET: 0, ABGELEHNT: 0 };
    zahlen.set(id, { ...bisher, [zustand]: anzahl });
  }
  return zahlen;
}

const KEINE = { NEU: 0, GEPRUEFT: 0, FEHLER: 0, GESENDET: 0, ABGELEHNT: 0 } as const;

async function alsAnsichten(tx: Tx, zeilen: readonly Zeile[]): Promise<Stapelansicht[]> {
  const [erste] = zeilen;
  if (!erste) return [];
  const alle = await zaehle(
    tx,
    erste.kasseId,
    zeilen.map((z) => z.id),
  );
  return zeilen.flatMap((z): Stapelansicht[] => {
    const form = formular(z.formular, z.formularVersion);
    const zahlen = alle.get(z.id) ?? KEINE;
    const gesamt = Object.values(zahlen).reduce((summe, n) => summe + n, 0);
    return form ? [{ ...z, form, stand: standVon(z), zahlen, gesamt }] : [];
  });
}

/** Eigene Tabellen, neueste zuerst. */
export async function listStapel(
  tx: Tx,
  akteur: Akteur,
  hoechstens = 50,
): Promise<Stapelansicht[]> {
  const zeilen = await tx
    .select()
    .from(stapel)
    .where(and(eq(stapel.kasseId, akteur.kasseId), eq(stapel.kontoId, akteur.kontoId)))
    .orderBy(desc(stapel.angelegtAm))
    .limit(hoechstens);
  return alsAnsichten(tx, zeilen);
}

/** @param sperre hält die Tabelle bis zum Ende der Transaktion fest */
export async function ladeStapel(
  tx: Tx,
  akteur: Akteur,
  id: string,
  sperre = false,
): Promise<Stapelansicht | null> {
  if (!istUuid(id)) return null;
  const frage = tx
    .select()
    .from(stapel)
    .where(
      and(
        eq(stapel.kasseId, akteur.kasseId),
        eq(stapel.kontoId, akteur.kontoId),
        eq(stapel.id, id),
      ),
    );
  const zeilen = await (sperre ? frage.for("update") : frage);
  return (await alsAnsichten(tx, zeilen))[0] ?? null;
}

/** Eine Zeile mit ihren Befunden. */
export interface Zeilenansicht {
  nr: number;
  persnr: string;
  zustand: Zeilenzustand;
  befunde: readonly Befund[];
  meldungId: string | null;
  referenz: string | null;
}

const FEHLERHAFT = ["FEHLER", "ABGELEHNT"] as const satisfies readonly Zeilenzustand[];

/**
 * Zeilen einer Tabelle in der Ordnung der Datei.
 * @param welche `fehler`: die nicht gesendet werden oder wurden; `gesendet`: mit ihrer Meldung
 */
export async function listZeilen(
  tx: Tx,
  { kasseId, id }: Pick<Stapelansicht, "kasseId" | "id">,
  welche: "fehler" | "gesendet",
  { ab, anzahl }: { ab: number; anzahl: number },
): Promise<Zeilenansicht[]> {
  return tx
    .select({
      nr: zeile.nr,
      persnr: zeile.persnr,
      zustand: zeile.zustand,
      befunde: zeile.befunde,
      meldungId: zeile.meldungId,
      referenz: meldung.referenz,
    })
    .from(zeile)
    .leftJoin(meldung, and(eq(meldung.kasseId, zeile.kasseId), eq(meldung.id, zeile.meldungId)))
    .where(
      and(
        eq(zeile.kasseId, kasseId),
        eq(zeile.stapelId, id),
        inArray(zeile.zustand, welche === "fehler" ? [...FEHLERHAFT] : ["GESENDET"]),
      ),
    )
    .orderBy(asc(zeile.nr))
    .offset(ab)
    .limit(anzahl);
}

/** Hinweise der sendbaren Zeilen, je Regel mit ihrem Text und wie viele Zeilen sie haben. */
export async function zaehleHinweise(
  tx: Tx,
  { kasseId, id }: Pick<Stapelansicht, "kasseId" | "id">,
) {
  const zeilen = await tx.execute<{ regel: string; text: string; anzahl: number }>(
    sql`select b->>'regel' as regel, min(b->>'text') as text, count(distinct nr)::int as anzahl
      from stapel_zeile, jsonb_array_elements(befunde) b
      where kasse_id = ${kasseId} and stapel_id = ${id} and zustand = 'GEPRUEFT'
      group by b->>'regel' order by anzahl desc, regel`,
  );
  return [...zeilen];
}
