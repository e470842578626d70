// Betreibt das Portal: Datenbank, Migration, Demodaten, Web und Worker. Auch die Tests nutzen es.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Abbruch, beende, bis, DATEN, freierPort, portFrei, WURZEL, zeile } from "./ablauf.mjs";
import { baueProgramme, baueWeb, NEXT } from "./bau.mjs";
import { bereiteDatenbank, kennzeichne, stand } from "./datenbank.mjs";
import { startePostgres } from "./postgres.mjs";
import { betriebsart, geheimnisse, portalUrl } from "./umgebung.mjs";

/** Der verlangte Port, wenn er frei ist, sonst der erste freie ab 3000. */
export async function waehlePort(verlangt) {
  if (verlangt === undefined || verlangt === "") return freierPort(3000);
  const port = Number(verlangt);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Abbruch(`PORT ist keine Portnummer: ${verlangt}`);
  if (!(await portFrei(port)))
    throw new Abbruch(
      `Port ${port} ist schon belegt. Wählen Sie einen anderen Port oder lassen Sie PORT weg.`,
    );
  return port;
}

/** Datenbank starten (oder die fremde nehmen), migrieren, kennzeichnen; liefert die Adressen. */
export async function oeffneDatenbank(art, geheim) {
  const server = art.eigeneDatenbank ? await startePostgres(join(DATEN, "datenbank")) : null;
  try {
    const url = server?.url ?? process.env.DATABASE_URL;
    const adressen = await bereiteDatenbank({
      url,
      appUrl: process.env.DATABASE_APP_URL,
      workerUrl: process.env.DATABASE_WORKER_URL,
      ersatzGeheimnis: geheim.PASSWORT_PFEFFER,
    });
    return { url, ...adressen, server };
  } catch (fehler) {
    await server?.anhalten();
    throw fehler;
  }
}

/** Demodaten nur in eine leere Datenbank, die dieser Lauf als Demo kennzeichnet (contract.md 1). */
async function ladeDemo(art, url, umgebung) {
  const jetzt = await stand(url);
  if (jetzt.demo === null) {
    if (art.demo && !jetzt.leer)
      throw new Abbruch("DEMO=1 gilt nur für eine leere oder als Demo gekennzeichnete Datenbank.");
    await kennzeichne(url, art.demo);
  } else if (jetzt.demo !== art.demo) {
    throw new Abbruch(
      art.demo
        ? "Diese Datenbank ist nicht als Demo gekennzeichnet. DEMO=1 wird abgelehnt."
        : "Diese Datenbank enthält Demodaten. Für den echten Betrieb brauchen Sie eine eigene Datenbank.",
    );
  }
  if (art.demo && jetzt.leer) {
    zeile("Demodaten werden geladen …");
    await programm("demo", [], { ...umgebung, DATABASE_URL: url }).ende;
  }
}

/** Startet ein gebautes Programm aus `dist/`. */
export function programm(name, argumente, umgebung, stdio = ["ignore", 2, 2]) {
  const kind = spawn(
    process.execPath,
    ["--enable-source-maps", join(WURZEL, "dist", `${name}.mjs`), ...argumente],
    {
      cwd: WURZEL,
      env: { ...process.env, ...umgebung },
      stdio,
    },
  );
  const ende = new Promise((fertig, fehler) => {
    kind.on("error", fehler);
    kind.on("exit", (code) =>
      code === 0 ? fertig(0) : fehler(new Abbruch(`„${name}“ endete mit ${code}.`)),
    );
  });
  return { kind, ende };
}

function starteKind(argumente, umgebung) {
  return spawn(
    process.execPath,
    ["--import", new URL("./verwaist.mjs", import.meta.url).href, ...argumente],
    {
      cwd: WURZEL,
      env: { ...process.env, ...umgebung },
      stdio: ["ignore", 2, 2, "ipc"],
      // Eigene Gruppe: Strg+C erreicht nur den Startprozess, der die Reihenfolge kennt.
      detached: true,
    },
  );
}

/**
 * Bringt alles hoch und wartet, bis Seiten antworten.
 * @returns {Promise<{adresse: string, anmeldungen: string, url: string, web: import("node:child_process").ChildProcess, worker: import("node:child_process").ChildProcess, server: {pid: number} | null, anhalten: () => Promise<void>}>}
 */
export async function betreibe({ port, entwicklung = false, beiAusfall = () => {} }) {
  const art = betriebsart();
  const geheim = geheimnisse(art);
  const adresse = portalUrl(port);
  const umgebung = {
    ...geheim,
    DEMO: art.demo ? "1" : "0",
    PORTAL_URL: adresse,
    AUTH_URL: adresse,
    NEXT_TELEMETRY_DISABLED: "1",
    TZ: "Europe/Berlin",
  };
  await baueProgramme();
  const [datenbank] = await Promise.all([
    oeffneDatenbank(art, geheim),
    entwicklung ? null : baueWeb(geheim.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY),
  ]);
  let web;
  let worker;
  let laeuft = true;
  const anhalten = async () => {
    laeuft = false;
    await Promise.all([beende(web), beende(worker)]);
    await datenbank.server?.anhalten();
  };
  try {
    await ladeDemo(art, datenbank.url, umgebung);
    web = starteKind([NEXT, entwicklung ? "dev" : "start", "-H", "localhost", "-p", String(port)], {
      ...umgebung,
      NODE_ENV: entwicklung ? "development" : "production",
      DATABASE_APP_URL: datenbank.appUrl,
      DATABASE_URL: "",
    });
    worker = starteKind(["--enable-source-maps", join(WURZEL, "dist", "worker.mjs")], {
      ...umgebung,
      NODE_ENV: "production",
      DATABASE_APP_URL: datenbank.appUrl,
      DATABASE_WORKER_URL: datenbank.workerUrl,
      DATABASE_URL: "",
    });
    for (const kind of [web, worker]) kind.on("exit", () => laeuft && beiAusfall());
    await bis(
      async () => {
        if (web.exitCode !== null) throw new Abbruch("Die Webanwendung ließ sich nicht starten.");
        return fetch(`http://localhost:${port}/readyz`).then(
          (a) => a.ok,
          () => false,
        );
      },
      60_000,
      "Das Portal",
      100,
    );
  } catch (fehler) {
    await anhalten();
    throw fehler;
  }
  return {
    adresse,
    anmeldungen: art.demo ? demoAnmeldungen(adresse) : "",
    url: datenbank.url,
    web,
    worker,
    server: datenbank.server,
    anhalten,
  };
}

function demoAnmeldungen(adresse) {
  return `
Demo-Anmeldungen (Passwort für alle: Ahornblatt-9-Laterne!)
  S20100000001  Kim Mustermensch, Sachbearbeitung Mäuserast       E-Mail-TAN: ${adresse}/demo/postausgang
  S20106542291  Max Mustermensch, Sachbearbeitung Blaugraben      E-Mail-TAN
  X20177120281  Kim Mustermensch, Administration Mäuserast        TOTP HI743JQGPPHAOFWQVDD5XMW62YCFDPFQ
  K20100000001  Versorgungskasse 201, Sachbearbeitung             TOTP GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS
  K20100000002  Versorgungskasse 201, Administration              TOTP RSICNFSR3KCX6KZROMWVAWPM4FRCBOOD
  K30200000001  Versorgungskasse Lindenau, Sachbearbeitung        TOTP UQDWIMSJ2UVHO3RYQ55O7ENVPV6O7V4R
Weitere Zugänge stehen in README.md.
`;
}
