import "server-only";
import { and, eq } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { DATEI_INHALT } from "@/lib/dateien";
import { type Tx, tabellen } from "@/lib/db";
import { ladeEigeneMeldung, ladeMeldung } from "./lesen";

const { datei } = tabellen;

/** Inhalt eines Anhangs samt der Meldung, zu der er gehört. */
export async function ladeAnhang(tx: Tx, akteur: Akteur, meldungId: string, dateiId: string) {
  const m =
    akteur.klasse === "K"
      ? await ladeMeldung(tx, akteur, meldungId)
      : await ladeEigeneMeldung(tx, akteur, meldungId);
  const bekannt =
    m && [...m.anhaenge, ...m.verlauf.flatMap((s) => s.anhaenge)].some((a) => a.id === dateiId);
  if (!bekannt) return null;
  const [zeile] = await tx
    .select(DATEI_INHALT)
    .from(datei)
    .where(and(eq(datei.kasseId, akteur.kasseId), eq(datei.id, dateiId)));
  return zeile
    ? {
        ...zeile,
        kasseId: m.kasseId,
        mitgliedId: m.mitgliedId,
        kontoId: m.kontoId,
        meldungId: m.id,
      }
    : null;
}
