import { type Akteur, route } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import type { Tx } from "@/lib/db";
import { ladeNachricht, type Nachrichtenansicht } from "@/lib/postfach";
import { bereiteSchreiben, pdfAntwort } from "@/lib/schreiben";

/** PDF einer Nachricht; Adresse der Nachricht + `/pdf` (contract.md 3). */
export const nachrichtPdf = (
  laden: (
    tx: Tx,
    params: Record<string, string>,
    akteur: Akteur,
  ) => Promise<Nachrichtenansicht | null>,
) =>
  route({
    recht: "nachricht:lesen",
    load: laden,
    audit: (n) => ({ aktion: "nachricht.pdf", objektArt: "nachricht", objektId: n.id }),
    antwort: async ({ tx, akteur, objekt: n }) => {
      const daten = await bereiteSchreiben(tx, akteur, {
        titel: n.betreff,
        kopf: [
          { label: "Datum", wert: formatZeitpunkt(n.am) },
          { label: "Referenz", wert: n.referenz },
          { label: "Bereich", wert: n.bereich },
          { label: "Thema", wert: n.thema },
        ],
        text: n.text,
        anhaenge: n.anhaenge.map((a) => a.name),
      });
      return () => pdfAntwort(daten, `Nachricht-${n.referenz}.pdf`);
    },
  });

/** Nachricht des persönlichen Postfachs (`gruppe: null`) oder der Gruppe aus der Adresse. */
export async function ladeAus(
  tx: Tx,
  akteur: Akteur,
  id: string,
  gruppe: string | null,
): Promise<Nachrichtenansicht | null> {
  const n = await ladeNachricht(tx, akteur, id);
  return n && n.gruppe === gruppe ? n : null;
}
