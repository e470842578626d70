import "server-only";
import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { type Briefwerte, ladeBrief, type Schreibfall, sichereBrief } from "./schreiben";

/**
 * Legt eine vorbelegte Nachricht als Entwurf ab; gesendet wird sie erst von Hand. Ein anderer Entwurf
 * desselben Postfachs bleibt stehen, denn je Postfach gibt es einen.
 * @returns `false`, wenn dort schon ein anderer liegt
 */
export async function bereiteBriefVor(
  tx: Tx,
  akteur: Akteur,
  fall: Schreibfall,
  werte: Briefwerte,
): Promise<boolean> {
  const da = await ladeBrief(tx, akteur, fall);
  const gleich = (Object.keys(werte) as (keyof Briefwerte)[]).every(
    (feld) => da.werte[feld] === werte[feld],
  );
  if (da.entwurf && gleich) return true;
  const leer = da.anlagen.length === 0 && Object.values(da.werte).every((wert) => wert === "");
  if (da.entwurf && !leer) return false;
  await sichereBrief(tx, akteur, fall, da.submissionId, werte);
  return true;
}
