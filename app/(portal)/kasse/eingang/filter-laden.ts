import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { EINGANGSFILTER, type Eingangsfilter, LEERER_EINGANGSFILTER } from "@/lib/eingang";
import { liesFilter } from "@/lib/listenfilter";

/** Name, unter dem die Filter des Eingangs gemerkt werden. */
export const EINGANG = "eingang";

/** Gemerkte Filter zu einem Schlüssel der Adresse; ohne gültigen sind alle leer. */
export async function ladeEingangsfilter(
  tx: Tx,
  akteur: Akteur,
  schluessel: string,
): Promise<Eingangsfilter> {
  if (!schluessel) return LEERER_EINGANGSFILTER;
  const gemerkt = EINGANGSFILTER.safeParse(await liesFilter(tx, akteur, EINGANG, schluessel));
  return gemerkt.success ? gemerkt.data : LEERER_EINGANGSFILTER;
}
