import "server-only";
import { asc, sql } from "drizzle-orm";
import { fassung } from "@/lib/betriebslauf";
import { type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import type { Mailstand } from "./mails";

const { betriebsstand } = tabellen;
export type Betriebszeile = typeof betriebsstand.$inferSelect;

const MINUTE = 60_000;
/** Ab wann etwas auffällt. */
const GRENZE = {
  worker: 2 * MINUTE,
  wartet: 5 * MINUTE,
  sicherung: 26 * 60 * MINUTE,
  pruefspur: 26 * 60 * MINUTE,
};

/** Aufgaben des Workers mit ihrem Namen auf der Betriebsseite; unbekannte heißen, wie sie heißen. */
const AUFGABEN: Readonly<Record<string, string>> = {
  outbox: "E-Mails zustellen",
  "audit-verketten": "Prüfspur verketten",
  pruefspur: "Prüfspur prüfen",
  entwuerfe: "An Entwürfe erinnern",
  personendaten: "Personendaten einsetzen",
  bestand: "Status der Personen abgleichen",
  auskunft: "Berechnungen löschen",
  loeschfristen: "Nachrichten nach Frist löschen",
  rechte: "Rechteprüfung",
  aufraeumen: "Aufräumen",
  bedingungen: "An Bedingungen erinnern",
  massenlauf: "Versorgungsauskünfte rechnen",
  stapel: "Sammelmeldungen",
  dateien: "Anhänge prüfen",
  "dateien-loeschen": "Dateien in der Ablage löschen",
};

/** Keine Aufgaben, sondern Marken anderer Herkunft. */
const MARKEN = /^(worker|sicherung|pruefspur:.*)$/;

/** Eine Zeile der Tabelle „Aufgaben“. */
export interface Aufgabenstand {
  name: string;
  zuletzt: Date;
  naechster: Date | null;
  fehlerklasse: string | null;
  fehlerAm: Date | null;
}

/** Ein Prüfpunkt: in Ordnung oder nicht, mit einem Satz dazu. */
export interface Pruefpunkt {
  was: string;
  gut: boolean;
  satz: string;
}

/** Fassungen von Portal, Worker und Datenbank. */
export interface Fassungen {
  portal: string;
  worker: string;
  node: string;
  datenbank: string;
}

/** Stand aller Aufgaben und Marken, soweit ihn die Kasse sieht. */
export const liesBetriebsstand = (tx: Tx): Promise<Betriebszeile[]> =>
  tx.select().from(betriebsstand).orderBy(asc(betriebsstand.name));

export const alsAufgaben = (zeilen: readonly Betriebszeile[]): Aufgabenstand[] =>
  zeilen
    .filter((z) => !MARKEN.test(z.name))
    .map((z) => ({
      name: AUFGABEN[z.name] ?? z.name,
      zuletzt: z.am,
      naechster: z.naechsterAm,
      fehlerklasse: z.fehlerklasse,
      fehlerAm: z.fehlerAm,
    }));

/** Datenbank: Fassung und ob sie ihre Seiten prüft (ergaenzungen.md 5). */
export async function liesDatenbank(tx: Tx): Promise<{ fassung: string; pruefsummen: boolean }> {
  const [zeile] = await tx.execute<{ fassung: string; pruefsummen: string }>(
    sql`select current_setting('server_version') as fassung, current_setting('data_checksums') as pruefsummen`,
  );
  return { fassung: zeile?.fassung ?? "", pruefsummen: zeile?.pruefsummen === "on" };
}

export function alsFassungen(
  zeilen: readonly Betriebszeile[],
  datenbank: { fassung: string },
): Fassungen {
  const worker = zeilen.find((z) => z.name === "worker");
  return {
    portal: fassung(),
    worker: String(worker?.angaben.fassung ?? "unbekannt"),
    node: process.version,
    datenbank: `PostgreSQL ${datenbank.fassung}`,
  };
}

const alter = (am: Date | null | undefined) =>
  am ? jetzt().getTime() - am.getTime() : Number.POSITIVE_INFINITY;

/** Was auf der Betriebsseite oben steht: jeder Punkt mit gut oder schlecht. */
export function pruefpunkte(
  zeilen: readonly Betriebszeile[],
  mails: Mailstand,
  datenbank: { pruefsummen: boolean },
): Pruefpunkt[] {
  const zeile = (name: string) => zeilen.find((z) => z.name === name);
  const sicherung = zeile("sicherung");
  const spur = zeilen.find((z) => z.name.startsWith("pruefspur:"));
  const wartet = alter(mails.wartet.aelteste);
  const gescheitert = alsAufgaben(zeilen).filter((a) => a.fehlerklasse);
  return [
    punkt("Datenbank", true, "erreichbar"),
    punkt(
      "Worker",
      alter(zeile("outbox")?.am) < GRENZE.worker,
      "arbeitet",
      "hat sich seit mehr als zwei Minuten nicht gemeldet",
    ),
    punkt(
      "E-Mails",
      (!mails.wartet.aelteste || wartet < GRENZE.wartet) && mails.aufgegeben.anzahl === 0,
      "keine wartet länger als fünf Minuten, keine ist aufgegeben",
      "einige warten länger als fünf Minuten oder sind aufgegeben",
    ),
    punkt(
      "Aufgaben",
      gescheitert.length === 0,
      "jeder letzte Lauf gelang",
      `gescheitert: ${gescheitert.map((a) => a.name).join(", ")}`,
    ),
    punkt(
      "Sicherung",
      alter(sicherung?.am) < GRENZE.sicherung,
      "die letzte ist jünger als 26 Stunden",
      sicherung ? "die letzte ist älter als 26 Stunden" : "noch keine vermerkt",
    ),
    punkt(
      "Prüfspur",
      spur !== undefined && spur.angaben.bruch === undefined && alter(spur.am) < GRENZE.pruefspur,
      "Kette unversehrt",
      spurSatz(spur),
    ),
    punkt(
      "Prüfsummen der Datenbank",
      datenbank.pruefsummen,
      "eingeschaltet",
      "ausgeschaltet; Schäden an Dateien blieben unbemerkt",
    ),
  ];
}

const punkt = (was: string, gut: boolean, ja: string, nein = ja): Pruefpunkt => ({
  was,
  gut,
  satz: gut ? ja : nein,
});

function spurSatz(spur: Betriebszeile | undefined): string {
  if (!spur) return "noch nicht geprüft";
  const { bruch, grund } = spur.angaben;
  return bruch === undefined
    ? "zuletzt vor mehr als 26 Stunden geprüft"
    : `Kette gebrochen bei Eintrag ${bruch} (${grund})`;
}
