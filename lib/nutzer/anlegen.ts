import "server-only";
import type { Handlung } from "@/lib/auth";
import { vermerkeZustimmung } from "@/lib/bedingungen";
import { ersterLink } from "@/lib/zugang";
import { bestaetigteAuswahl } from "./abhaengig";
import type { Angebot } from "./angebot";
import { einmal } from "./einmal";
import type { Auswahl } from "./felder";
import { legeKonto } from "./kennung";
import { kontoSpur } from "./spur";

/** Angaben zu einem neuen Konto der Sachbearbeitung. */
export interface NeueNutzung {
  vorname: string;
  name: string;
  email: string;
  submissionId: string;
  /** Abhängige Berechtigungen ohne Grundrecht dürfen entfallen. */
  entfernen: boolean;
  auswahl: Auswahl;
}

/**
 * „Nutzer:in anlegen“ (Handbuch Administration 3): Konto mit erzeugter Nutzerkennung, E-Mail mit einem
 * Link von 60 Minuten, Prüfspur, in einer Transaktion. Die Organisation kommt aus dem geladenen
 * Angebot, nie aus dem Formular. Ein zweiter Klick führt zum selben Konto.
 * @returns Kennung der Zeile
 */
export async function legeNutzerAn(h: Handlung<NeueNutzung, Angebot>): Promise<string> {
  const { tx, akteur, objekt: angebot } = h;
  const { submissionId, entfernen, ...angaben } = h.eingabe;
  const auswahl = bestaetigteAuswahl(angaben.auswahl, entfernen);
  const { id } = await einmal(
    tx,
    akteur,
    submissionId,
    [angebot.mitgliedId, { ...angaben, auswahl }],
    async () => {
      const { vorname, name, email } = angaben;
      const neu = await legeKonto(tx, {
        kasseId: angebot.kasseId,
        mitgliedId: angebot.mitgliedId,
        klasse: "S",
        vorname,
        name,
        email,
        zweiterFaktor: angebot.zweiterFaktor,
        rechte: auswahl.rechte,
        gruppen: auswahl.gruppen,
        geaendertVon: akteur.kontoId,
      });
      // Die Administration hat bestätigt, dass die Person die Nutzungsbedingungen kennt und annimmt.
      await vermerkeZustimmung(tx, { kasseId: angebot.kasseId, id: neu.id }, "ANLAGE");
      h.mail(await ersterLink(tx, { kasseId: angebot.kasseId, id: neu.id, email }));
      h.audit(
        kontoSpur("angelegt", neu.id, {
          "rechte.nachher": auswahl.rechte.join(", "),
          "gruppen.nachher": auswahl.gruppen.join(", "),
          zweiterFaktor: angebot.zweiterFaktor,
          nutzungsbedingungen: true,
        }),
      );
      return { id: neu.id };
    },
  );
  return id;
}
