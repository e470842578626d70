import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import { ladeEntwurf } from "@/lib/entwurf";
import { entwurfsschluessel, type Formularfall } from "./fall";

const { meldung } = tabellen;

/**
 * Sagt, wenn eine Seite veraltet ist, weil dasselbe Formular seit ihrem Öffnen schon gesendet wurde, etwa in
 * einem zweiten Fenster. Ihre Sicherung legte sonst einen Entwurf an, der wie ungesendet aussähe, oder
 * überschriebe einen neuen. Ein Entwurf, der das Senden überdauert hat, war nicht der gesendete.
 * @param geoeffnet Zeitpunkt, zu dem der Server die Seite schrieb; fehlt er, gilt sie als neu
 */
export async function textWennGesendet(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
  geoeffnet: Date | null,
): Promise<string | null> {
  const { form, person } = fall;
  if (!geoeffnet) return null;
  const [gesendet] = await tx
    .select({ referenz: meldung.referenz, am: meldung.gesendetAm })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, akteur.kasseId),
        eq(meldung.kontoId, akteur.kontoId),
        eq(meldung.formular, form.id),
        person ? eq(meldung.personId, person.id) : undefined,
        gt(meldung.gesendetAm, geoeffnet),
      ),
    )
    .orderBy(desc(meldung.gesendetAm))
    .limit(1);
  if (!gesendet) return null;
  const entwurf = await ladeEntwurf(tx, akteur, entwurfsschluessel(fall), person?.id ?? null);
  if (entwurf && entwurf.angelegtAm < gesendet.am) return null;
  return `Dieses Formular haben Sie am ${formatZeitpunkt(gesendet.am)} schon gesendet (Referenz ${gesendet.referenz}). Was auf dieser Seite steht, wird nicht mehr gespeichert. Für eine weitere Meldung öffnen Sie das Formular bitte neu.`;
}
