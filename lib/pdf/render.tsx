import { renderToBuffer } from "@react-pdf/renderer";
import { bereite } from "./bereiten";
import { Bericht } from "./bericht";
import { bereiteBericht } from "./bericht-bereiten";
import { Nachricht } from "./nachricht";
import type { Satzauftrag } from "./satz";
import { ladeSchrift } from "./schrift";
import { alsEigenschaft } from "./text";
import type { BerichtDaten, NachrichtDaten } from "./typen";

/**
 * Setzt eine Nachricht des Portals als PDF: A4, PDF/A-2b, Sprache Deutsch, Titel und Verfasser
 * gesetzt, jede Schrift eingebettet, „Seite x von y“. Das Dokument ist nicht ausgezeichnet;
 * barrierefrei ist die Seite, zu der es gehört.
 *
 * Rechnet bis zu einigen Sekunden und blockiert dabei den Faden; `satz.ts` gibt es deshalb an einen eigenen.
 *
 * @throws wenn die Schriftdateien fehlen
 */
export async function setzeNachricht(daten: NachrichtDaten): Promise<Buffer> {
  const schrift = await ladeSchrift();
  const eigenschaften = {
    titel: alsEigenschaft(daten.titel),
    verfasser: alsEigenschaft(daten.kasse.name),
    portal: alsEigenschaft(daten.portalname),
  };
  return renderToBuffer(
    <Nachricht daten={bereite(daten, schrift)} eigenschaften={eigenschaften} />,
  );
}

/**
 * Setzt einen Bericht mit Abschnitten und Tabellen als PDF, mit denselben Zusagen wie `setzeNachricht`.
 *
 * @throws wenn die Schriftdateien fehlen
 */
export async function setzeBericht(daten: BerichtDaten): Promise<Buffer> {
  const schrift = await ladeSchrift();
  const portal = alsEigenschaft(daten.portalname);
  const eigenschaften = { titel: alsEigenschaft(daten.titel), verfasser: portal, portal };
  return renderToBuffer(
    <Bericht daten={bereiteBericht(daten, schrift)} eigenschaften={eigenschaften} />,
  );
}

/** Setzt, was der Auftrag verlangt. */
export const setzeAuftrag = (auftrag: Satzauftrag): Promise<Buffer> =>
  auftrag.art === "nachricht" ? setzeNachricht(auftrag.daten) : setzeBericht(auftrag.daten);
