import { PROBLEME, type Problemart } from "@/lib/auth";
import type { Schema } from "@/lib/formulare";

export const verweis = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

export const text = (beschreibung?: string): Schema => ({
  type: "string",
  ...(beschreibung && { description: beschreibung }),
});
export const zeitpunkt: Schema = { type: "string", format: "date-time" };
export const tag: Schema = { type: "string", format: "date" };
export const uuid: Schema = { type: "string", format: "uuid" };
export const ganz: Schema = { type: "integer", minimum: 0 };
export const oderNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const liste = (items: Schema): Schema => ({ type: "array", items });

/** Objekt, in dem jede Angabe steht, außer den freiwilligen. */
export function objekt(
  properties: Readonly<Record<string, Schema>>,
  freiwillig: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((k) => !freiwillig.includes(k));
  return {
    type: "object",
    additionalProperties: false,
    properties,
    ...(required.length > 0 && { required }),
  };
}

export const inhalt = (schema: Schema, medientyp = "application/json"): Schema => ({
  [medientyp]: { schema },
});

export const antwort = (description: string, schema: Schema): Schema => ({
  description,
  content: inhalt(schema),
});

/** Antworten der Fehlerarten eines Wegs, nach Status; was jeder Weg haben kann, steht immer dabei. */
export function fehler(...arten: Problemart[]): Record<string, Schema> {
  const alle: Problemart[] = ["nicht-angemeldet", "nicht-erlaubt", "zu-viele-anfragen", ...arten];
  const jeStatus = new Map<number, string[]>();
  for (const art of alle) {
    const { status, titel } = PROBLEME[art];
    jeStatus.set(status, [...(jeStatus.get(status) ?? []), titel]);
  }
  return Object.fromEntries(
    [...jeStatus].map(([status, titel]) => [
      String(status),
      {
        description: `${titel.join(" oder ")}.`,
        content: inhalt(verweis("Problem"), "application/problem+json"),
      },
    ]),
  );
}

export const inDerAdresse = (name: string, schema: Schema, description: string): Schema => ({
  name,
  in: "path",
  required: true,
  schema,
  description,
});

export const abfragewert = (name: string, schema: Schema, description: string): Schema => ({
  name,
  in: "query",
  schema,
  description,
});
