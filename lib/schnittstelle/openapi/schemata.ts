import { PROBLEME } from "@/lib/auth";
import {
  codelistenSchemata,
  FORMULARE,
  type Formular,
  type Schema,
  werteSchema,
} from "@/lib/formulare";
import { SCHRITT_TEXT, STATUS_TEXT } from "@/lib/meldungen";
import { ganz, liste, objekt, oderNull, tag, text, uuid, verweis, zeitpunkt } from "./bausteine";

const PERSNR: Schema = {
  type: "string",
  pattern: "^[1-9]\\d{0,5}$",
  description: "Pers.-Nummer der Person in der Kasse.",
};

const codes = (bezeichnungen: Readonly<Record<string, string>>): Schema => ({
  type: "string",
  oneOf: Object.entries(bezeichnungen).map(([wert, title]) => ({ const: wert, title })),
});

const ANLAGE = objekt({ id: uuid, name: text(), groesse: { ...ganz, description: "Bytes" } });

const BEFUND = objekt({
  schwere: { enum: ["fehler", "hinweis"] },
  regel: text("Regel, unter der ein Hinweis bestätigt wird."),
  feld: oderNull(text("Pfad des Felds, etwa werte.zulagen.0.art.")),
  text: text(),
});

const PROBLEM: Schema = {
  ...objekt(
    {
      type: {
        enum: Object.keys(PROBLEME).map((art) => `/api/docs#${art}`),
        description: "Art des Fehlers.",
      },
      title: text(),
      status: ganz,
      detail: text("Was geschehen ist und was zu tun ist."),
      anfrage_id: text("Kennung für Rückfragen an die Kasse."),
      befunde: liste(verweis("Befund")),
    },
    ["befunde"],
  ),
  description: "Fehler nach RFC 9457.",
};

const FELDTEXTE = liste(objekt({ feld: text("Feld des Formulars."), text: text() }));

const GELTENDE_WERTE: Schema = {
  type: "object",
  description: "Werte nach Antworten auf Rückfragen und Korrekturen der Kasse; sonst wie werte.",
};

const MELDUNG = objekt({
  id: uuid,
  referenz: text("Fünf Zeichen; steht auch in Quittung und Schriftverkehr."),
  formular: verweis("Formular"),
  formular_version: ganz,
  persnr: oderNull(PERSNR),
  status: verweis("Status"),
  betreff: text(),
  gesendet_am: zeitpunkt,
  gesendet_von: text(),
  lebenslauf_version: ganz,
  werte: { type: "object", description: "Wie gemeldet, siehe Werte-<formular>." },
  geltende_werte: GELTENDE_WERTE,
  hinweise: liste(verweis("Befund")),
  anlagen: liste(ANLAGE),
  eingegeben_von_kasse: {
    type: "boolean",
    description: "Die Kasse hat eine Meldung eingegeben, die auf anderem Weg einging.",
  },
  verlauf: liste(
    objekt({
      art: codes(SCHRITT_TEXT),
      text: text(),
      am: zeitpunkt,
      fragen: FELDTEXTE,
      antworten: FELDTEXTE,
    }),
  ),
});

const MELDUNGSZEILE = objekt({
  id: uuid,
  referenz: text(),
  formular: verweis("Formular"),
  persnr: oderNull(PERSNR),
  status: verweis("Status"),
  gesendet_am: zeitpunkt,
  entschieden_am: oderNull(zeitpunkt),
});

const PERSON = {
  persnr: PERSNR,
  name: text(),
  vorname: text(),
  geburtsdatum: tag,
  lebenslauf_version: ganz,
};

const ZEITSCHEIBE = objekt(
  {
    von: tag,
    bis: oderNull(tag),
    bezeichnung: text(),
    pnr: text(),
    abr: text(),
    traeger: text(),
    traegerArt: text(),
    besoldung: oderNull(text()),
    umfang: text("Bruch, etwa 80/100."),
    art: text(),
  },
  ["pnr", "abr", "traeger", "traegerArt"],
);

const ABHOLUNG = objekt({
  id: uuid,
  referenz: text(),
  formular: verweis("Formular"),
  formular_version: ganz,
  organisation: objekt({ mitgliedsnummer: text(), name: text() }),
  person: oderNull(objekt(PERSON)),
  wirksam_ab: oderNull(tag),
  gesendet_am: zeitpunkt,
  uebernommen_am: zeitpunkt,
  werte: { type: "object", description: "Wie gemeldet, siehe Werte-<formular>." },
  geltende_werte: GELTENDE_WERTE,
  hinweise: liste(verweis("Befund")),
  zeitscheiben: liste(verweis("Zeitscheibe")),
  anlagen: liste(
    objekt({
      id: uuid,
      name: text(),
      typ: text(),
      groesse: { ...ganz, description: "Bytes" },
      sha256: text(),
    }),
  ),
});

const seite = (schema: Schema): Schema =>
  objekt({
    meldungen: liste(schema),
    weitere: { type: "boolean", description: "Ob nach der letzten weitere folgen." },
  });

/** Was gesendet wird: die Person, der Stand ihres Lebenslaufs und die Werte des Formulars. */
function eingabe(form: Formular): Schema {
  const person: Record<string, Schema> = form.ohnePerson
    ? {}
    : { persnr: PERSNR, lebenslauf_version: ganz };
  return objekt(
    {
      ...person,
      werte: werteSchema(form, "eingabe"),
      hinweise_bestaetigt: {
        ...liste(text()),
        description: "Regeln der Hinweise, die gelesen sind; sie gehen mit zur Kasse.",
      },
    },
    ["hinweise_bestaetigt"],
  );
}

/** Alle Schemata des Dokuments; die der Formulare entstehen aus ihrer Erklärung. */
export function schemata(heute: string): Record<string, Schema> {
  return {
    Abholung: ABHOLUNG,
    Abholungen: seite(verweis("Abholung")),
    Befund: BEFUND,
    Formular: codes(Object.fromEntries(FORMULARE.map((f) => [f.id, f.titel]))),
    Meldung: MELDUNG,
    Meldungen: seite(MELDUNGSZEILE),
    Person: objekt({ ...PERSON, status: { enum: ["aktiv", "kuenftig", "ehemalig", "sonstige"] } }),
    Problem: PROBLEM,
    Pruefung: objekt({ sendbar: { type: "boolean" }, befunde: liste(verweis("Befund")) }),
    Quittung: objekt({ id: uuid, quittiert_am: zeitpunkt, zeichen: text() }),
    Status: codes(STATUS_TEXT),
    Zeitscheibe: ZEITSCHEIBE,
    ...Object.fromEntries(FORMULARE.map((f) => [`Eingabe-${f.id}`, eingabe(f)])),
    ...Object.fromEntries(FORMULARE.map((f) => [`Werte-${f.id}`, werteSchema(f, "ausgabe")])),
    ...codelistenSchemata(FORMULARE, heute),
  };
}
