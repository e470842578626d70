import "server-only";
import { and, eq } from "drizzle-orm";
import { beendeAlleSitzungen, type Handlung, Zurueck } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import { entwerteLinks } from "@/lib/zugang";
import { bestaetigteAuswahl } from "./abhaengig";
import { type Angebot, mitBestand } from "./angebot";
import { meldeDerPerson } from "./benachrichtigen";
import type { Auswahl } from "./felder";
import type { Nutzer } from "./laden";
import { aenderung, kontoSpur, spurHash } from "./spur";

const { konto } = tabellen;

/** Neue Angaben zu einem Konto. */
export interface Aenderung {
  vorname: string;
  name: string;
  email: string;
  /** Stand, den die Seite zeigte. */
  version: number;
  entfernen: boolean;
  auswahl: Auswahl;
}

/** Objekt der Handlung: das gesperrt geladene Konto mit dem Angebot seiner Organisation. */
export type NutzerMitAngebot = Nutzer & { angebot: Angebot };

/**
 * „Speichern“ (Handbuch Administration 4). Rechte wirken bei der nächsten Anfrage. Eine andere
 * E-Mail-Adresse entwertet Links und TANs und beendet alle Sitzungen (security.md 1.6).
 * @throws Zurueck, wenn das Konto inzwischen geändert wurde oder abhängige Rechte zu bestätigen sind
 */
export async function aendereNutzer(h: Handlung<Aenderung, NutzerMitAngebot>): Promise<void> {
  const { tx, akteur, objekt: k, eingabe } = h;
  const auswahl = bestaetigteAuswahl(eingabe.auswahl, eingabe.entfernen);
  const neu = mitBestand(k.angebot, auswahl, k);
  const spur = {
    ...aenderung("vorname", spurHash(k.vorname), spurHash(eingabe.vorname)),
    ...aenderung("name", spurHash(k.name), spurHash(eingabe.name)),
    ...aenderung("email", spurHash(k.email), spurHash(eingabe.email)),
    ...aenderung("rechte", k.rechte, neu.rechte),
    ...aenderung("gruppen", k.gruppen, neu.gruppen),
  };
  // Dieselbe Sendung noch einmal ändert nichts mehr und ist auch kein Konflikt.
  const gleicheSchreibung =
    k.vorname === eingabe.vorname && k.name === eingabe.name && k.email === eingabe.email;
  if (Object.keys(spur).length === 0 && gleicheSchreibung) return;
  if (k.version !== eingabe.version) throw new Zurueck({ meldung: konflikt(k) });
  const { vorname, name, email } = eingabe;
  await tx
    .update(konto)
    .set({
      vorname,
      name,
      email,
      rechte: neu.rechte,
      gruppen: neu.gruppen,
      // Wer Berechtigungen neu vergibt, hat sie damit auch bestätigt (Rechteprüfung).
      ...("rechte.nachher" in spur || "gruppen.nachher" in spur
        ? { rechteBestaetigtAm: jetzt() }
        : {}),
      version: k.version + 1,
      geaendertAm: jetzt(),
      geaendertVon: akteur.kontoId,
    })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  if (k.email !== email) {
    await entwerteLinks(tx, k);
    await beendeAlleSitzungen(tx, k.kasseId, k.id, "EMAIL");
  }
  h.audit(kontoSpur("geaendert", k.id, spur));
  await meldeDerPerson(h, k, "geaendert");
}

/** Satz des Konflikts (ux.md 6); Namen der Kasse erfährt eine Administration nicht. */
function konflikt(k: Nutzer): string {
  const wer = k.geaendertName || "Die Kasse";
  const wann = k.geaendertAm ? ` um ${formatUhrzeit(k.geaendertAm)}` : "";
  return `${wer} hat den Datensatz${wann} geändert. Ihre Eingaben sind noch da. Laden Sie die Seite neu, um die jetzigen Angaben zu sehen.`;
}
