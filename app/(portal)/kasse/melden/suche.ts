import { z } from "zod";
import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { liesFilter } from "@/lib/listenfilter";
import { istUuid } from "@/lib/text";
import { type Seitenparameter, textAus } from "../../seitenwahl";

/** Namen, unter denen die Suchwörter gemerkt sind. */
export const MITGLIEDERSUCHE = "melden-mitglied";
export const PERSONENSUCHE = "melden-person";

const GEMERKT = z.object({ suche: z.string().max(100) });

/** Gemerktes Suchwort der Adresse und die Adresse, unter der damit weitergeblättert wird. */
export async function liesSuche(
  tx: Tx,
  akteur: Akteur,
  liste: string,
  parameter: Seitenparameter,
  weg: string,
): Promise<{ suche: string; weg: string }> {
  const schluessel = textAus(parameter, "filter");
  const gemerkt = istUuid(schluessel)
    ? GEMERKT.safeParse(await liesFilter(tx, akteur, liste, schluessel))
    : null;
  const suche = gemerkt?.success ? gemerkt.data.suche : "";
  return { suche, weg: suche ? `${weg}?filter=${schluessel}` : weg };
}
