import { FORMULARE, type Formular, type Schema } from "@/lib/formulare";
import {
  abfragewert,
  antwort,
  fehler,
  ganz,
  inDerAdresse,
  inhalt,
  liste,
  uuid,
  verweis,
} from "./bausteine";

const MELDEN = "Melden";
const ABHOLEN = "Abholen";

const IDEMPOTENZ: Schema = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1, maxLength: 200 },
  description:
    "Je Meldung ein eigener Wert, etwa eine UUID. Dieselbe Anfrage noch einmal wirkt nicht doppelt und bekommt dieselbe Antwort.",
};

const ANZAHL = abfragewert("anzahl", { ...ganz, minimum: 1, maximum: 200 }, "Vorgabe 50.");
const NACH = abfragewert("nach", uuid, "Kennung der letzten Meldung der vorigen Antwort.");

/** Mit Anhängen: dieselbe Eingabe als Teil `meldung`, daneben die Dateien. */
function koerper(form: Formular): Schema {
  const eingabe = verweis(`Eingabe-${form.id}`);
  const teile: Schema = {
    type: "object",
    properties: {
      meldung: eingabe,
      anlagen: liste({ type: "string", contentMediaType: "application/octet-stream" }),
    },
    required: ["meldung"],
  };
  return {
    required: true,
    content: {
      ...inhalt(eingabe),
      "multipart/form-data": {
        schema: teile,
        encoding: { meldung: { contentType: "application/json" } },
      },
    },
  };
}

const EINGABEFEHLER = [
  "anfrage-unlesbar",
  "konflikt",
  "zu-gross",
  "falscher-inhaltstyp",
  "angaben-ungueltig",
] as const;

function wegeVon(form: Formular): Record<string, Schema> {
  const gemeinsam = { tags: [MELDEN], requestBody: koerper(form) };
  return {
    [`/meldungen/${form.id}`]: {
      post: {
        ...gemeinsam,
        operationId: `sende_${form.id}`,
        summary: `${form.nummer} ${form.titel}: senden`,
        parameters: [IDEMPOTENZ],
        responses: {
          "201": antwort("Gesendet; die Quittung liegt im Postfach.", verweis("Meldung")),
          ...fehler(...EINGABEFEHLER, "schluessel-schon-benutzt", "hinweise-offen"),
        },
      },
    },
    [`/meldungen/${form.id}/pruefen`]: {
      post: {
        ...gemeinsam,
        operationId: `pruefe_${form.id}`,
        summary: `${form.nummer} ${form.titel}: prüfen, ohne zu senden`,
        responses: {
          "200": antwort("Alle Fehler und Hinweise.", verweis("Pruefung")),
          ...fehler(...EINGABEFEHLER.filter((art) => art !== "konflikt")),
        },
      },
    },
  };
}

const LESEN: Record<string, Schema> = {
  "/meldungen": {
    get: {
      tags: [MELDEN],
      operationId: "liste_meldungen",
      summary: "Meldungen der Organisation mit ihrem Stand, neueste zuerst",
      parameters: [
        abfragewert("status", verweis("Status"), "Nur Meldungen in diesem Stand."),
        abfragewert("formular", verweis("Formular"), "Nur Meldungen mit diesem Formular."),
        abfragewert("persnr", { type: "string" }, "Nur Meldungen zu dieser Person."),
        ANZAHL,
        NACH,
      ],
      responses: {
        "200": antwort("Eine Seite der Liste.", verweis("Meldungen")),
        ...fehler("anfrage-unlesbar"),
      },
    },
  },
  "/meldungen/{id}": {
    get: {
      tags: [MELDEN],
      operationId: "lies_meldung",
      summary: "Stand, Werte und Verlauf einer Meldung",
      parameters: [inDerAdresse("id", uuid, "Kennung der Meldung.")],
      responses: {
        "200": antwort("Die Meldung.", verweis("Meldung")),
        ...fehler("nicht-gefunden"),
      },
    },
  },
  "/personen/{persnr}": {
    get: {
      tags: [MELDEN],
      operationId: "lies_person",
      summary: "Stammdaten einer Person und der Stand ihres Lebenslaufs",
      parameters: [inDerAdresse("persnr", { type: "string" }, "Pers.-Nummer.")],
      responses: { "200": antwort("Die Person.", verweis("Person")), ...fehler("nicht-gefunden") },
    },
  },
};

const KASSE: Record<string, Schema> = {
  "/abholung": {
    get: {
      tags: [ABHOLEN],
      operationId: "hole_ab",
      summary: "Übernommene, noch nicht quittierte Meldungen, älteste zuerst",
      parameters: [ANZAHL, NACH],
      responses: {
        "200": antwort("Bis zur Quittung erscheint jede wieder.", verweis("Abholungen")),
        ...fehler("anfrage-unlesbar"),
      },
    },
  },
  "/abholung/{id}/quittung": {
    post: {
      tags: [ABHOLEN],
      operationId: "quittiere",
      summary: "Eine abgeholte Meldung quittieren; wiederholen ist gefahrlos",
      parameters: [inDerAdresse("id", uuid, "Kennung der Meldung.")],
      requestBody: {
        content: inhalt({
          type: "object",
          additionalProperties: false,
          properties: { zeichen: { type: "string", maxLength: 80 } },
        }),
      },
      responses: {
        "200": antwort("Quittiert.", verweis("Quittung")),
        ...fehler(
          "anfrage-unlesbar",
          "nicht-gefunden",
          "konflikt",
          "falscher-inhaltstyp",
          "angaben-ungueltig",
        ),
      },
    },
  },
  "/abholung/{id}/anlagen/{datei}": {
    get: {
      tags: [ABHOLEN],
      operationId: "hole_anlage",
      summary: "Eine Datei einer übernommenen Meldung",
      parameters: [
        inDerAdresse("id", uuid, "Kennung der Meldung."),
        inDerAdresse("datei", uuid, "Kennung der Datei."),
      ],
      responses: {
        "200": { description: "Die Datei.", content: { "*/*": {} } },
        ...fehler("nicht-gefunden"),
      },
    },
  },
};

/** Alle Wege; die zum Senden und Prüfen entstehen aus den Formularen. */
export function wege(): Record<string, Schema> {
  return { ...Object.assign({}, ...FORMULARE.map(wegeVon)), ...LESEN, ...KASSE };
}
