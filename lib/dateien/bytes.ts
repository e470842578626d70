import { createHash } from "node:crypto";
import { tabellen } from "@/lib/db";
import { noetig } from "@/lib/env";
import { oeffneSiegel, versiegele } from "@/lib/sicherheit";
import { ablage } from "./ablage/wahl";

const { datei } = tabellen;

/** Spalten, aus denen sich eine Datei ausliefern lässt. */
export const DATEI_INHALT = {
  id: datei.id,
  name: datei.name,
  typ: datei.typ,
  groesse: datei.groesse,
  sha256: datei.sha256,
  zustand: datei.zustand,
  inhalt: datei.inhalt,
  ablage: datei.ablage,
  schluessel: datei.schluessel,
};

/** Zeile mit `DATEI_INHALT`; liegt `inhalt` nicht bei, liegen die Bytes in `ablage`. */
export type Dateiinhalt = Pick<typeof datei.$inferSelect, keyof typeof DATEI_INHALT>;

const zweck = (dateiId: string) => `datei:${dateiId}`;

/** Versiegelt Bytes für einen fremden Ort; das Siegel gilt nur für diese Zeile. */
export const versiegeleDatei = (dateiId: string, bytes: Uint8Array): Buffer =>
  versiegele(noetig("DATEI_SCHLUESSEL"), zweck(dateiId), bytes);

/**
 * Die Bytes einer Datei, gleich wo sie liegen, gegen ihren Fingerabdruck geprüft (security.md 7.5).
 * Fragt die Ablage; deshalb nie innerhalb einer Transaktion aufrufen.
 * @throws wenn die Ablage nicht antwortet oder die Bytes nicht stimmen
 */
export async function ladeBytes(d: Dateiinhalt): Promise<Uint8Array> {
  const bytes = d.inhalt ?? (await holeAusAblage(d));
  if (createHash("sha256").update(bytes).digest("hex") !== d.sha256)
    throw new Error("Die Bytes passen nicht zum Fingerabdruck der Datei");
  return bytes;
}

async function holeAusAblage({ id, ablage: art, schluessel }: Dateiinhalt): Promise<Uint8Array> {
  if (art === "datenbank" || !schluessel) throw new Error("Die Datei hat keinen Inhalt");
  const versiegelt = await ablage(art).lies(schluessel);
  if (!versiegelt) throw new Error("In der Ablage fehlt die Datei");
  return oeffneSiegel(noetig("DATEI_SCHLUESSEL"), zweck(id), versiegelt);
}
