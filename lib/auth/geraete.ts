import "server-only";
import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import type { Akteur } from "./akteur";
import { SITZUNG } from "./parameter";

const { sitzung: s } = tabellen;

/** Ein angemeldetes Gerät des eigenen Kontos. */
export interface Geraet {
  nr: string;
  geraet: string;
  angemeldetAm: Date;
  aktivAm: Date;
  /** Die Sitzung dieser Anfrage. */
  dieses: boolean;
}

const offene = (akteur: Akteur) =>
  and(
    eq(s.kasseId, akteur.kasseId),
    eq(s.kontoId, akteur.kontoId),
    isNull(s.beendetAm),
    gt(s.aktivAm, new Date(jetzt().getTime() - SITZUNG.leerlaufSekunden * 1000)),
    gt(s.endetSpaetestens, jetzt()),
  );

/** Angemeldete Geräte des eigenen Kontos, das zuletzt benutzte zuerst. */
export async function listGeraete(tx: Tx, akteur: Akteur): Promise<Geraet[]> {
  const zeilen = await tx
    .select({ nr: s.nr, geraet: s.geraet, angemeldetAm: s.angelegtAm, aktivAm: s.aktivAm })
    .from(s)
    .where(offene(akteur))
    .orderBy(desc(s.aktivAm), desc(s.nr));
  return zeilen.map((z) => ({ ...z, dieses: z.nr === akteur.sitzungNr }));
}

/**
 * Meldet andere Geräte des eigenen Kontos ab; die eigene Sitzung bleibt.
 * @param nr ein bestimmtes; `null` meldet alle anderen ab
 * @returns Anzahl der abgemeldeten
 */
export async function meldeGeraeteAb(tx: Tx, akteur: Akteur, nr: string | null): Promise<number> {
  const beendet = await tx
    .update(s)
    .set({ beendetAm: jetzt(), endeGrund: "ABGEMELDET" })
    .where(and(offene(akteur), ne(s.nr, akteur.sitzungNr), nr ? eq(s.nr, nr) : undefined))
    .returning({ nr: s.nr });
  return beendet.length;
}
