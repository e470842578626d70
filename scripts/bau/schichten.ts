import { posix } from "node:path";
import { importziele, type Quelle } from "./importe";

/** Räume unter `lib/` nach Schicht (docs/architektur.md); ein neuer Raum muss hier stehen. */
export const RAEUME = {
  kern: ["datum", "text", "lebenslauf", "codelisten", "formulare", "result"],
  basis: [
    ...["db", "auth", "audit", "outbox", "mail", "dateien", "pdf", "env", "uhr", "log"],
    ...["sicherheit", "listenfilter", "demomail"],
  ],
  fach: [
    ...["anspruchsberechtigte", "meldungen", "postfach", "organisationen", "zugang"],
    ...["bestand", "demo", "schreiben"],
  ],
} as const;

/** Die einzigen Dateien außerhalb von `lib/db`, die ohne Mandanten an die Datenbank gehen. */
export const OHNE_MANDANT = new Set([
  "lib/auth/grenzen.ts",
  "lib/auth/sitzung.ts",
  "lib/outbox/zustellen.ts",
  "lib/demomail/index.ts",
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
  const treiber = ziel === "postgres" || ziel.startsWith("drizzle-orm/postgres-js");
  const frei =
    raumVon(pfad) === "lib/db" || raumVon(pfad) === "lib/bestand" || schicht === "werkzeug";
  if (treiber && !frei) return "Den Datenbanktreiber öffnet nur lib/db";
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

/**
 * Prüft die Richtung aller Importe, die Eingänge der Räume, Uhr und Datenbankzugang.
 * @throws Error, wenn es nichts zu prüfen gibt; eine leere Prüfung besteht nie
 */
export function pruefeSchichten(quellen: readonly Quelle[]): Verstoss[] {
  if (quellen.length === 0) throw new Error("Keine Dateien gefunden: Die Prüfung prüft nichts.");
  const verstoesse: Verstoss[] = [];
  const kanten = new Map<string, Set<string>>();
  for (const { pfad, text } of quellen) {
    const melde = (ziel: string, grund: string | null) =>
      grund && verstoesse.push({ pfad, ziel, grund });
    const raum = raumVon(pfad);
    const schicht = schichtVon(raum);
    if (schicht === "unbekannt") melde(raum, `${raum} ist keiner Schicht zugeordnet`);
    for (const ziel of importziele(text)) {
      if (ziel === "(berechnet)" && schicht !== "werkzeug")
        melde(ziel, "Ein berechnetes Ziel lässt sich nicht prüfen");
      const nach = hausziel(pfad, ziel);
      melde(ziel, nach === null ? paketGrund(pfad, schicht, ziel) : hausGrund(pfad, ziel, nach));
      if (
        nach !== null &&
        schicht === "fach" &&
        raumVon(nach) !== raum &&
        schichtVon(raumVon(nach)) === "fach"
      ) {
        kanten.set(raum, (kanten.get(raum) ?? new Set()).add(raumVon(nach)));
      }
    }
    const ohneMandant = /\bpool\(\)/.test(text) && raum !== "lib/db" && schicht !== "werkzeug";
    if (ohneMandant && !OHNE_MANDANT.has(pfad))
      melde("pool()", "Daten eines Mandanten gibt es nur über withTenant");
    const stelltUhr = /\bDate\.now\(\)|\bnew Date\(\)/.test(text) && /^(lib|app)\//.test(pfad);
    if (stelltUhr && raum !== "lib/uhr" && raum !== "lib/log")
      melde("Date", "Die Uhr steht nur in lib/uhr");
  }
  return [...verstoesse, ...kreise(kanten)];
}
