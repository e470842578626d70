// Fremde Dienste auf der Rückschleife: So weit, wie die echten Clients sie ansprechen.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcp } from "node:net";

/** Ein Dienst, der Bytes hält; `stoerung` lässt jede Anfrage scheitern. */
export interface Speicherdienst {
  url: string;
  objekte: Map<string, Buffer>;
  anfragen: { methode: string; weg: string; kopf: IncomingMessage["headers"] }[];
  /** Status, mit dem jede Anfrage beantwortet wird, oder `null`. */
  stoerung: number | null;
  schliesse(): Promise<void>;
}

async function lies(anfrage: IncomingMessage): Promise<Buffer> {
  const teile: Buffer[] = [];
  for await (const teil of anfrage) teile.push(teil as Buffer);
  return Buffer.concat(teile);
}

async function lausche(server: Server): Promise<string> {
  await new Promise<void>((bereit) => server.listen(0, "127.0.0.1", bereit));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const schliesse = (server: Server) => () =>
  new Promise<void>((zu) => {
    server.closeAllConnections();
    server.close(() => zu());
  });

type Antworter = (
  dienst: Speicherdienst,
  anfrage: { methode: string; url: URL; kopf: IncomingMessage["headers"]; inhalt: Buffer },
  antwort: ServerResponse,
) => Promise<void> | void;

async function starte(antworte: Antworter): Promise<Speicherdienst> {
  const server = createServer(async (anfrage, antwort) => {
    const inhalt = await lies(anfrage);
    const url = new URL(anfrage.url ?? "/", dienst.url);
    const methode = anfrage.method ?? "GET";
    dienst.anfragen.push({ methode, weg: url.pathname, kopf: anfrage.headers });
    if (dienst.stoerung !== null) {
      antwort.writeHead(dienst.stoerung).end("gestört");
      return;
    }
    await antworte(dienst, { methode, url, kopf: anfrage.headers, inhalt }, antwort);
  });
  const dienst: Speicherdienst = {
    url: await lausche(server),
    objekte: new Map(),
    anfragen: [],
    stoerung: null,
    schliesse: schliesse(server),
  };
  return dienst;
}

const SIGNATUR =
  /^AWS4-HMAC-SHA256 Credential=kennung\/\d{8}\/[\w-]+\/s3\/aws4_request, ?SignedHeaders=[\w;-]*host[\w;-]*, ?Signature=[0-9a-f]{64}$/;

/** S3-verträglicher Speicher mit dem Bucket `anhaenge`; ohne Signatur antwortet er 403. */
export const starteS3 = (): Promise<Speicherdienst> =>
  starte(({ objekte }, { methode, url, kopf, inhalt }, antwort) => {
    if (!SIGNATUR.test(kopf.authorization ?? "")) return void antwort.writeHead(403).end();
    const schluessel = decodeURIComponent(url.pathname.replace(/^\/anhaenge\//, ""));
    const vorhanden = objekte.get(schluessel);
    if (methode === "PUT") {
      objekte.set(schluessel, inhalt);
      return void antwort.writeHead(200, { etag: '"x"' }).end();
    }
    if (methode === "DELETE") {
      objekte.delete(schluessel);
      return void antwort.writeHead(204).end();
    }
    if (!vorhanden) return void antwort.writeHead(404).end();
    antwort.writeHead(200).end(vorhanden);
  });

const json = (antwort: ServerResponse, wert: unknown) =>
  antwort.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(wert));

/** Zugang zum falschen UploadThing, mit der Region, die das Portal verlangt. */
export const uploadthingToken = (regions: string[] = ["fra1"]) =>
  Buffer.from(
    JSON.stringify({ apiKey: "sk_test_geheim", appId: "portal", regions, ingestHost: "x.example" }),
  ).toString("base64");

/** UploadThing: Annahme, Adresse zum Abholen und Löschen; liegt alles unter der eigenen Kennung. */
export const starteUploadthing = (): Promise<Speicherdienst> =>
  starte(async ({ objekte, url: basis }, { methode, url, kopf, inhalt }, antwort) => {
    if (methode === "PUT") {
      const suche = url.searchParams;
      const eigene = suche.get("x-ut-custom-id") ?? "";
      if (!suche.get("signature") || suche.get("x-ut-acl") !== "private" || objekte.has(eigene))
        return void antwort.writeHead(400).end();
      const daten = await new Response(new Uint8Array(inhalt), {
        headers: { "content-type": kopf["content-type"] ?? "" },
      }).formData();
      objekte.set(eigene, Buffer.from(await (daten.get("file") as File).arrayBuffer()));
      return void json(antwort, {
        url: "",
        appUrl: "",
        ufsUrl: "",
        fileHash: "x",
        serverData: null,
      });
    }
    if (methode === "GET") {
      const gefunden = objekte.get(url.pathname.slice("/abholen/".length));
      if (!gefunden || url.searchParams.get("frist") !== "60")
        return void antwort.writeHead(404).end();
      return void antwort.writeHead(200).end(gefunden);
    }
    if (kopf["x-uploadthing-api-key"] !== "sk_test_geheim")
      return void antwort.writeHead(401).end();
    const koerper = JSON.parse(inhalt.toString()) as {
      customIds?: string[];
      customId?: string;
      expiresIn?: number;
    };
    if (url.pathname === "/v6/deleteFiles") {
      const weg = (koerper.customIds ?? []).filter((id) => objekte.delete(id));
      return void json(antwort, { success: true, deletedCount: weg.length });
    }
    const adresse = `${basis}/abholen/${koerper.customId}?frist=${koerper.expiresIn}`;
    json(antwort, { url: adresse, ufsUrl: adresse });
  });

/** Bekannte Testzeichenfolge, die jede Virenprüfung meldet; zusammengesetzt, damit diese Datei frei bleibt. */
export const TESTVIRUS = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR",
  "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("-");

/** Spricht INSTREAM wie clamd; `stand` ist das Datum der Signaturen. */
export interface Clamd {
  adresse: string;
  stand: Date;
  /** Antwortet statt einer Prüfung so, etwa mit einem Fehler. */
  antwort: string | null;
  geprueft: Buffer[];
  schliesse(): Promise<void>;
}

function zerlege(strom: Buffer): Buffer | null {
  const teile: Buffer[] = [];
  for (let stelle = 0; stelle + 4 <= strom.length; ) {
    const laenge = strom.readUInt32BE(stelle);
    if (laenge === 0) return Buffer.concat(teile);
    teile.push(strom.subarray(stelle + 4, stelle + 4 + laenge));
    stelle += 4 + laenge;
  }
  return null;
}

export async function starteClamd(): Promise<Clamd> {
  const server = createTcp((leitung) => {
    let empfangen = Buffer.alloc(0);
    leitung.on("error", () => undefined);
    leitung.on("data", (stueck: Buffer) => {
      empfangen = Buffer.concat([empfangen, stueck]);
      const ende = empfangen.indexOf(0);
      const befehl = empfangen.subarray(0, ende).toString();
      if (befehl === "zVERSION") {
        const [tag, monat, zahl, jahr] = clamd.stand
          .toUTCString()
          .replace(",", "")
          .split(" ")
          .map(String);
        const uhr = clamd.stand.toISOString().slice(11, 19);
        leitung.end(`ClamAV 1.4.3/27456/${tag} ${zahl} ${monat} ${uhr} ${jahr}\0`);
        return;
      }
      const inhalt = befehl === "zINSTREAM" ? zerlege(empfangen.subarray(ende + 1)) : null;
      if (!inhalt) return;
      clamd.geprueft.push(inhalt);
      const fund = inhalt.includes(TESTVIRUS) ? "Eicar-Test-Signature FOUND" : "OK";
      leitung.end(`${clamd.antwort ?? `stream: ${fund}`}\0`);
    });
  });
  await new Promise<void>((bereit) => server.listen(0, "127.0.0.1", bereit));
  const clamd: Clamd = {
    adresse: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stand: new Date(),
    antwort: null,
    geprueft: [],
    schliesse: () => new Promise<void>((zu) => server.close(() => zu())),
  };
  return clamd;
}
