// `npm start`: bringt Pakete, Datenbank und Bau auf den Stand und betreibt Web und Worker.
// Beginnt nur mit node:-Modulen, damit es auf einem frischen Rechner ohne node_modules läuft.
import { Abbruch, installiere, pruefeNode, zeile } from "./lib/ablauf.mjs";
import { betreibe, waehlePort } from "./lib/betrieb.mjs";
import { gibSperreFrei, laufendesPortal, nimmSperre } from "./lib/laufend.mjs";
import { portalUrl } from "./lib/umgebung.mjs";

let portal = null;
let endet = false;

async function beenden(code) {
  if (endet) return;
  endet = true;
  await portal?.anhalten();
  gibSperreFrei();
  process.exitCode = code;
  process.exit();
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    // Ein hängendes Ende darf den Dienstverwalter nicht warten lassen.
    setTimeout(() => process.exit(0), 13_000).unref();
    void beenden(0);
  });
}

try {
  pruefeNode();
  const port = await waehlePort(process.env.PORT);
  const anderes = laufendesPortal();
  if (anderes)
    throw new Abbruch(`Das Portal läuft aus diesem Ordner schon (Prozess ${anderes.pid}).`);
  nimmSperre(portalUrl(port));
  await installiere();
  portal = await betreibe({
    port,
    entwicklung: process.argv.includes("--dev"),
    beiAusfall: () => beenden(1),
  });
  if (endet) await portal.anhalten();
  else process.stdout.write(`Portal bereit: ${portal.adresse}\n${portal.anmeldungen}`);
} catch (fehler) {
  zeile(fehler instanceof Abbruch ? fehler.message : (fehler?.stack ?? String(fehler)));
  await beenden(1);
}
