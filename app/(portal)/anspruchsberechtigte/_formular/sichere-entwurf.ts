import type { Akteur } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import type { Tx } from "@/lib/db";
import { parseRohwerte } from "@/lib/formulare";
import {
  eingangswerte,
  entwurfsschluessel,
  type Formularfall,
  sichereEntwurf,
} from "@/lib/meldungen";

/** Antwort auf die stille Sicherung eines offenen Formulars: die Uhrzeit, zu der es gesichert ist. */
export async function antworteGesichert(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
  daten: FormData,
): Promise<Response> {
  const geoeffnet = Number(daten.get("lebenslaufVersion") ?? Number.NaN);
  const entwurf = await sichereEntwurf(
    tx,
    akteur,
    {
      formular: entwurfsschluessel(fall),
      personId: fall.person?.id ?? null,
      lebenslaufVersion: Number.isInteger(geoeffnet) ? geoeffnet : fall.lebenslaufVersion,
    },
    {
      ...parseRohwerte(fall.form, daten),
      ...(fall.stellvertretend ? eingangswerte(Object.fromEntries(daten)) : {}),
    },
  );
  return Response.json({ gesichertUm: formatUhrzeit(entwurf.gespeichertAm) });
}
