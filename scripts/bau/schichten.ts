import { posix } from "node:path";
import { importziele, type Quelle } from "./importe";

/** Räume unter `lib/` nach Schicht (docs/architektur.md); ein neuer Raum muss hier stehen. */
export const RAEUME = {
  kern: [
    "datum",
    "passwortregeln",
    "text",
    "auszeichnung",
    "darstellung",
    "textseiten",
    "lebenslauf",
    "codelisten",
    "formulare",
    "result",
    "versorgungsauskunft",
  ],
  basis: [
    ...["db", "auth", "audit", "outbox", "mail", "dateien", "pdf", "env", "uhr", "log"],
    ...["sicherheit", "listenfilter", "entwurf", "neuigkeiten", "demomail"],
  ],
  fach: [
    ...["anspruchsberechtigte", "meldungen", "postfach", "organisationen", "zugang"],
    ...["bestand", "demo", "schreiben", "aufgaben", "fristen", "nutzer"],
    ...["kassenpostfach", "mitteilungen", "handbuch"],
    ...["auskunft", "suche", "loeschfristen", "rechtelauf", "schnittstelle", "codepflege"],
    ...["massenlauf", "stapel"],
    ...["bearbeitungsfristen", "eingang", "dubletten"],
    ...["texte", "bedingungen", "anliegen"],
    ...["passkeys", "stoerungen", "betrieb", "betriebslauf"],
    "dateilauf",
  ],
} as const;

/** Lädt den Datenbanktreiber, nicht nur dessen Typen. */
const TREIBER =
  /^import\s+(?!type\b)[^;]*?["'](?:postgres|drizzle-orm\/postgres-js[^"']*)["']|\bimport\(\s*["']postgres["']/m;
const MIT_TREIBER = new Set(["lib/db", "lib/bestand"]);

/** Die einzigen Dateien außerhalb von `lib/db`, die ohne Mandanten an die Datenbank gehen. */
export const OHNE_MANDANT = new Set([
  "lib/auth/grenzen.ts",
  "lib/auth/sitzung.ts",
  "lib/outbox/zustellen.ts",
  "lib/fristen/aufraeumen.ts",
  "lib/fristen/erinnern.ts",
  "lib/bestand/abgleich.ts",
  "lib/loeschfristen/loeschen.ts",
  "lib/massenlauf/arbeite.ts",
  "lib/dateilauf/bearbeiten.ts",
  "lib/dateilauf/abweisen.ts",
  "lib/demomail/index.ts",
  "lib/neuigkeiten/index.ts",
  "lib/auskunft/loeschen.ts",
  "lib/organisationen/kassen.ts",
  "lib/rechtelauf/index.ts",
  "lib/stapel/lauf.ts",
  "lib/texte/kasse.ts",
  "lib/fristen/bedingungen.ts",
  "lib/betriebslauf/index.ts",
  "app/readyz/route.ts",
]);

type Schicht = "kern" | "basis" | "fach" | "app" | "components" | "werkzeug" | "unbekannt";

/** Wen eine Schicht einbinden darf, außer sich selbst. */
const ERLAUBT: Record<Exclude<Schicht, "unbekannt">, readonly Schicht[]> = {
  kern: ["kern"],
  basis: ["basis", "kern"],
  fach: ["fach", "basis", "kern"],
  components: ["components", "kern"],
  app: ["app", "components", "fach", "basis", "kern"],
  werkzeug: ["werkzeug", "fach", "basis", "kern"],
};

/** Ein Import gegen die Regeln. */
export interface Verstoss {
  pfad: string;
  ziel: string;
  grund: string;
}

/** Raum einer Datei: `lib/<Raum>`, sonst der oberste Ordner; Dateien der Wurzel gehören zu `app`. */
function raumVon(pfad: string): string {
  const [oben = "", unten = ""] = pfad.split("/");
  if (!pfad.includes("/")) return "app";
  return oben === "lib" ? `lib/${unten}` : oben;
}

function schichtVon(raum: string): Schicht {
  if (raum === "app" || raum === "components") return raum;
  if (raum === "scripts" || raum === "bench") return "werkzeug";
  const name = raum.slice("lib/".length);
  for (const schicht of ["kern", "basis", "fach"] as const) {
    if ((RAEUME[schicht] as readonly string[]).includes(name)) return schicht;
  }
  return "unbekannt";
}

/** Regeln für Pakete: wer was überhaupt einbinden darf. */
function paketGrund(pfad: string, schicht: Schicht, ziel: string): string | null {
  if (schicht === "kern") return "Der Kern kommt ohne Pakete und ohne node: aus";
  if (/^next-auth(\/|$)|^@auth\//.test(ziel) && pfad !== "lib/auth/nextauth.ts") {
    return "next-auth kennt nur lib/auth/nextauth.ts";
  }
  return null;
}

/** Datei oder Raum, auf den ein Import im eigenen Haus zeigt; `null` bei einem Paket. */
function hausziel(pfad: string, ziel: string): string | null {
  if (ziel.startsWith("@/")) return posix.normalize(ziel.slice(2));
  return /^\.\.?(\/|$)/.test(ziel) ? posix.normalize(posix.join(posix.dirname(pfad), ziel)) : null;
}

function hausGrund(pfad: string, ziel: string, nach: string): string | null {
  const [von, zu] = [raumVon(pfad), raumVon(nach)];
  if (von === zu) return null;
  const [vonSchicht, zuSchicht] = [schichtVon(von), schichtVon(zu)];
  if (zuSchicht === "unbekannt") return `${zu} ist keiner Schicht zugeordnet`;
  if (vonSchicht === "unbekannt" || !ERLAUBT[vonSchicht].includes(zuSchicht)) {
    return `${von} darf ${zu} nicht einbinden`;
  }
  if (!ziel.startsWith("@/")) return "Relative Wege verlassen den Raum nicht";
  if (zu.startsWith("lib/") && nach !== zu) return `${zu} hat nur einen Eingang: @/${zu}`;
  return null;
}

/** Wege von Fachraum zu Fachraum, die im Kreis führen. */
function kreise(kanten: ReadonlyMap<string, ReadonlySet<string>>): Verstoss[] {
  const erreicht = (von: string, nach: string, gesehen = new Set<string>()): boolean =>
    [...(kanten.get(von) ?? [])].some((n) => {
      if (n === nach) return true;
      if (gesehen.has(n)) return false;
      gesehen.add(n);
      return erreicht(n, nach, gesehen);
    });
  return [...kanten.keys()]
    .filter((raum) => erreicht(raum, raum))
    .map((raum) => ({ pfad: raum, ziel: raum, grund: "Fachräume binden einander im Kreis ein" }));
}

/** Was eine Datei des Programms neben ihren Importen nicht enthalten darf. */
function inhaltsGruende(pfad: string, text: string): [ziel: string, grund: string][] {
  const raum = raumVon(pfad);
  const gruende: [string, string][] = [];
  if (TREIBER.test(text) && !MIT_TREIBER.has(raum)) {
    gruende.push(["postgres", "Den Datenbanktreiber öffnet nur lib/db"]);
  }
  const ohneMandant = /\bpool\(\)|\babfrage[<(]/.test(text) && raum !== "lib/db";
  if (ohneMandant && !OHNE_MANDANT.has(pfad)) {
    gruende.push(["lib/db", "Daten eines Mandanten gibt es nur über withTenant"]);
  }
  const stelltUhr = /\bDate\.now\(\)|\bnew Date\(\)/.test(text);
  if (stelltUhr && !["components", "lib/uhr", "lib/log"].includes(raum)) {
    gruende.push(["Date", "Die Uhr steht nur in lib/uhr"]);
  }
  return gruende;
}

function importGrund(pfad: string, ziel: string): string | null {
  const schicht = schichtVon(raumVon(pfad));
  if (ziel === "(berechnet)") {
    return schicht === "werkzeug" ? null : "Ein berechnetes Ziel lässt sich nicht prüfen";
  }
  const nach = hausziel(pfad, ziel);
  return nach === null ? paketGrund(pfad, schicht, ziel) : hausGrund(pfad, ziel, nach);
}

/** Andere Fachräume, die eine Datei eines Fachraums einbindet. */
function fachkanten(pfad: string, ziele: readonly string[]): string[] {
  if (schichtVon(raumVon(pfad)) !== "fach") return [];
  const raeume = ziele.map((ziel) => raumVon(hausziel(pfad, ziel) ?? ""));
  return raeume.filter((r) => r !== raumVon(pfad) && schichtVon(r) === "fach");
}

/**
 * Prüft die Richtung aller Importe, die Eingänge der Räume, Uhr und Datenbankzugang.
 * @throws Error, wenn es nichts zu prüfen gibt; eine leere Prüfung besteht nie
 */
export function pruefeSchichten(quellen: readonly Quelle[]): Verstoss[] {
  if (quellen.length === 0) throw new Error("Keine Dateien gefunden: Die Prüfung prüft nichts.");
  const verstoesse: Verstoss[] = [];
  const kanten = new Map<string, Set<string>>();
  for (const { pfad, text } of quellen) {
    const raum = raumVon(pfad);
    const schicht = schichtVon(raum);
    const melde = (ziel: string, grund: string) => verstoesse.push({ pfad, ziel, grund });
    if (schicht === "unbekannt") melde(raum, `${raum} ist keiner Schicht zugeordnet`);
    const ziele = importziele(text);
    for (const ziel of ziele) {
      const grund = importGrund(pfad, ziel);
      if (grund) melde(ziel, grund);
    }
    for (const nach of fachkanten(pfad, ziele)) {
      kanten.set(raum, (kanten.get(raum) ?? new Set()).add(nach));
    }
    if (schicht === "werkzeug") continue;
    for (const [ziel, grund] of inhaltsGruende(pfad, text)) melde(ziel, grund);
  }
  return [...verstoesse, ...kreise(kanten)];
}
