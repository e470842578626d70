import "server-only";
import { and, arrayContains, asc, eq, ilike, inArray, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { GRUPPEN, type Gruppe } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { falte } from "@/lib/text";
import { ladeAngebot } from "./angebot";

const { konto, gruppenadresse } = tabellen;

const text = z.string().max(100).default("");
/** Filter der „Übersicht: Gruppenpostfächer“ (ergaenzungen.md 3). */
export const GRUPPENFILTER = z.object({
  gruppe: z.enum(["", ...GRUPPEN]).catch(""),
  adresse: text,
  nutzer: text,
  ohneAdresse: z.enum(["", "ja"]).catch(""),
});
export type Gruppenfilter = z.output<typeof GRUPPENFILTER>;
export const LEERER_GRUPPENFILTER: Gruppenfilter = GRUPPENFILTER.parse({});

/** Eine Person mit Zugriff auf ein Gruppenpostfach. */
export interface Gruppennutzer {
  id: string;
  name: string;
  vorname: string;
  kennung: string;
}

/** Ein Gruppenpostfach mit Adressen und den ersten Personen, die es lesen. */
export interface Gruppenzeile {
  gruppe: Gruppe;
  adressen: string[];
  nutzer: Gruppennutzer[];
  /** Alle Personen, auch die hier nicht genannten. */
  anzahl: number;
}

/** So viele Personen nennt eine Zeile, bevor „Mehr anzeigen“ weiterhilft. */
export const GEZEIGTE_NUTZER = 5;
const HOECHSTENS = 500;

/** Adressen eines Gruppenpostfachs in alphabetischer Folge. */
export async function listAdressen(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
  gruppe: Gruppe,
): Promise<string[]> {
  const zeilen = await tx
    .select({ email: gruppenadresse.email })
    .from(gruppenadresse)
    .where(
      and(
        eq(gruppenadresse.kasseId, wo.kasseId),
        eq(gruppenadresse.mitgliedId, wo.mitgliedId),
        eq(gruppenadresse.gruppe, gruppe),
      ),
    )
    .orderBy(asc(gruppenadresse.email));
  return zeilen.map((zeile) => zeile.email);
}

/** Personen mit der Gruppe, die auch Postfachfunktionalität haben: Ohne sie wirkt die Gruppe nicht. */
async function listGruppennutzer(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
  gruppe: Gruppe,
  suche: string,
  hoechstens: number,
): Promise<{ nutzer: Gruppennutzer[]; anzahl: number }> {
  const muster = `%${falte(suche.trim()).replace(/[\\%_]/g, "\\$&")}%`;
  const passt = and(
    eq(konto.kasseId, wo.kasseId),
    eq(konto.mitgliedId, wo.mitgliedId),
    eq(konto.klasse, "S"),
    ne(konto.status, "DEAKTIVIERT"),
    arrayContains(konto.gruppen, [gruppe]),
    arrayContains(konto.rechte, ["POSTFACH"]),
    suche.trim()
      ? or(
          sql`${konto.nameSort} || ' ' || ${konto.vornameSort} like ${muster}`,
          sql`${konto.vornameSort} || ' ' || ${konto.nameSort} like ${muster}`,
          ilike(konto.kennung, muster),
        )
      : undefined,
  );
  const [zahl] = await tx.select({ n: sql<number>`count(*)::integer` }).from(konto).where(passt);
  const nutzer = await tx
    .select({ id: konto.id, name: konto.name, vorname: konto.vorname, kennung: konto.kennung })
    .from(konto)
    .where(passt)
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id))
    .limit(hoechstens);
  return { nutzer, anzahl: zahl?.n ?? 0 };
}

/**
 * Die Gruppenpostfächer einer Organisation mit Adressen und Personen; von der Kasse abgeschaltete fehlen.
 * @param mehr Gruppe, deren Personen alle genannt werden, höchstens 500
 */
export async function listGruppen(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
  filter: Gruppenfilter,
  mehr: Gruppe | null,
): Promise<Gruppenzeile[]> {
  const angebot = await ladeAngebot(tx, wo.kasseId, wo.mitgliedId);
  const zeilen: Gruppenzeile[] = [];
  for (const { gruppe } of angebot?.gruppen ?? []) {
    if (filter.gruppe && filter.gruppe !== gruppe) continue;
    const adressen = await listAdressen(tx, wo, gruppe);
    const gesucht = filter.adresse.trim().toLowerCase();
    if (gesucht && !adressen.some((a) => a.toLowerCase().includes(gesucht))) continue;
    if (filter.ohneAdresse && adressen.length > 0) continue;
    const hoechstens = mehr === gruppe ? HOECHSTENS : GEZEIGTE_NUTZER;
    const { nutzer, anzahl } = await listGruppennutzer(tx, wo, gruppe, filter.nutzer, hoechstens);
    if (filter.nutzer.trim() && anzahl === 0) continue;
    zeilen.push({ gruppe, adressen, nutzer, anzahl });
  }
  return zeilen;
}

/** Adressen einer Gruppe ersetzen, nur was sich ändert. */
export async function schreibeAdressen(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
  gruppe: Gruppe,
  vorher: readonly string[],
  nachher: readonly string[],
): Promise<void> {
  const weg = vorher.filter((a) => !nachher.includes(a));
  const neu = nachher.filter((a) => !vorher.includes(a));
  if (weg.length)
    await tx
      .delete(gruppenadresse)
      .where(
        and(
          eq(gruppenadresse.kasseId, wo.kasseId),
          eq(gruppenadresse.mitgliedId, wo.mitgliedId),
          eq(gruppenadresse.gruppe, gruppe),
          inArray(gruppenadresse.email, weg),
        ),
      );
  if (neu.length)
    await tx
      .insert(gruppenadresse)
      .values(
        neu.map((email) => ({ kasseId: wo.kasseId, mitgliedId: wo.mitgliedId, gruppe, email })),
      )
      .onConflictDoNothing();
}
