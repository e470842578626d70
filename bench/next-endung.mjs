// Löst `next/navigation` und Ähnliches auch außerhalb des Bündlers auf: Das Paket nennt keine Ausgänge,
// und Node verlangt dann die Endung. Nur für Messungen, die Fachräume ohne Webserver ausführen.
import { register } from "node:module";

const HAKEN = `export const resolve = (ziel, kontext, weiter) =>
  weiter(/^next\\/(navigation|headers|server)$/.test(ziel) ? ziel + ".js" : ziel, kontext);`;
register(`data:text/javascript,${encodeURIComponent(HAKEN)}`);
