import "server-only";
import { and, asc, desc, eq, gt, gte, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Ampel, ampelAm } from "@/lib/bearbeitungsfristen";
import { type IsoDatum, plusTage } from "@/lib/datum";
import { type MeldungStatus, type Tx, tabellen } from "@/lib/db";
import { formular } from "@/lib/formulare";
import { blaettere, type Listenseite, type Seitenwahl } from "@/lib/listenfilter";
import { teilwort } from "@/lib/postfach";
import { heute } from "@/lib/uhr";
import { type Eingangsfilter, type EingangsNur, OFFEN, standAus } from "./filter";

const { meldung, mitglied, konto } = tabellen;

/** Eine Zeile im Eingang. */
export interface Eingangszeile {
  id: string;
  referenz: string;
  gesendetAm: Date;
  betreff: string;
  /** Titel des Formulars. */
  formular: string;
  organisation: string;
  status: MeldungStatus;
  faelligAm: IsoDatum;
  ampel: Ampel;
  /** Wer zuständig ist; leer, solange niemand es ist. */
  bearbeiter: string;
}

/** Was die Liste zeigen soll. */
export interface Eingangsanfrage {
  nur: EingangsNur | null;
  filter: Eingangsfilter;
}

/** Weiter wird nicht gezählt; „mehr als 1.000“ genügt und bleibt bei jeder Menge gleich schnell. */
const DECKEL = 1000;

const ORDNUNG = [meldung.faelligAm, meldung.gesendetAm, meldung.id];
/** Dieselbe Stelle der Ordnung als Vergleich ganzer Zeilen; so liest er den Index. */
const STELLE = sql`(${meldung.faelligAm}, ${meldung.gesendetAm}, ${meldung.id})`;

/** Bedingung einer Anfrage; ohne Wahl eines Stands die unentschiedenen Meldungen. */
export function bedingung(akteur: Akteur, { nur, filter }: Eingangsanfrage): SQL | undefined {
  const stand = standAus(filter.stand);
  return and(
    eq(meldung.kasseId, akteur.kasseId),
    stand ? eq(meldung.status, stand) : OFFEN,
    nur === "meine" ? eq(meldung.bearbeiterId, akteur.kontoId) : undefined,
    nur === "niemand" ? isNull(meldung.bearbeiterId) : undefined,
    filter.formular ? eq(meldung.formular, filter.formular) : undefined,
    nachOrganisation(filter.organisation),
    nachAlter(filter.alter),
    nachAmpel(filter.ampel),
  );
}

function nachOrganisation(text: string): SQL | undefined {
  const muster = teilwort(text);
  return muster
    ? sql`${meldung.mitgliedId} in (select ${mitglied.id} from ${mitglied} where ${mitglied.kasseId} = ${meldung.kasseId} and vp_falte(${mitglied.name}) like ${muster})`
    : undefined;
}

function nachAlter(tage: string): SQL | undefined {
  if (!tage) return undefined;
  const grenze = plusTage(heute(), -Number(tage));
  return sql`${meldung.gesendetAm} < (${grenze}::date)::timestamp at time zone 'Europe/Berlin'`;
}

function nachAmpel(ampel: string): SQL | undefined {
  const tag = heute();
  if (ampel === "rot") return lt(meldung.faelligAm, tag);
  if (ampel === "gelb") return and(gte(meldung.faelligAm, tag), lte(meldung.gelbAb, tag));
  return ampel === "gruen" ? and(gte(meldung.faelligAm, tag), gt(meldung.gelbAb, tag)) : undefined;
}

/** Eine Seite des Eingangs, zuerst Fälliges zuerst. */
export async function listEingang(
  tx: Tx,
  akteur: Akteur,
  anfrage: Eingangsanfrage & { proSeite: number; seite: Seitenwahl },
): Promise<Listenseite<Eingangszeile>> {
  const basis = bedingung(akteur, anfrage);
  return blaettere({
    seite: anfrage.seite,
    proSeite: anfrage.proSeite,
    gesamt: await zaehleGedeckelt(tx, basis),
    hole: (rueckwaerts, ab, anzahl) => hole(tx, and(basis, ab), rueckwaerts, anzahl),
    hinter: (anker, rueckwaerts) => hinter(tx, akteur, anker, rueckwaerts),
  });
}

async function hole(
  tx: Tx,
  wo: SQL | undefined,
  rueckwaerts: boolean,
  anzahl: number,
): Promise<Eingangszeile[]> {
  const tag = heute();
  const zeilen = await tx
    .select({
      id: meldung.id,
      referenz: meldung.referenz,
      gesendetAm: meldung.gesendetAm,
      betreff: meldung.betreff,
      formularId: meldung.formular,
      formularVersion: meldung.formularVersion,
      organisation: mitglied.name,
      status: meldung.status,
      gelbAb: meldung.gelbAb,
      faelligAm: meldung.faelligAm,
      bearbeiter: sql<string>`coalesce(${konto.vorname} || ' ' || ${konto.name}, '')`,
    })
    .from(meldung)
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, meldung.kasseId), eq(mitglied.id, meldung.mitgliedId)),
    )
    .leftJoin(konto, and(eq(konto.kasseId, meldung.kasseId), eq(konto.id, meldung.bearbeiterId)))
    .where(wo)
    .orderBy(...ORDNUNG.map((spalte) => (rueckwaerts ? desc(spalte) : asc(spalte))))
    .limit(anzahl);
  return zeilen.map(({ formularId, formularVersion, gelbAb, ...z }) => ({
    ...z,
    formular: formular(formularId, formularVersion)?.titel ?? formularId,
    ampel: ampelAm({ gelbAb, faelligAm: z.faelligAm }, tag),
  }));
}

/** Stelle hinter einer Meldung der Kasse; sie gilt auch, wenn die Meldung nicht mehr zur Liste gehört. */
async function hinter(
  tx: Tx,
  akteur: Akteur,
  anker: string,
  rueckwaerts: boolean,
): Promise<SQL | null> {
  const [zeile] = await tx
    .select({ faelligAm: meldung.faelligAm, am: sql<string>`${meldung.gesendetAm}::text` })
    .from(meldung)
    .where(and(eq(meldung.kasseId, akteur.kasseId), eq(meldung.id, anker)));
  if (!zeile) return null;
  return sql`${STELLE} ${rueckwaerts ? sql`<` : sql`>`} (${zeile.faelligAm}::date, ${zeile.am}::timestamptz, ${anker}::uuid)`;
}

/** Zählt bis 1.000; mehr ist `null`. */
export async function zaehleGedeckelt(tx: Tx, wo: SQL | undefined): Promise<number | null> {
  const gedeckelt = tx
    .select({ eins: sql`1` })
    .from(meldung)
    .where(wo)
    .limit(DECKEL + 1);
  const [zeile] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (${gedeckelt}) gezaehlt`,
  );
  const n = zeile?.n ?? 0;
  return n > DECKEL ? null : n;
}

/**
 * Kennung der nächsten Meldung hinter `von` in der Ordnung der Liste; am Ende geht es von vorn weiter.
 * `von` muss selbst nicht mehr dazugehören. `null`, wenn es außer `von` keine gibt.
 */
export async function naechsterFall(
  tx: Tx,
  akteur: Akteur,
  von: string,
  anfrage: Eingangsanfrage,
): Promise<string | null> {
  const basis = bedingung(akteur, anfrage);
  const ab = await hinter(tx, akteur, von, false);
  for (const wo of [ab ? and(basis, ab) : undefined, basis]) {
    if (!wo) continue;
    const [zeile] = await tx
      .select({ id: meldung.id })
      .from(meldung)
      .where(and(wo, sql`${meldung.id} <> ${von}::uuid`))
      .orderBy(...ORDNUNG.map((spalte) => asc(spalte)))
      .limit(1);
    if (zeile) return zeile.id;
  }
  return null;
}
