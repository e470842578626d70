import "server-only";
import { and, asc, eq, like, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { falte } from "@/lib/text";
import { jetzt } from "@/lib/uhr";
import { nutzerstatus, type Statustext } from "./status";

const { konto, mitglied } = tabellen;

export const KONTENFILTER = z.object({ suche: z.string().max(100).default("") });
/** So viele Treffer zeigt die Suche; wer mehr sieht, sucht genauer. */
export const KONTEN_HOECHSTENS = 50;

/** Ein gefundenes Konto. */
export interface Kontotreffer {
  id: string;
  name: string;
  vorname: string;
  kennung: string;
  klasse: "S" | "X" | "K";
  organisation: string;
  status: Statustext;
}

const muster = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * Sucht Konten der Kasse nach Teilen von Nutzerkennung, Name oder E-Mail-Adresse, für die Auskunft am Telefon.
 * Deaktivierte und das eigene Konto fehlen.
 */
export async function sucheKonten(tx: Tx, akteur: Akteur, suche: string): Promise<Kontotreffer[]> {
  const wort = suche.trim();
  const name = muster(falte(wort));
  const zeilen = await tx
    .select({ k: konto, organisation: mitglied.name })
    .from(konto)
    .leftJoin(mitglied, and(eq(mitglied.kasseId, konto.kasseId), eq(mitglied.id, konto.mitgliedId)))
    .where(
      and(
        eq(konto.kasseId, akteur.kasseId),
        ne(konto.status, "DEAKTIVIERT"),
        ne(konto.id, akteur.kontoId),
        or(
          like(konto.kennung, muster(wort.replace(/\s/g, "").toUpperCase())),
          like(sql`${konto.vornameSort} || ' ' || ${konto.nameSort}`, name),
          like(sql`${konto.nameSort} || ', ' || ${konto.vornameSort}`, name),
          like(sql`lower(${konto.email})`, muster(wort.toLowerCase())),
        ),
      ),
    )
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id))
    .limit(KONTEN_HOECHSTENS);
  const zeitpunkt = jetzt();
  return zeilen.map(({ k, organisation }) => ({
    id: k.id,
    name: k.name,
    vorname: k.vorname,
    kennung: k.kennung,
    klasse: k.klasse,
    organisation: organisation ?? "",
    status: nutzerstatus(k, zeitpunkt),
  }));
}
