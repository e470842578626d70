import { type CodelisteId, eintraege, listentitel } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/lebenslauf";
import type { EinfachesFeld, Feld, Felder, Formular, Gruppenfeld } from "../typen";
import type { JsonWert } from "./ausgabe";

/** Ein JSON Schema (2020-12), wie OpenAPI 3.1 es einbettet. */
export type Schema = { readonly [schluessel: string]: JsonWert };

/** Was gesendet wird oder was die Kasse abholt: Dort tragen Änderungsfelder alt und neu. */
export type Richtung = "eingabe" | "ausgabe";

const VERWEIS = "#/components/schemas/";

function artSchema(feld: EinfachesFeld): Schema {
  switch (feld.art) {
    case "text":
      return {
        type: "string",
        minLength: 1,
        maxLength: feld.max,
        // Muster mit Unicode-Klassen lesen viele Prüfer ohne `u` und damit falsch.
        ...(feld.muster && !feld.muster.unicode && { pattern: feld.muster.source }),
      };
    case "mehrzeilig":
      return { type: "string", minLength: feld.min ?? 1, maxLength: feld.max };
    case "datum":
      return { type: "string", format: "date" };
    case "code":
      return { $ref: `${VERWEIS}${feld.liste}` };
    case "codes":
      return {
        type: "array",
        items: { $ref: `${VERWEIS}${feld.liste}` },
        minItems: 1,
        maxItems: feld.max,
      };
    case "janein":
      return { type: "boolean" };
    case "zahl":
      return {
        type: feld.nachkomma === 0 ? "integer" : "number",
        minimum: feld.von,
        maximum: feld.bis,
      };
    case "betrag":
      return { type: "string", pattern: "^\\d{1,7}\\.\\d{2}$" };
  }
}

const immerPflicht = (feld: Feld) =>
  feld.pflicht === true && (feld.sichtbar === undefined || feld.sichtbar === true);

/** Was das Schema nicht ausdrückt, in einem Satz. */
function beschreibung(feld: Feld, richtung: Richtung): string {
  const saetze = [
    feld.hinweis,
    typeof feld.sichtbar === "function" && "Gilt nur zu bestimmten anderen Angaben.",
    typeof feld.pflicht === "function" && "Pflicht je nach anderen Angaben.",
    feld.art === "code" && feld.filter && "Welche Codes passen, hängt von anderen Angaben ab.",
    feld.art === "text" && feld.muster?.unicode && feld.musterText,
    feld.art === "betrag" && "Betrag in Euro.",
    feld.art === "zahl" && feld.einheit && `Einheit: ${feld.einheit}.`,
    // `multipleOf` scheitert in vielen Prüfern an binären Brüchen wie 93,9.
    feld.art === "zahl" && feld.nachkomma > 0 && `Höchstens ${feld.nachkomma} Nachkommastellen.`,
    richtung === "eingabe" &&
      feld.aenderung &&
      (feld.aenderung === "ersetzen"
        ? "Fehlt die Angabe, bleibt der gespeicherte Wert; null löscht ihn."
        : "Fehlt die Angabe, bleibt der gespeicherte Wert."),
  ];
  return saetze.filter(Boolean).join(" ");
}

function feldSchema(feld: EinfachesFeld, richtung: Richtung): Schema {
  const schema = artSchema(feld);
  const text = beschreibung(feld, richtung);
  const rahmen = { title: feld.label, ...(text && { description: text }) };
  if (richtung === "ausgabe" && feld.aenderung) {
    const seite = { anyOf: [schema, { type: "null" }] };
    return {
      ...rahmen,
      type: "object",
      properties: { alt: seite, neu: seite },
      required: ["alt", "neu"],
    };
  }
  const loeschbar = richtung === "eingabe" && feld.aenderung === "ersetzen";
  return loeschbar ? { ...rahmen, anyOf: [schema, { type: "null" }] } : { ...rahmen, ...schema };
}

function gruppenSchema(gruppe: Gruppenfeld, richtung: Richtung): Schema {
  const text = beschreibung(gruppe, richtung);
  return {
    title: gruppe.label,
    ...(text && { description: text }),
    type: "array",
    maxItems: gruppe.max,
    items: objektSchema(gruppe.felder, richtung),
  };
}

function objektSchema(felder: Felder, richtung: Richtung): Schema {
  const pflicht = Object.entries(felder).filter(([, feld]) => immerPflicht(feld));
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(felder).map(([schluessel, feld]) => [
        schluessel,
        feld.art === "gruppe" ? gruppenSchema(feld, richtung) : feldSchema(feld, richtung),
      ]),
    ),
    // Beim Abholen fehlt, was leer oder unverändert blieb.
    ...(richtung === "eingabe" && pflicht.length > 0 && { required: pflicht.map(([k]) => k) }),
  };
}

/** JSON Schema der Werte eines Formulars, aus seiner Erklärung. */
export function werteSchema(formular: Pick<Formular, "felder">, richtung: Richtung): Schema {
  return objektSchema(formular.felder, richtung);
}

function listenVon(felder: Felder): CodelisteId[] {
  return Object.values(felder).flatMap((feld): CodelisteId[] => {
    if (feld.art === "gruppe") return listenVon(feld.felder);
    return feld.art === "code" || feld.art === "codes" ? [feld.liste] : [];
  });
}

/** Schemata der Codelisten, die die Formulare benutzen: die an `heute` wählbaren Codes mit Bezeichnung. */
export function codelistenSchemata(
  formulare: readonly Pick<Formular, "felder">[],
  heute: IsoDatum,
): Readonly<Record<string, Schema>> {
  const listen = [...new Set(formulare.flatMap((f) => listenVon(f.felder)))].toSorted();
  return Object.fromEntries(
    listen.map((liste) => [
      liste,
      {
        title: listentitel(liste),
        type: "string",
        oneOf: eintraege(liste, { am: heute }).map((e) => ({ const: e.code, title: e.label })),
      },
    ]),
  );
}
