import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  like,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { blaettere, type Listenseite, type Seitenwahl } from "@/lib/listenfilter";
import { type Ablage, ablagenVon, type Postfachfilter, teilwort } from "./filter";
import {
  gelesenVon,
  imKorb,
  imPostfach,
  type Nachrichtenzeile,
  type Postfach,
  ZEILE,
  zurZeile,
} from "./zeile";

const { nachricht, nachrichtGelesen, korb } = tabellen;

/** Schnellfilter des Handbuchs; die Richtungen schließen einander aus, „wichtig“ kommt dazu. */
export type NurFilter = "eingang" | "ausgang" | "archiv";
const ABLAGE_NUR: Record<NurFilter, Ablage> = {
  eingang: "EINGANG",
  ausgang: "AUSGANG",
  archiv: "ARCHIV",
};

/** Mehr Treffer werden nicht gezählt; die Seite sagt dann „mehr als 1.000“. */
const DECKEL = 1000;

export interface PostfachAnfrage {
  nur: NurFilter | null;
  wichtig: boolean;
  filter: Postfachfilter;
  proSeite: number;
  seite: Seitenwahl;
}

/** Eine Seite eines Postfachs, Neueste zuerst, ohne OFFSET und mit gedeckelter Zählung. */
export async function listPostfach(
  tx: Tx,
  akteur: Akteur,
  postfach: Postfach,
  a: PostfachAnfrage,
): Promise<Listenseite<Nachrichtenzeile>> {
  const wo = and(imPostfach(akteur, postfach), abgelegt(a), ...merkmale(a));
  const textfilter = await treffer(tx, postfach, a.filter);
  const basis = and(wo, textfilter);
  const gesamt = await zaehle(tx, akteur, basis);
  return blaettere({
    seite: a.seite,
    proSeite: a.proSeite,
    gesamt,
    hole: async (rueckwaerts, ab, anzahl) => {
      const richtung = rueckwaerts ? asc : desc;
      const zeilen = await tx
        .select(ZEILE)
        .from(nachricht)
        .leftJoin(nachrichtGelesen, gelesenVon(akteur))
        .leftJoin(korb, imKorb)
        .where(and(basis, ab))
        .orderBy(richtung(nachricht.am), richtung(nachricht.id))
        .limit(anzahl);
      return zeilen.map(zurZeile);
    },
    hinter: async (anker, rueckwaerts) => {
      // Auch eine eben archivierte oder anders markierte Nachricht bleibt ein Ort in der Zeit.
      const [zeile] = await tx
        .select({ am: sql<string>`${nachricht.am}::text` })
        .from(nachricht)
        .where(and(imPostfach(akteur, postfach), eq(nachricht.id, anker)));
      const vergleich = rueckwaerts ? sql`>` : sql`<`;
      return zeile
        ? sql`(${nachricht.am}, ${nachricht.id}) ${vergleich} (${zeile.am}::timestamptz, ${anker}::uuid)`
        : null;
    },
  });
}

/** Archiviertes steht nur da, wenn es gewählt ist; sonst entscheidet die Richtung. */
function abgelegt({ nur, filter }: PostfachAnfrage): SQL | undefined {
  const ablagen = nur ? [ABLAGE_NUR[nur]] : ablagenVon(filter);
  const richtungen = (["eingang", "ausgang"] as const).filter((r) =>
    ablagen.includes(ABLAGE_NUR[r]),
  );
  const archiv = ablagen.includes("ARCHIV") ? eq(nachricht.archiviert, true) : undefined;
  const offen = richtungen.length
    ? and(
        eq(nachricht.archiviert, false),
        richtungen.length === 1 ? inArray(nachricht.richtung, richtungen) : undefined,
      )
    : undefined;
  return archiv && offen ? or(archiv, offen) : (archiv ?? offen);
}

function merkmale({ wichtig, filter }: PostfachAnfrage): (SQL | undefined)[] {
  return [
    wichtig ? eq(nachricht.wichtig, true) : undefined,
    filter.wichtigkeit ? eq(nachricht.wichtig, filter.wichtigkeit === "wichtig") : undefined,
    filter.lesestatus === "gelesen" ? isNotNull(nachrichtGelesen.am) : undefined,
    filter.lesestatus === "ungelesen" ? isNull(nachrichtGelesen.am) : undefined,
    filter.bereich ? eq(nachricht.bereich, filter.bereich) : undefined,
    filter.thema ? eq(nachricht.thema, filter.thema) : undefined,
  ];
}

/**
 * Betreff und Referenz laufen über den Trigramm-Index der Suchfunktion (ergaenzungen.md 4); trifft der
 * Text fast alles, ist das Postfach selbst der kürzere Weg.
 */
async function treffer(
  tx: Tx,
  postfach: Postfach,
  filter: Postfachfilter,
): Promise<SQL | undefined> {
  const betreff = teilwort(filter.betreff);
  const referenz = teilwort(filter.referenz, (t) => t.toUpperCase());
  if (!betreff && !referenz) return undefined;
  const gruppe = postfach.art === "gruppe" ? postfach.gruppe : null;
  const ids = await tx.execute<{ id: string }>(
    sql`select treffer_nachrichten(${gruppe}, ${betreff}, ${referenz}, ${DECKEL + 1}) as id`,
  );
  if (ids.length <= DECKEL) {
    const liste = sql.param(`{${ids.map((z) => z.id).join(",")}}`);
    return sql`${nachricht.id} = any(${liste}::uuid[])`;
  }
  return and(
    betreff ? sql`betreff_sort like ${betreff}` : undefined,
    referenz ? like(nachricht.referenz, referenz) : undefined,
  );
}

async function zaehle(tx: Tx, akteur: Akteur, wo: SQL | undefined): Promise<number | null> {
  const gedeckelt = tx
    .select({ eins: sql`1` })
    .from(nachricht)
    .leftJoin(nachrichtGelesen, gelesenVon(akteur))
    .where(wo)
    .limit(DECKEL + 1);
  const [zeile] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (${gedeckelt}) gezaehlt`,
  );
  const n = zeile?.n ?? 0;
  return n > DECKEL ? null : n;
}
