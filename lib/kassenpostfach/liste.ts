import "server-only";
import { and, asc, desc, eq, inArray, isNull, like, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Akteur } from "@/lib/auth";
import { type SchriftwechselStand, type Tx, tabellen } from "@/lib/db";
import { blaettere, type Listenseite, type Seitenwahl } from "@/lib/listenfilter";
import { teilwort } from "@/lib/postfach";
import { teamsVon } from "./teams";

const { schriftwechsel: s, mitglied, konto } = tabellen;

/** Eine Zeile im Postfach der Kasse. */
export interface Schriftwechselzeile {
  id: string;
  letzteAm: Date;
  betreff: string;
  referenz: string;
  organisation: string;
  team: string;
  bereich: string;
  thema: string;
  stand: SchriftwechselStand;
  /** Wer sich kümmert; leer, solange niemand übernommen hat. */
  bearbeiter: string;
}

const text = z.string().max(100, "Geben Sie höchstens 100 Zeichen ein.").default("");

/** Erweiterte Filter der Kasse; leer heißt nicht gefiltert. */
export const KASSENFILTER = z.object({
  team: text,
  organisation: text,
  betreff: text,
  referenz: text,
  bereich: text,
  thema: text,
});
export type Kassenfilter = z.output<typeof KASSENFILTER>;
export const LEERER_KASSENFILTER: Kassenfilter = KASSENFILTER.parse({});

/** Schnellfilter; ohne steht alles da, was nicht erledigt ist. */
export const KASSEN_NUR = {
  unverteilt: "nicht übernommen",
  meine: "von mir übernommen",
  beantwortet: "beantwortet",
  erledigt: "erledigt",
} as const;
export type KassenNur = keyof typeof KASSEN_NUR;

export interface KassenAnfrage {
  nur: KassenNur | null;
  filter: Kassenfilter;
  proSeite: number;
  seite: Seitenwahl;
}

const DECKEL = 1000;

/** Eine Seite des Postfachs der Kasse über alle eigenen Teams, zuletzt Bewegtes zuerst. */
export async function listSchriftwechsel(
  tx: Tx,
  akteur: Akteur,
  a: KassenAnfrage,
): Promise<Listenseite<Schriftwechselzeile>> {
  const basis = and(inTeams(akteur, a.filter.team), nach(akteur, a.nur), ...passend(a.filter));
  return blaettere({
    seite: a.seite,
    proSeite: a.proSeite,
    gesamt: await zaehle(tx, basis),
    hole: async (rueckwaerts, ab, anzahl) => {
      const richtung = rueckwaerts ? asc : desc;
      return tx
        .select({
          id: s.id,
          letzteAm: s.letzteAm,
          betreff: s.betreff,
          referenz: s.referenz,
          organisation: mitglied.name,
          team: s.team,
          bereich: s.bereich,
          thema: s.thema,
          stand: s.stand,
          bearbeiter: sql<string>`coalesce(${konto.vorname} || ' ' || ${konto.name}, '')`,
        })
        .from(s)
        .innerJoin(mitglied, and(eq(mitglied.kasseId, s.kasseId), eq(mitglied.id, s.mitgliedId)))
        .leftJoin(konto, and(eq(konto.kasseId, s.kasseId), eq(konto.id, s.bearbeiterId)))
        .where(and(basis, ab))
        .orderBy(richtung(s.letzteAm), richtung(s.id))
        .limit(anzahl);
    },
    hinter: async (anker, rueckwaerts) => {
      const [zeile] = await tx
        .select({ am: sql<string>`${s.letzteAm}::text` })
        .from(s)
        .where(and(inTeams(akteur, ""), eq(s.id, anker)));
      return zeile
        ? sql`(${s.letzteAm}, ${s.id}) ${rueckwaerts ? sql`>` : sql`<`} (${zeile.am}::timestamptz, ${anker}::uuid)`
        : null;
    },
  });
}

/** Wie viele Vorgänge in den eigenen Teams noch offen sind; für die Startseite. */
export const zaehleOffene = (tx: Tx, akteur: Akteur): Promise<number> =>
  tx.$count(s, and(inTeams(akteur, ""), eq(s.stand, "OFFEN")));

function inTeams(akteur: Akteur, team: string): SQL | undefined {
  const teams = teamsVon(akteur).filter((t) => !team || t === team);
  return and(eq(s.kasseId, akteur.kasseId), teams.length ? inArray(s.team, teams) : sql`false`);
}

function nach(akteur: Akteur, nur: KassenNur | null): SQL | undefined {
  switch (nur) {
    case "unverteilt":
      return and(eq(s.stand, "OFFEN"), isNull(s.bearbeiterId));
    case "meine":
      return and(eq(s.bearbeiterId, akteur.kontoId), ne(s.stand, "ERLEDIGT"));
    case "beantwortet":
      return eq(s.stand, "BEANTWORTET");
    case "erledigt":
      return eq(s.stand, "ERLEDIGT");
    default:
      return ne(s.stand, "ERLEDIGT");
  }
}

function passend(f: Kassenfilter): (SQL | undefined)[] {
  const betreff = teilwort(f.betreff);
  const referenz = teilwort(f.referenz, (t) => t.toUpperCase());
  const organisation = teilwort(f.organisation);
  return [
    betreff ? sql`vp_falte(${s.betreff}) like ${betreff}` : undefined,
    referenz ? like(s.referenz, referenz) : undefined,
    organisation
      ? sql`${s.mitgliedId} in (select ${mitglied.id} from ${mitglied} where ${mitglied.kasseId} = ${s.kasseId} and vp_falte(${mitglied.name}) like ${organisation})`
      : undefined,
    f.bereich ? eq(s.bereich, f.bereich) : undefined,
    f.thema ? eq(s.thema, f.thema) : undefined,
  ];
}

async function zaehle(tx: Tx, wo: SQL | undefined): Promise<number | null> {
  const gedeckelt = tx
    .select({ eins: sql`1` })
    .from(s)
    .where(wo)
    .limit(DECKEL + 1);
  const [zeile] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (${gedeckelt}) gezaehlt`,
  );
  const n = zeile?.n ?? 0;
  return n > DECKEL ? null : n;
}
