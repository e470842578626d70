// Betriebsbefehle: `npm run import -- datei`, `npm run konto -- …`. Startet bei Bedarf die eingebettete Datenbank.
import { Abbruch, installiere, pruefeNode, zeile } from "./lib/ablauf.mjs";
import { baueProgramme } from "./lib/bau.mjs";
import { oeffneDatenbank, programm } from "./lib/betrieb.mjs";
import { laufendesPortal } from "./lib/laufend.mjs";
import { geheimnisse, portalUrl } from "./lib/umgebung.mjs";

const [name, ...argumente] = process.argv.slice(2);
try {
  pruefeNode();
  await installiere();
  await baueProgramme();
  const fremd = Boolean(process.env.DATABASE_URL);
  const art = {
    demo: process.env.DEMO === "1" || (!fremd && process.env.DEMO !== "0"),
    eigeneDatenbank: !fremd,
  };
  const geheim = geheimnisse(art);
  const datenbank = await oeffneDatenbank(art, geheim);
  try {
    const umgebung = {
      ...geheim,
      DEMO: art.demo ? "1" : "0",
      DATABASE_URL: datenbank.url,
      // Links gelten für das Portal, das gerade läuft.
      PORTAL_URL: laufendesPortal()?.adresse || portalUrl(process.env.PORT || 3000),
      TZ: "Europe/Berlin",
    };
    const { kind, ende } = programm(name, argumente, umgebung, ["inherit", "inherit", "inherit"]);
    await ende.catch(() => {
      process.exitCode = kind.exitCode ?? 1;
    });
  } finally {
    // Läuft das Portal, gehört die Datenbank ihm.
    if (datenbank.server && !laufendesPortal()) await datenbank.server.anhalten();
  }
} catch (fehler) {
  zeile(fehler instanceof Abbruch ? fehler.message : (fehler?.stack ?? String(fehler)));
  process.exitCode = 1;
}
