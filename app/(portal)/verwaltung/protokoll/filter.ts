import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { liesFilter } from "@/lib/listenfilter";
import { LEERER_PROTOKOLLFILTER, PROTOKOLLFILTER, type Protokollfilter } from "@/lib/nutzer";
import { istUuid } from "@/lib/text";

/** Der gemerkte Filter zu einem Schlüssel aus der Adresse; leer, wenn es ihn nicht gibt. */
export async function gemerkterFilter(
  tx: Tx,
  akteur: Akteur,
  schluessel: string | null | undefined,
): Promise<Protokollfilter> {
  if (!schluessel || !istUuid(schluessel)) return LEERER_PROTOKOLLFILTER;
  const gelesen = PROTOKOLLFILTER.safeParse(await liesFilter(tx, akteur, "protokoll", schluessel));
  return gelesen.success ? gelesen.data : LEERER_PROTOKOLLFILTER;
}
