import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Akteur, type Handlung, SCHALTER_SCHNITTSTELLE, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { ladeOrganisation, SCHALTER } from "@/lib/organisationen";
import { jetzt } from "@/lib/uhr";

const { anmeldung, konto, sitzung, stoerung } = tabellen;

/** Funktionen, die sich einzeln abschalten lassen; die Schnittstelle hat ihren eigenen Schalter. */
export const FUNKTIONEN = SCHALTER.filter((s) => s.wert !== SCHALTER_SCHNITTSTELLE);

export const STOERUNG_BEGINNEN = z
  .strictObject({
    art: z.enum(["ORGANISATION", "FUNKTION", "SCHNITTSTELLE"], {
      error: "Wählen Sie aus, was abzuschalten ist.",
    }),
    organisation: z.union([z.literal(""), z.uuid()]).default(""),
    schalter: z.string().max(60).default(""),
    grund: z.string().trim().min(1, "Geben Sie Grund ein.").max(500),
    hinweis: z.string().trim().max(500).default(""),
  })
  .superRefine((e, ctx) => {
    const fehler = (feld: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [feld], message });
    if (e.art === "ORGANISATION" && !e.organisation)
      fehler("organisation", "Wählen Sie Organisation aus.");
    if (e.art === "FUNKTION" && !FUNKTIONEN.some((s) => s.wert === e.schalter))
      fehler("schalter", "Wählen Sie Funktion aus.");
  });

export const STOERUNG_AUFHEBEN = z.strictObject({ stoerung: z.uuid() });

/** Ein Störungsschalter, wie er gespeichert ist. */
export type Stoerung = typeof stoerung.$inferSelect;

/** Lädt einen Störungsschalter und sperrt seine Zeile; `null` für fremde und unbekannte. */
export async function ladeStoerung(tx: Tx, akteur: Akteur, id: string): Promise<Stoerung | null> {
  const [s] = await tx
    .select()
    .from(stoerung)
    .where(and(eq(stoerung.kasseId, akteur.kasseId), eq(stoerung.id, id)))
    .for("update");
  return s ?? null;
}

const spur = (vorgang: string, s: Stoerung, organisation: string) => ({
  aktion: `kasse.stoerung-${vorgang}`,
  objektArt: "kasse",
  objektId: s.kasseId,
  einzelheiten: {
    art: s.art,
    organisation: organisation || "alle",
    ...(s.schalter ? { schalter: s.schalter } : {}),
    grund: s.grund,
  },
});

/**
 * Schaltet sofort ab: Ab der nächsten Anfrage wirkt es, bei einer Organisation enden zusätzlich alle
 * Sitzungen und angefangenen Anmeldungen. Ist es schon abgeschaltet, geschieht nichts.
 * @throws Zurueck bei einer unbekannten Organisation
 */
export async function beginneStoerung(
  h: Handlung<z.output<typeof STOERUNG_BEGINNEN>, { kasseId: string }>,
): Promise<void> {
  const { tx, akteur, eingabe: e } = h;
  const m = e.organisation ? await ladeOrganisation(tx, akteur.kasseId, e.organisation) : null;
  if (e.organisation && !m)
    throw new Zurueck({ fehler: { organisation: "Diese Organisation gibt es nicht." } });
  const [neu] = await tx
    .insert(stoerung)
    .values({
      kasseId: akteur.kasseId,
      art: e.art,
      mitgliedId: m?.id ?? null,
      schalter: e.art === "FUNKTION" ? e.schalter : null,
      grund: e.grund,
      hinweis: e.hinweis,
      begonnenVon: akteur.kontoId,
    })
    .onConflictDoNothing()
    .returning();
  if (!neu) return;
  if (neu.art === "ORGANISATION" && m) await beendeSitzungenVon(tx, akteur.kasseId, m.id);
  h.audit(spur("begonnen", neu, m?.name ?? ""));
}

async function beendeSitzungenVon(tx: Tx, kasseId: string, mitgliedId: string): Promise<void> {
  const konten = tx
    .select({ id: konto.id })
    .from(konto)
    .where(and(eq(konto.kasseId, kasseId), eq(konto.mitgliedId, mitgliedId)));
  await tx
    .update(sitzung)
    .set({ beendetAm: jetzt(), endeGrund: "STOERUNG" })
    .where(
      and(
        eq(sitzung.kasseId, kasseId),
        inArray(sitzung.kontoId, konten),
        isNull(sitzung.beendetAm),
      ),
    );
  await tx
    .delete(anmeldung)
    .where(and(eq(anmeldung.kasseId, kasseId), inArray(anmeldung.kontoId, konten)));
}

/** Hebt einen Störungsschalter auf; wirkt ab der nächsten Anfrage. Ein zweites Mal geschieht nichts. */
export async function hebeStoerungAuf(h: Handlung<unknown, Stoerung>): Promise<void> {
  const { tx, akteur, objekt: s } = h;
  if (s.aufgehobenAm) return;
  await tx
    .update(stoerung)
    .set({ aufgehobenAm: jetzt(), aufgehobenVon: akteur.kontoId })
    .where(and(eq(stoerung.kasseId, s.kasseId), eq(stoerung.id, s.id)));
  const m = s.mitgliedId ? await ladeOrganisation(tx, s.kasseId, s.mitgliedId) : null;
  h.audit(spur("aufgehoben", s, m?.name ?? ""));
}
