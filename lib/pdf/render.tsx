import { renderToBuffer } from "@react-pdf/renderer";
import { bereite } from "./bereiten";
import { Bericht } from "./bericht";
import { bereiteBericht } from "./bericht-bereiten";
import { Nachricht } from "./nachricht";
import { ladeSchrift } from "./schrift";
import { alsEigenschaft } from "./text";
import type { BerichtDaten, NachrichtDaten } from "./typen";

/**
 * Setzt eine Nachricht des Portals als PDF: A4, PDF/A-2b, Sprache Deutsch, Titel und Verfasser
 * gesetzt, jede Schrift eingebettet, „Seite x von y“. Das Dokument ist nicht ausgezeichnet;
 * barrierefrei ist die Seite, zu der es gehört.
 *
 * Rechnet einige Zehntelsekunden und blockiert dabei den Prozess.
 *
 * @throws wenn die Schriftdateien fehlen
 */
export async function renderNachricht(daten: NachrichtDaten): Promise<Buffer> {
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
 * Setzt einen Bericht mit Abschnitten und Tabellen als PDF, mit denselben Zusagen wie `renderNachricht`.
 *
 * @throws wenn die Schriftdateien fehlen
 */
export async function renderBericht(daten: BerichtDaten): Promise<Buffer> {
  const schrift = await ladeSchrift();
  const portal = alsEigenschaft(daten.portalname);
  const eigenschaften = { titel: alsEigenschaft(daten.titel), verfasser: portal, portal };
  return renderToBuffer(
    <Bericht daten={bereiteBericht(daten, schrift)} eigenschaften={eigenschaften} />,
  );
}
