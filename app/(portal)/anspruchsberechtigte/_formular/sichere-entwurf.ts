import type { Akteur } from "@/lib/auth";
import { ladeCodes } from "@/lib/codepflege";
import { formatUhrzeit } from "@/lib/datum";
import type { Tx } from "@/lib/db";
import { parseRohwerte } from "@/lib/formulare";
import {
  eingangswerte,
  entwurfsschluessel,
  type Formularfall,
  sichereEntwurf,
  textWennGesendet,
} from "@/lib/meldungen";

const zeitpunkt = (roh: FormDataEntryValue | null): Date | null => {
  const gelesen = new Date(typeof roh === "string" ? roh : "");
  return Number.isNaN(gelesen.getTime()) ? null : gelesen;
};

/**
 * Antwort auf die stille Sicherung eines offenen Formulars: die Uhrzeit, zu der es gesichert ist, oder
 * 409 mit einem Satz, wenn das Formular inzwischen gesendet ist; dann entsteht kein Entwurf.
 */
export async function antworteGesichert(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
  daten: FormData,
): Promise<Response> {
  const veraltet = await textWennGesendet(tx, akteur, fall, zeitpunkt(daten.get("geoeffnet")));
  if (veraltet) return Response.json({ text: veraltet }, { status: 409 });
  const stand = Number(daten.get("lebenslaufVersion") ?? Number.NaN);
  const entwurf = await sichereEntwurf(
    tx,
    akteur,
    {
      formular: entwurfsschluessel(fall),
      personId: fall.person?.id ?? null,
      lebenslaufVersion: Number.isInteger(stand) ? stand : fall.lebenslaufVersion,
    },
    {
      ...parseRohwerte(fall.form, daten, await ladeCodes(tx, akteur.kasseId)),
      ...(fall.stellvertretend ? eingangswerte(Object.fromEntries(daten)) : {}),
    },
  );
  return Response.json({ gesichertUm: formatUhrzeit(entwurf.gespeichertAm) });
}
