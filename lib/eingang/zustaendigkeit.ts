import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { istOffen, type MeldungAnsicht, STATUS_TEXT } from "@/lib/meldungen";

const { konto, meldung } = tabellen;

/** Bereich, zu dem alle Formulare gehören (Handbuch Administration 8.3). */
const BEREICH = "Beamtenversorgung";

/** Jemand aus der Kasse, dem eine Meldung zugewiesen werden kann. */
export interface Kollege {
  id: string;
  name: string;
}

/**
 * Konten der Kasse, die Meldungen bearbeiten: aktive Sachbearbeitung des Bereichs; ein Konto ohne Bereiche
 * bearbeitet alle.
 */
export async function listKollegen(
  tx: Tx,
  { kasseId }: Pick<Akteur, "kasseId">,
): Promise<Kollege[]> {
  const konten = await tx
    .select({ id: konto.id, vorname: konto.vorname, name: konto.name })
    .from(konto)
    .where(
      and(
        eq(konto.kasseId, kasseId),
        eq(konto.klasse, "K"),
        eq(konto.status, "AKTIV"),
        sql`${konto.kasseRolle} is distinct from 'ADMINISTRATION'`,
        sql`(${konto.bereiche} = '{}' or ${BEREICH} = any(${konto.bereiche}))`,
      ),
    )
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id));
  return konten.map((k) => ({ id: k.id, name: `${k.vorname} ${k.name}` }));
}

/** Wer für eine Meldung zuständig ist; `null`, solange niemand es ist. */
export async function ladeZustaendig(
  tx: Tx,
  { kasseId, id }: Pick<MeldungAnsicht, "kasseId" | "id">,
): Promise<Kollege | null> {
  const [zeile] = await tx
    .select({ id: konto.id, vorname: konto.vorname, name: konto.name })
    .from(meldung)
    .innerJoin(konto, and(eq(konto.kasseId, meldung.kasseId), eq(konto.id, meldung.bearbeiterId)))
    .where(and(eq(meldung.kasseId, kasseId), eq(meldung.id, id)));
  return zeile ? { id: zeile.id, name: `${zeile.vorname} ${zeile.name}` } : null;
}

/** Was „Zuweisen“, „Mir zuweisen“ und „Abgeben“ senden. */
export interface Zuweisung {
  /** Neue zuständige Person; leer gibt die Meldung allen zurück. */
  konto: string;
  /** Wen die Seite als zuständig zeigte; leer heißt niemand. */
  bisher: string;
}

/**
 * Weist eine unentschiedene Meldung zu oder gibt sie zurück, genau einmal: Wer auf einem alten Stand
 * handelt, erfährt, wer inzwischen zuständig ist. Die Fassung der Meldung bleibt, wie sie ist, denn der
 * Arbeitgeber sieht davon nichts, und seine Antwort soll daran nicht scheitern.
 */
export async function weiseZu(h: Handlung<Zuweisung, MeldungAnsicht>): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  const [jetzige] = await tx
    .select({ status: meldung.status, bearbeiterId: meldung.bearbeiterId })
    .from(meldung)
    .where(and(eq(meldung.kasseId, m.kasseId), eq(meldung.id, m.id)))
    .for("update");
  if (!jetzige || !istOffen(jetzige.status))
    throw new Zurueck({
      meldung: `Über diese Meldung wurde inzwischen entschieden (${jetzige ? STATUS_TEXT[jetzige.status] : "nicht gefunden"}).`,
    });
  const bisher = jetzige.bearbeiterId ?? "";
  if (bisher === eingabe.konto) return;
  if (bisher !== eingabe.bisher) {
    const wer = await ladeZustaendig(tx, m);
    throw new Zurueck({
      meldung: wer
        ? `Inzwischen ist ${wer.name} zuständig. Bitte laden Sie die Seite neu und sprechen Sie sich ab.`
        : "Inzwischen wurde die Meldung abgegeben. Bitte laden Sie die Seite neu.",
    });
  }
  if (eingabe.konto && !(await listKollegen(tx, m)).some((k) => k.id === eingabe.konto))
    throw new Zurueck({ fehler: { konto: "Wählen Sie eine Person der Sachbearbeitung aus." } });
  await tx
    .update(meldung)
    .set({ bearbeiterId: eingabe.konto || null })
    .where(and(eq(meldung.kasseId, m.kasseId), eq(meldung.id, m.id)));
  h.audit({
    aktion: eingabe.konto ? "meldung.zugewiesen" : "meldung.abgegeben",
    objektArt: "meldung",
    objektId: m.id,
    einzelheiten: { referenz: m.referenz, konto: eingabe.konto },
  });
}
