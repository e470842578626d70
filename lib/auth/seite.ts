import "server-only";
import { notFound } from "next/navigation";
import type { Akteur } from "./akteur";
import { darf, type Recht } from "./policy";
import { requireAkteur } from "./sitzung";

/** Die angemeldete Person, wenn ihre Rolle das Recht hat; sonst dieselbe 404 wie für Unbekanntes. */
export async function requireRecht(recht: Recht): Promise<Akteur> {
  const akteur = await requireAkteur();
  if (!darf(akteur, recht)) notFound();
  return akteur;
}
