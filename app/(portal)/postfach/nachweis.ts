import { type Akteur, route } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { listVerlauf, type Nachrichtenansicht } from "@/lib/postfach";
import { nachweisAntwort } from "@/lib/schreiben";

/** So viele Nachrichten nennt der Verlauf höchstens; mehr steht nicht in der Mappe. */
const HOECHSTENS = 200;

/** Nachweismappe zum Schriftverkehr einer Nachricht; Adresse der Nachricht + `/nachweis`. */
export const nachweisPdf = (
  laden: (
    tx: Tx,
    params: Record<string, string>,
    akteur: Akteur,
  ) => Promise<Nachrichtenansicht | null>,
) =>
  route({
    recht: "nachricht:lesen",
    load: laden,
    audit: (n) => ({ aktion: "schriftverkehr.nachweis", objektArt: "nachricht", objektId: n.id }),
    antwort: async ({ tx, akteur, objekt: n }) => {
      const uebrige = await listVerlauf(tx, n);
      const nachrichten = [n, ...uebrige].sort((a, b) => b.am.getTime() - a.am.getTime());
      return () =>
        nachweisAntwort(akteur, {
          referenz: n.referenz,
          betreff: nachrichten.at(-1)?.betreff ?? n.betreff,
          organisation: akteur.organisation,
          kasse: akteur.kasseName,
          bereich: n.bereich,
          thema: n.thema,
          gegenueber: n.gruppe ? `Gruppenpostfach ${n.gruppe}` : "",
          nachrichten,
          gekuerzt: uebrige.length >= HOECHSTENS,
        });
    },
  });
