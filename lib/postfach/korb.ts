import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import type { Nachrichtenansicht } from "./lesen";

const { korb, korbNotiz } = tabellen;

/** Stand einer Referenz im Arbeitskorb ihres Gruppenpostfachs. */
export interface Korbstand {
  bearbeiterId: string | null;
  bearbeiter: string;
  erledigtAm: Date | null;
  /** 0, solange noch niemand etwas getan hat. */
  version: number;
  notizen: { id: string; urheber: string; text: string; am: Date }[];
}

type Gruppennachricht = Pick<Nachrichtenansicht, "kasseId" | "mitgliedId" | "gruppe" | "referenz">;

const dieser = (n: Gruppennachricht) =>
  and(
    eq(korb.kasseId, n.kasseId),
    eq(korb.mitgliedId, n.mitgliedId),
    eq(korb.gruppe, n.gruppe ?? ""),
    eq(korb.referenz, n.referenz),
  );

/** Der Stand zu einer Nachricht im Gruppenpostfach. */
export async function ladeKorb(tx: Tx, n: Gruppennachricht): Promise<Korbstand> {
  const [k] = await tx.select().from(korb).where(dieser(n));
  if (!k) return { bearbeiterId: null, bearbeiter: "", erledigtAm: null, version: 0, notizen: [] };
  const notizen = await tx
    .select({
      id: korbNotiz.id,
      urheber: korbNotiz.urheber,
      text: korbNotiz.text,
      am: korbNotiz.am,
    })
    .from(korbNotiz)
    .where(and(eq(korbNotiz.kasseId, k.kasseId), eq(korbNotiz.korbId, k.id)))
    .orderBy(asc(korbNotiz.am));
  const { bearbeiterId, bearbeiterName: bearbeiter, erledigtAm, version } = k;
  return { bearbeiterId, bearbeiter, erledigtAm, version, notizen };
}

/** Personen, die dieses Gruppenpostfach lesen und übernehmen können. */
export async function listGruppenmitglieder(
  tx: Tx,
  gruppe: string,
): Promise<{ id: string; name: string }[]> {
  const zeilen = await tx.execute<{ id: string; vorname: string; name: string }>(
    sql`select id, vorname, name from gruppenmitglieder(${gruppe})`,
  );
  return zeilen.map((z) => ({ id: z.id, name: `${z.vorname} ${z.name}` }));
}

type Korbhandlung<E = unknown> = Handlung<{ version: number } & E, Nachrichtenansicht>;

/** Legt den Eintrag an, wenn es ihn noch nicht gibt, und ändert nur den Stand, den die Seite zeigte. */
async function aendere(
  h: Korbhandlung,
  werte: Partial<Pick<typeof korb.$inferInsert, "bearbeiterId" | "bearbeiterName" | "erledigtAm">>,
  aktion: string,
): Promise<void> {
  const { tx, objekt: n } = h;
  const { kasseId, mitgliedId, referenz } = n;
  const gruppe = n.gruppe ?? "";
  const geaendert =
    h.eingabe.version === 0
      ? await tx
          .insert(korb)
          .values({ kasseId, mitgliedId, gruppe, referenz, ...werte })
          .onConflictDoNothing()
          .returning({ id: korb.id })
      : await tx
          .update(korb)
          .set({ ...werte, version: sql`${korb.version} + 1` })
          .where(and(dieser(n), eq(korb.version, h.eingabe.version)))
          .returning({ id: korb.id });
  if (geaendert.length === 0)
    throw new Zurueck({
      meldung:
        "Jemand aus der Gruppe war schneller. Bitte laden Sie die Seite neu und sehen Sie nach, wer sich kümmert.",
    });
  h.audit({
    aktion: `korb.${aktion}`,
    objektArt: "nachricht",
    objektId: n.id,
    einzelheiten: { referenz, gruppe },
  });
}

/** „Übernehmen“; ein zweiter Klick ändert nichts. */
export async function uebernimmImKorb(h: Korbhandlung): Promise<void> {
  const { akteur } = h;
  const stand = await ladeKorb(h.tx, h.objekt);
  if (stand.bearbeiterId === akteur.kontoId && !stand.erledigtAm) return;
  await aendere(
    h,
    {
      bearbeiterId: akteur.kontoId,
      bearbeiterName: `${akteur.vorname} ${akteur.name}`,
      erledigtAm: null,
    },
    "uebernommen",
  );
}

/** Weist einer Person mit Zugriff auf die Gruppe zu oder, mit leerer Wahl, wieder allen. */
export async function weiseImKorbZu(h: Korbhandlung<{ konto: string }>): Promise<void> {
  const { konto } = h.eingabe;
  const wer = (await listGruppenmitglieder(h.tx, h.objekt.gruppe ?? "")).find(
    (k) => k.id === konto,
  );
  if (konto && !wer)
    throw new Zurueck({
      fehler: { konto: "Wählen Sie eine Person mit Zugriff auf dieses Postfach aus." },
    });
  await aendere(
    h,
    { bearbeiterId: wer?.id ?? null, bearbeiterName: wer?.name ?? "" },
    wer ? "zugewiesen" : "zurueckgegeben",
  );
}

/** „Erledigt“ und „Wieder öffnen“. */
export async function erledigeImKorb(h: Korbhandlung<{ erledigt: boolean }>): Promise<void> {
  const { erledigt } = h.eingabe;
  const stand = await ladeKorb(h.tx, h.objekt);
  if ((stand.erledigtAm !== null) === erledigt) return;
  await aendere(h, { erledigtAm: erledigt ? jetzt() : null }, erledigt ? "erledigt" : "geoeffnet");
}

/** Interne Notiz der Gruppe; die Kasse sieht sie nie. */
export async function notiereImKorb(
  h: Handlung<{ text: string }, Nachrichtenansicht>,
): Promise<void> {
  const { tx, akteur, objekt: n } = h;
  const { kasseId, mitgliedId, referenz } = n;
  await tx
    .insert(korb)
    .values({ kasseId, mitgliedId, gruppe: n.gruppe ?? "", referenz })
    .onConflictDoNothing();
  const [k] = await tx.select({ id: korb.id }).from(korb).where(dieser(n));
  if (!k) throw new Error("Arbeitskorb fehlt");
  await tx.insert(korbNotiz).values({
    kasseId,
    mitgliedId,
    korbId: k.id,
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
    text: h.eingabe.text,
  });
  h.audit({ aktion: "korb.notiz", objektArt: "nachricht", objektId: n.id });
}
