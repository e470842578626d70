import "server-only";
import { findePersonen } from "@/lib/anspruchsberechtigte";
import { type Akteur, darf } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import type { Formular } from "@/lib/formulare";
import { type Formularfall, ladeFormularfall } from "./fall";

/**
 * Warum sich zu einer Pers.-Nummer nicht melden lässt: `recht` das Formular ist nicht freigegeben,
 * `person` es gibt sie in der Organisation nicht, `status` sie ist dort nicht mehr oder noch nicht aktiv.
 */
export type Direkthindernis = "recht" | "person" | "status";

/**
 * Lädt den Fall einer Meldung, die die Person mit ihrer Pers.-Nummer nennt. Eine Person, die es in der
 * Organisation nicht gibt, sieht aus wie eine, die es nirgends gibt.
 * @param persnr `null` bei Formularen ohne Person
 */
export async function ladeDirektfall(
  tx: Tx,
  akteur: Akteur,
  form: Formular,
  persnr: string | null,
): Promise<{ fall: Formularfall } | { hindernis: Direkthindernis }> {
  if (akteur.formulareAus.has(form.nummer) || !darf(akteur, form.recht))
    return { hindernis: "recht" };
  const personId =
    persnr === null ? null : ((await findePersonen(tx, akteur, [persnr])).get(persnr) ?? "");
  if (personId === "") return { hindernis: "person" };
  const fall = await ladeFormularfall(tx, akteur, form.id, personId);
  return fall ? { fall } : { hindernis: personId === null ? "recht" : "status" };
}

/** Dasselbe in einem Satz. */
export const HINDERNIS_TEXT: Readonly<Record<Direkthindernis, string>> = {
  recht: "Dieses Formular ist für Sie nicht freigegeben.",
  person: "Diese Pers.-Nummer gibt es in Ihrer Organisation nicht.",
  status: "Für diese Person sind keine Meldungen mehr möglich.",
};
