import "server-only";
import { and, asc, desc, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import { type Akteur, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { blaettere, type Listenseite, type Seitenwahl } from "@/lib/listenfilter";
import type { Suchmuster } from "./filter";

const { personMitglied: pm, bestand } = tabellen;

/** Eine Zeile der Übersicht. */
export interface UebersichtZeile {
  id: string;
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: string;
  beihilfeberechtigt: boolean;
  status: "AKTIV" | "KUENFTIG" | "EHEMALIG" | "SONSTIGE";
  aktivAb: string | null;
}

/** Spalten je Ordnung; die Kennung am Ende macht die Ordnung eindeutig und damit blätterbar. */
const ORDNUNGEN = {
  persnr: [pm.persnrSort, pm.personId],
  name: [pm.nameSort, pm.vornameSort, pm.personId],
  vorname: [pm.vornameSort, pm.nameSort, pm.personId],
  geburtsdatum: [pm.geburtsdatum, pm.personId],
  beihilfe: [pm.beihilfeberechtigt, pm.nameSort, pm.vornameSort, pm.personId],
} as const;
export type UebersichtOrdnung = keyof typeof ORDNUNGEN;
export const UEBERSICHT_ORDNUNGEN = Object.keys(ORDNUNGEN) as UebersichtOrdnung[];

/** Quick-Filter des Handbuchs; sie schließen einander aus. */
export type Schnellfilter = "aktive" | "ehemalige";
const STATUS: Record<Schnellfilter, ("AKTIV" | "KUENFTIG" | "EHEMALIG")[]> = {
  aktive: ["AKTIV", "KUENFTIG"],
  ehemalige: ["EHEMALIG"],
};

/** Mehr Treffer werden nicht gezählt; die Seite sagt dann „mehr als 1.000“. */
const DECKEL = 1000;

export interface UebersichtAnfrage {
  ordnung: UebersichtOrdnung;
  absteigend: boolean;
  schnell: Schnellfilter | null;
  muster: Suchmuster | null;
  proSeite: number;
  seite: Seitenwahl;
}

/** Eine Seite der Übersicht; mehr als 1.000 Treffer eines Textfilters werden nicht gezählt. */
export type Uebersichtsseite = Listenseite<UebersichtZeile>;

const AUSWAHL = {
  id: pm.personId,
  persnr: pm.persnr,
  name: pm.name,
  vorname: pm.vorname,
  geburtsdatum: pm.geburtsdatum,
  beihilfeberechtigt: pm.beihilfeberechtigt,
  status: pm.status,
  aktivAb: pm.aktivAb,
};

/** Eine Seite der Übersicht des eigenen Arbeitgebers. */
export async function listAnspruchsberechtigte(
  tx: Tx,
  akteur: Akteur,
  a: UebersichtAnfrage,
): Promise<Uebersichtsseite> {
  if (!akteur.mitgliedId) return { zeilen: [], gesamt: 0, nr: 1, naechste: false };
  const { gesamt, bedingung } = await treffer(tx, akteur, a);
  const basis = and(
    eq(pm.kasseId, akteur.kasseId),
    eq(pm.mitgliedId, akteur.mitgliedId),
    bedingung,
  );
  const spalten = ORDNUNGEN[a.ordnung];
  return blaettere({
    seite: a.seite,
    proSeite: a.proSeite,
    gesamt,
    hole: (rueckwaerts, ab, anzahl) => {
      const richtung = a.absteigend !== rueckwaerts ? desc : asc;
      return tx
        .select(AUSWAHL)
        .from(pm)
        .where(and(basis, ab))
        .orderBy(...spalten.map((s) => richtung(s)))
        .limit(anzahl);
    },
    hinter: async (anker, rueckwaerts) => {
      const werte = await ankerWerte(tx, basis, spalten, anker);
      const vergleich = a.absteigend !== rueckwaerts ? sql`<` : sql`>`;
      return (
        werte &&
        sql`(${sql.join([...spalten], sql`, `)}) ${vergleich} (${sql.join(werte, sql`, `)})`
      );
    },
  });
}

/** Werte der Zeile, neben der geblättert wird; `null`, wenn es sie in dieser Liste nicht gibt. */
async function ankerWerte(
  tx: Tx,
  basis: SQL | undefined,
  spalten: readonly (typeof ORDNUNGEN)[UebersichtOrdnung][number][],
  anker: string,
): Promise<SQL[] | null> {
  const auswahl = Object.fromEntries(spalten.map((s) => [s.name, s]));
  const [zeile] = await tx
    .select(auswahl)
    .from(pm)
    .where(and(basis, eq(pm.personId, anker)));
  if (!zeile) return null;
  return spalten.map((s) => sql`${zeile[s.name]}::${sql.raw(s.getSQLType())}`);
}

/** Gesamtzahl und Bedingung: aus der gepflegten Zählung, aus dem Trigramm-Index oder gedeckelt. */
async function treffer(
  tx: Tx,
  akteur: Akteur,
  a: UebersichtAnfrage,
): Promise<{ gesamt: number | null; bedingung: SQL | undefined }> {
  const status = a.schnell ? STATUS[a.schnell] : null;
  const imStatus = status ? inArray(pm.status, status) : undefined;
  if (!a.muster) {
    const zahlen = await tx
      .select({ status: bestand.status, anzahl: bestand.anzahl })
      .from(bestand)
      .where(
        and(
          eq(bestand.kasseId, akteur.kasseId),
          eq(bestand.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
        ),
      );
    const gesamt = zahlen
      .filter((z) => !status || (status as string[]).includes(z.status))
      .reduce((summe, z) => summe + z.anzahl, 0);
    return { gesamt, bedingung: imStatus };
  }
  const m = a.muster;
  const ids = await tx.execute<{
    id: string;
  }>(sql`select treffer_anspruchsberechtigte(${m.name}, ${m.vorname}, ${m.persnr},
    ${m.geburtVon}::date, ${m.geburtBis}::date, ${m.beihilfe}, ${
      status
        ? sql`array[${sql.join(
            status.map((s) => sql`${s}`),
            sql`, `,
          )}]::text[]`
        : sql`null::text[]`
    }, ${DECKEL + 1}) as id`);
  if (ids.length <= DECKEL) {
    const liste = ids.map((z) => z.id);
    return {
      gesamt: liste.length,
      bedingung: liste.length
        ? sql`${pm.personId} = any(${sql.param(`{${liste.join(",")}}`)}::uuid[])`
        : sql`false`,
    };
  }
  return {
    gesamt: null,
    bedingung: and(
      imStatus,
      m.name ? like(pm.nameSort, m.name) : undefined,
      m.vorname ? like(pm.vornameSort, m.vorname) : undefined,
      m.persnr ? like(pm.persnr, m.persnr) : undefined,
      m.geburtVon ? sql`${pm.geburtsdatum} between ${m.geburtVon} and ${m.geburtBis}` : undefined,
      m.beihilfe === null ? undefined : eq(pm.beihilfeberechtigt, m.beihilfe),
    ),
  };
}
