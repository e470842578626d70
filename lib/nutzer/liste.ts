import "server-only";
import {
  and,
  arrayContains,
  asc,
  eq,
  gt,
  isNull,
  like,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { GRUPPEN, type Gruppe } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { falte } from "@/lib/text";
import { jetzt } from "@/lib/uhr";
import { BENUTZERSTATUS, type Benutzerstatus, nutzerstatus, type Statustext } from "./status";

const { konto } = tabellen;

const text = z.string().max(100).default("");
/** Filter der Übersicht, wie sie auf dem Server gemerkt werden (Handbuch Administration 5). */
export const NUTZERFILTER = z.object({
  name: text,
  vorname: text,
  kennung: text,
  gruppe: z.enum(["", ...GRUPPEN]).catch(""),
  status: z.enum(["", ...BENUTZERSTATUS]).catch(""),
});
export type Nutzerfilter = z.output<typeof NUTZERFILTER>;
export const LEERER_NUTZERFILTER: Nutzerfilter = NUTZERFILTER.parse({});

/** Eine Zeile der „Übersicht: Nutzer:innen“. */
export interface Nutzerzeile {
  id: string;
  name: string;
  vorname: string;
  kennung: string;
  gruppen: Gruppe[];
  status: Statustext;
}

/** Weiter wird nicht gezählt: Die Zahl einer großen Organisation kostete mehr als ihre Seite. */
export const ZAEHLGRENZE = 1000;

const enthaelt = (spalte: PgColumn, wert: string) =>
  like(spalte, `%${wert.replace(/[\\%_]/g, "\\$&")}%`);

/** Bedingung, die genau die Zeilen trifft, deren `nutzerstatus` dieses Wort nennt. */
function mitStatus(status: Benutzerstatus): SQL | undefined {
  const zeitpunkt = jetzt();
  const gesperrt = or(eq(konto.status, "GESPERRT"), gt(konto.autoGesperrtBis, zeitpunkt)) as SQL;
  if (status === "Gesperrt") return gesperrt;
  const offen = or(
    eq(konto.status, "ANGELEGT"),
    and(
      eq(konto.zweiterFaktor, "TOTP"),
      isNull(konto.totpEingerichtetAm),
      isNull(konto.letzteAnmeldungAm),
    ),
  ) as SQL;
  // Ein leerer Zeitpunkt macht den Vergleich unbekannt; auch das ist „nicht gesperrt“.
  const frei = sql`(${gesperrt}) is not true`;
  return and(frei, status === "Angelegt" ? offen : not(offen));
}

function bedingung(
  { kasseId, mitgliedId }: { kasseId: string; mitgliedId: string },
  f: Nutzerfilter,
): SQL | undefined {
  return and(
    eq(konto.kasseId, kasseId),
    eq(konto.mitgliedId, mitgliedId),
    eq(konto.klasse, "S"),
    ne(konto.status, "DEAKTIVIERT"),
    f.name.trim() ? enthaelt(konto.nameSort, falte(f.name.trim())) : undefined,
    f.vorname.trim() ? enthaelt(konto.vornameSort, falte(f.vorname.trim())) : undefined,
    f.kennung.trim()
      ? enthaelt(konto.kennung, f.kennung.replace(/\s/g, "").toUpperCase())
      : undefined,
    f.gruppe ? arrayContains(konto.gruppen, [f.gruppe]) : undefined,
    f.status ? mitStatus(f.status) : undefined,
  );
}

/**
 * Eine Seite der Konten einer Organisation nach Name und Vorname; Deaktivierte erscheinen nie.
 * Gefiltert wird innerhalb der Organisation (Index `konto_liste`), deshalb braucht es hier keine
 * eigene Suchfunktion wie bei den Anspruchsberechtigten.
 * @returns `gesamt: null`, wenn es mehr sind als `ZAEHLGRENZE`
 */
export async function listNutzer(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
  filter: Nutzerfilter,
  seite: number,
  proSeite: number,
): Promise<{ zeilen: Nutzerzeile[]; gesamt: number | null; seite: number }> {
  const passt = bedingung(wo, filter);
  const [zahl] = await tx.execute<{ n: number }>(
    sql`select count(*)::integer as n from (select 1 from ${konto} where ${passt} limit ${ZAEHLGRENZE + 1}) z`,
  );
  const anzahl = zahl?.n ?? 0;
  const gesamt = anzahl > ZAEHLGRENZE ? null : anzahl;
  const letzte = gesamt === null ? seite : Math.max(1, Math.ceil(gesamt / proSeite));
  const nr = Math.min(seite, letzte);
  const zeitpunkt = jetzt();
  const gefunden = await tx
    .select()
    .from(konto)
    .where(passt)
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id))
    .limit(proSeite)
    .offset((nr - 1) * proSeite);
  return {
    gesamt,
    seite: nr,
    zeilen: gefunden.map((k) => ({
      id: k.id,
      name: k.name,
      vorname: k.vorname,
      kennung: k.kennung,
      gruppen: GRUPPEN.filter((g) => k.gruppen.includes(g)),
      status: nutzerstatus(k, zeitpunkt),
    })),
  };
}
