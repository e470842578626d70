import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { type Seitenname, textseite } from "@/lib/textseiten";
import { heute } from "@/lib/uhr";

const { textfassung: f } = tabellen;

/** Höchste Länge eines Textes in Zeichen. */
export const TEXT_MAX = 40_000;

/** Ein Text, wie er auf der Seite steht; Fassung 0 ist der mitgelieferte. */
export interface Fassung {
  seite: Seitenname;
  fassung: number;
  inhalt: string;
  /** `JJJJ-MM-TT`; leer beim mitgelieferten Text. */
  gueltigAb: string;
}

/** Der mitgelieferte Text einer Seite. */
export const standardFassung = (seite: Seitenname): Fassung => ({
  seite,
  fassung: 0,
  inhalt: textseite(seite)?.standard ?? "",
  gueltigAb: "",
});

/** Die heute geltende Fassung: die höchste, die begonnen hat, sonst der mitgelieferte Text. */
export async function liesGueltige(
  tx: Tx,
  kasseId: string,
  seite: Seitenname,
  tag = heute(),
): Promise<Fassung> {
  const [zeile] = await tx
    .select({ fassung: f.fassung, inhalt: f.inhalt, gueltigAb: f.gueltigAb })
    .from(f)
    .where(and(eq(f.kasseId, kasseId), eq(f.seite, seite), lte(f.gueltigAb, tag)))
    .orderBy(desc(f.fassung))
    .limit(1);
  return zeile ? { seite, ...zeile } : standardFassung(seite);
}

/** Eine bestimmte Fassung, auch eine frühere oder kommende; 0 ist der mitgelieferte Text. */
export async function liesFassung(
  tx: Tx,
  kasseId: string,
  seite: Seitenname,
  nummer: number,
): Promise<Fassung | null> {
  if (nummer === 0) return standardFassung(seite);
  const [zeile] = await tx
    .select({ fassung: f.fassung, inhalt: f.inhalt, gueltigAb: f.gueltigAb })
    .from(f)
    .where(and(eq(f.kasseId, kasseId), eq(f.seite, seite), eq(f.fassung, nummer)));
  return zeile ? { seite, ...zeile } : null;
}

/** Zeile der Liste aller Fassungen, ohne deren Text. */
export interface Fassungszeile {
  seite: string;
  fassung: number;
  anlass: string;
  gueltigAb: string;
  zustimmung: boolean;
  zustimmungBis: string | null;
  veroeffentlichtAm: Date;
}

/** Veröffentlichte Fassungen, die jüngste zuerst; ohne `seite` die aller Seiten. */
export const listFassungen = (
  tx: Tx,
  kasseId: string,
  seite?: Seitenname,
): Promise<Fassungszeile[]> =>
  tx
    .select({
      seite: f.seite,
      fassung: f.fassung,
      anlass: f.anlass,
      gueltigAb: f.gueltigAb,
      zustimmung: f.zustimmung,
      zustimmungBis: f.zustimmungBis,
      veroeffentlichtAm: f.veroeffentlichtAm,
    })
    .from(f)
    .where(and(eq(f.kasseId, kasseId), seite ? eq(f.seite, seite) : undefined))
    .orderBy(desc(f.fassung))
    .limit(500);
