import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { liesZeitscheiben, type Tx, tabellen } from "@/lib/db";
import { type Status, sichtbar, statusAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { istUuid } from "@/lib/text";
import { heute } from "@/lib/uhr";

const { person, personMitglied: pm } = tabellen;

/** Was ein Arbeitgeber von einer Person sieht (formulare.md 1.2, 1.4). */
export interface PersonAnsicht {
  kasseId: string;
  mitgliedId: string;
  id: string;
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: string;
  beihilfeberechtigt: boolean;
  todestag: string | null;
  /** `SONSTIGE` hat nur Stammdaten: keinen Lebenslauf, keine Formulare. */
  status: Status | "SONSTIGE";
  lebenslaufVersion: number;
  eigene: readonly Zeitscheibe[];
  fruehere: readonly Zeitscheibe[];
  /** Personen- und Kontaktdaten; leer ohne das Recht und bei Ehemaligen. */
  daten: Readonly<Record<string, string | string[]>>;
}

/**
 * Lädt eine Person für den eigenen Arbeitgeber; `null`, wenn sie dort nie war. Später bei anderen
 * verbrachte Zeiten sind schon in der Datenbank unsichtbar und werden hier noch einmal abgeschnitten.
 */
export async function ladePerson(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<PersonAnsicht | null> {
  if (!akteur.mitgliedId || !istUuid(id)) return null;
  const [zeile] = await tx
    .select({ p: person, status: pm.status })
    .from(person)
    .innerJoin(
      pm,
      and(
        eq(pm.kasseId, person.kasseId),
        eq(pm.personId, person.id),
        eq(pm.mitgliedId, akteur.mitgliedId),
      ),
    )
    .where(and(eq(person.kasseId, akteur.kasseId), eq(person.id, id)));
  if (!zeile) return null;
  const { p } = zeile;
  const sicht = sichtbar(await liesZeitscheiben(tx, akteur.kasseId, id), akteur.mitgliedId);
  if (!sicht) return null;
  const sonstige = p.personenart === "SONSTIGE";
  const status = sonstige ? "SONSTIGE" : statusAm(sicht.eigene, heute(), p.todestag);
  const zeigtDaten =
    (status === "AKTIV" || status === "KUENFTIG") && akteur.rechte.has("PERSONENDATEN");
  return {
    kasseId: p.kasseId,
    mitgliedId: akteur.mitgliedId,
    id: p.id,
    persnr: p.persnr,
    name: p.name,
    vorname: p.vorname,
    geburtsdatum: p.geburtsdatum,
    beihilfeberechtigt: p.beihilfeberechtigt,
    todestag: p.todestag,
    status,
    lebenslaufVersion: p.lebenslaufVersion,
    eigene: sonstige ? [] : sicht.eigene,
    fruehere: sonstige ? [] : sicht.fruehere,
    daten: zeigtDaten ? p.daten : {},
  };
}

/** Kennungen der Personen der eigenen Organisation zu ihren Pers.-Nummern; unbekannte fehlen. */
export async function findePersonen(
  tx: Tx,
  akteur: Akteur,
  persnrn: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!akteur.mitgliedId || persnrn.length === 0) return new Map();
  const zeilen = await tx
    .select({ persnr: pm.persnr, id: pm.personId })
    .from(pm)
    .where(
      and(
        eq(pm.kasseId, akteur.kasseId),
        eq(pm.mitgliedId, akteur.mitgliedId),
        inArray(pm.persnr, [...persnrn]),
      ),
    );
  return new Map(zeilen.map((z) => [z.persnr, z.id]));
}
