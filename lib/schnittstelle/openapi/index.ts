import type { Schema } from "@/lib/formulare";
import { schemata } from "./schemata";
import { wege } from "./wege";

/**
 * OpenAPI 3.1 der Schnittstelle, aus den Erklärungen der Formulare und den heute geltenden Codelisten.
 * @param adresse öffentliche Adresse des Portals
 */
export function openapi(heute: string, portalname: string, adresse: string): Schema {
  return {
    openapi: "3.1.0",
    info: {
      title: `${portalname}: Schnittstelle`,
      version: "1.0.0",
      summary: "Meldungen senden, ihren Stand lesen und übernommene Meldungen abholen.",
      description: `Beschreibung zum Lesen: ${adresse}/api/docs`,
    },
    servers: [{ url: `${adresse}/api/v1` }],
    security: [{ schluessel: [] }],
    tags: [
      { name: "Melden", description: "Schlüssel eines Arbeitgebers (Zweck MELDEN)." },
      { name: "Abholen", description: "Schlüssel der Kasse (Zweck ABHOLEN)." },
    ],
    paths: wege(),
    components: {
      securitySchemes: {
        schluessel: {
          type: "http",
          scheme: "bearer",
          description: "Schlüssel, den die Administration im Portal anlegt.",
        },
      },
      schemas: schemata(heute),
    },
  };
}

export {
  type Auswahlwert,
  auswahlwerte,
  type Feldzeile,
  feldzeilen,
  teil,
  typ,
  type Wegbeschreibung,
  wegbeschreibungen,
} from "./lesbar";
