import type { Schema } from "@/lib/formulare";

/** Eine Angabe eines Schemas, wie die Beschreibung sie in einer Zeile zeigt. */
export interface Feldzeile {
  /** Pfad in der Anfrage, etwa `werte.zulagen[].art`. */
  pfad: string;
  /** In Worten, etwa „Datum (JJJJ-MM-TT)“. */
  typ: string;
  /** Namen der Schemata, aus denen der Typ besteht; die Seite verweist dorthin. */
  verweise: readonly string[];
  pflicht: boolean;
  text: string;
}

/** Ein Wert einer Auswahl mit seiner Bezeichnung. */
export interface Auswahlwert {
  wert: string;
  titel: string;
}

const istSchema = (wert: unknown): wert is Schema =>
  typeof wert === "object" && wert !== null && !Array.isArray(wert);
const alsListe = (wert: unknown): Schema[] => (Array.isArray(wert) ? wert.filter(istSchema) : []);
const alsText = (wert: unknown): string => (typeof wert === "string" ? wert : "");

/** Name eines Schemas, auf das ein Verweis zeigt. */
export const verweisziel = (schema: Schema): string | null =>
  alsText(schema.$ref).split("/").at(-1) || null;

/** Teilschema unter einem Schlüssel. */
export const teil = (schema: Schema, ...weg: string[]): Schema =>
  weg.reduce<Schema>((s, k) => (istSchema(s[k]) ? s[k] : {}), schema);

/** Werte einer Auswahl (`oneOf` mit festen Werten oder `enum`); leer, wenn es keine ist. */
export function auswahlwerte(schema: Schema): Auswahlwert[] {
  if (Array.isArray(schema.enum)) {
    return schema.enum.map((wert) => ({ wert: String(wert), titel: "" }));
  }
  const werte = alsListe(schema.oneOf).filter((s) => "const" in s);
  return werte.map((s) => ({ wert: String(s.const), titel: alsText(s.title) }));
}

const FORMATE: Readonly<Record<string, string>> = {
  date: "Datum (JJJJ-MM-TT)",
  "date-time": "Zeitpunkt (ISO 8601, UTC)",
  uuid: "UUID",
};

function textTyp(s: Schema): string {
  const form = FORMATE[alsText(s.format)];
  if (form) return form;
  const laenge = typeof s.maxLength === "number" ? ` bis ${s.maxLength} Zeichen` : "";
  return s.pattern ? `Text${laenge}, Muster ${alsText(s.pattern)}` : `Text${laenge}`;
}

function zahlTyp(s: Schema): string {
  const art = s.type === "integer" ? "ganze Zahl" : "Zahl";
  const grenzen = [
    typeof s.minimum === "number" && `ab ${s.minimum}`,
    typeof s.maximum === "number" && `bis ${s.maximum}`,
  ].filter(Boolean);
  return [art, ...grenzen].join(" ");
}

/** Typ eines Schemas in Worten. */
export function typ(s: Schema): string {
  const ziel = verweisziel(s);
  if (ziel) return ziel;
  const moegliche = alsListe(s.anyOf);
  if (moegliche.length > 0) return moegliche.map(typ).join(" oder ");
  const auswahl = auswahlwerte(s);
  if (auswahl.length > 0) return `eine von: ${auswahl.map((a) => a.wert).join(", ")}`;
  switch (s.type) {
    case "null":
      return "null";
    case "boolean":
      return "true oder false";
    case "integer":
    case "number":
      return zahlTyp(s);
    case "array": {
      const hoechstens = typeof s.maxItems === "number" ? `, höchstens ${s.maxItems}` : "";
      return `Liste (${typ(teil(s, "items"))}${hoechstens})`;
    }
    case "object":
      return "Objekt";
    default:
      return textTyp(s);
  }
}

/** Alle Schemata, auf die der Typ selbst verweist, ohne die seiner Felder. */
function verweise(s: Schema): string[] {
  const ziel = verweisziel(s);
  if (ziel) return [ziel];
  return [...alsListe(s.anyOf), teil(s, "items")].flatMap((t) =>
    Object.keys(t).length > 0 ? verweise(t) : [],
  );
}

/** Felder eines Objekts, auch die der Objekte und Listen darin, in der Ordnung des Schemas. */
export function feldzeilen(schema: Schema, vorsatz = ""): Feldzeile[] {
  const pflicht = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(teil(schema, "properties")).flatMap(([name, wert]): Feldzeile[] => {
    if (!istSchema(wert)) return [];
    const pfad = `${vorsatz}${name}`;
    const zeile = {
      pfad,
      typ: typ(wert),
      verweise: [...new Set(verweise(wert))],
      pflicht: pflicht.includes(name),
      text: [alsText(wert.title), alsText(wert.description)].filter(Boolean).join(". "),
    };
    const darunter =
      wert.type === "array"
        ? feldzeilen(teil(wert, "items"), `${pfad}[].`)
        : feldzeilen(wert, `${pfad}.`);
    return [zeile, ...darunter];
  });
}

/** Ein Weg der Schnittstelle. */
export interface Wegbeschreibung {
  methode: string;
  pfad: string;
  titel: string;
  /** Bereich: „Melden“ oder „Abholen“. */
  bereich: string;
  parameter: readonly { name: string; ort: string; pflicht: boolean; typ: string; text: string }[];
  /** Name des Schemas der Anfrage. */
  anfrage: string | null;
  antworten: readonly { status: string; text: string; schema: string | null }[];
}

const ORT: Readonly<Record<string, string>> = {
  path: "Adresse",
  query: "Abfrage",
  header: "Kopfzeile",
};

function schemaName(inhalt: Schema): string | null {
  const [erster] = Object.values(inhalt);
  return istSchema(erster) ? verweisziel(teil(erster, "schema")) : null;
}

/** Alle Wege des Dokuments in der Ordnung, in der sie dort stehen. */
export function wegbeschreibungen(dokument: Schema): Wegbeschreibung[] {
  return Object.entries(teil(dokument, "paths")).flatMap(([pfad, methoden]) =>
    Object.entries(istSchema(methoden) ? methoden : {}).flatMap(([methode, weg]) =>
      istSchema(weg)
        ? [
            {
              methode: methode.toUpperCase(),
              pfad,
              titel: alsText(weg.summary),
              bereich: Array.isArray(weg.tags) ? String(weg.tags[0]) : "",
              parameter: alsListe(weg.parameters).map((p) => ({
                name: alsText(p.name),
                ort: ORT[alsText(p.in)] ?? alsText(p.in),
                pflicht: p.required === true,
                typ: typ(teil(p, "schema")),
                text: alsText(p.description),
              })),
              anfrage: schemaName(teil(weg, "requestBody", "content")),
              antworten: Object.entries(teil(weg, "responses")).map(([status, a]) => ({
                status,
                text: istSchema(a) ? alsText(a.description) : "",
                schema: istSchema(a) ? schemaName(teil(a, "content")) : null,
              })),
            },
          ]
        : [],
    ),
  );
}
