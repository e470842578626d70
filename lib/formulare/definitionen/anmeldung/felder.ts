import type { WerteVon } from "../../definiere";
import type { Felder, Rohwerte } from "../../typen";
import { istAufZeit } from "../bausteine/amtszeit";
import { ANDERE_TABELLE, passtZurTabelle } from "../bausteine/besoldung";
import {
  ANSCHRIFT,
  ERREICHBARKEIT,
  FAMILIENSTAND,
  hatBeginn,
  NAMEN,
  NAMENSTEILE,
  STAATSANGEHOERIGKEIT,
} from "../bausteine/person";
import { UMFANG } from "../bausteine/umfang";
import { RUHEGEHALTFAEHIG } from "../bausteine/zulagen";

export const WECHSEL = "WECHSEL";

const aufZeit = (w: Rohwerte) => istAufZeit(w.bv_art);
const andereTabelle = (w: Rohwerte) => w.tabelle === ANDERE_TABELLE;
const nachWechsel = (w: Rohwerte) => w.vorher === WECHSEL;
/** Tabellen, deren Ämter keiner Laufbahn angehören; Wahlämter haben ebenfalls keine. */
const ohneLaufbahn = (w: Rohwerte) =>
  ["B", "C", "W", "R", "H"].includes(w.tabelle ?? "") || (w.wahlamt ?? "") !== "";

const pflicht = { pflicht: true } as const;

/** Personendaten (formulare.md F1); Schlüssel wie in F2 und F3. */
export const PERSON = {
  geschlecht: { art: "code", label: "Geschlecht", liste: "CL-GES", pflicht: true },
  name: { ...NAMEN.name, ...pflicht },
  vorname: { ...NAMEN.vorname, ...pflicht },
  ...NAMENSTEILE,
  geburtsdatum: { art: "datum", label: "Geburtsdatum", pflicht: true },
  staatsangehoerigkeit: { ...STAATSANGEHOERIGKEIT, ...pflicht },
  familienstand: { ...FAMILIENSTAND, ...pflicht },
  seit: {
    art: "datum",
    label: "Familienstand seit",
    pflicht: (w) => hatBeginn(w.familienstand),
    sichtbar: (w) => hatBeginn(w.familienstand),
  },
} as const satisfies Felder;

export const KONTAKT = {
  strasse: { ...ANSCHRIFT.strasse, ...pflicht },
  hausnr: { ...ANSCHRIFT.hausnr, ...pflicht },
  zusatz: ANSCHRIFT.zusatz,
  plz: { ...ANSCHRIFT.plz, ...pflicht },
  ort: { ...ANSCHRIFT.ort, ...pflicht },
  land: { ...ANSCHRIFT.land, ...pflicht },
  ...ERREICHBARKEIT,
} as const satisfies Felder;

export const BESCHAEFTIGUNG = {
  beginn: {
    art: "datum",
    label: "Beginn des Beamtenverhältnisses bei Ihrer Organisation",
    pflicht: true,
  },
  ernennung_am: { art: "datum", label: "Datum der Ernennung (Urkunde)", pflicht: true },
  einweisung_am: { art: "datum", label: "Zeitpunkt der Einweisung", pflicht: false },
  bv_art: {
    art: "code",
    label: "Art des Beamtenverhältnisses",
    liste: "CL-BV",
    pflicht: true,
    steuert: true,
  },
  amtszeit_von: { art: "datum", label: "Amtszeit von", pflicht: aufZeit, sichtbar: aufZeit },
  amtszeit_bis: { art: "datum", label: "Amtszeit bis", pflicht: aufZeit, sichtbar: aufZeit },
  wahlamt: {
    art: "code",
    label: "Wahlamt",
    liste: "CL-AMT",
    pflicht: aufZeit,
    sichtbar: aufZeit,
    steuert: true,
  },
  tabelle: {
    art: "code",
    label: "Besoldungstabelle",
    liste: "CL-TAB",
    pflicht: true,
    steuert: true,
  },
  besoldung: {
    art: "code",
    label: "Besoldungsgruppe",
    liste: "CL-BES",
    filter: (code, w) => passtZurTabelle(code, w.tabelle),
    pflicht: (w) => !andereTabelle(w),
    sichtbar: (w) => !andereTabelle(w),
  },
  besoldung_andere: {
    art: "text",
    label: "Besoldungsgruppe der anderen Tabelle",
    max: 20,
    pflicht: andereTabelle,
    sichtbar: andereTabelle,
  },
  laufbahngruppe: {
    art: "code",
    label: "Laufbahngruppe",
    liste: "CL-LG",
    pflicht: (w) => !ohneLaufbahn(w),
  },
  fachrichtung: {
    art: "code",
    label: "Fachrichtung",
    liste: "CL-FR",
    pflicht: (w) => !ohneLaufbahn(w),
  },
  bezeichnung: {
    art: "text",
    label: "Amts-/Dienstbezeichnung",
    max: 120,
    pflicht: true,
    vorschlaege: [
      "Sekretär/in",
      "Obersekretär/in",
      "Hauptsekretär/in",
      "Amtsinspektor/in",
      "Inspektor/in",
      "Oberinspektor/in",
      "Amtmann/Amtfrau",
      "Amtsrat/Amtsrätin",
      "Oberamtsrat/Oberamtsrätin",
      "Rat/Rätin",
      "Oberrat/Oberrätin",
      "Direktor/in",
      "Leitende/r Direktor/in",
      "Inspektoranwärter/in",
      "Sekretäranwärter/in",
    ],
  },
  ...UMFANG,
  zulagen: {
    art: "gruppe",
    label: "Zulagen",
    eintrag: "Zulage",
    max: 5,
    pflicht: false,
    felder: {
      art: { art: "code", label: "Art", liste: "CL-ZUL", pflicht: true, steuert: true },
      betrag: { art: "betrag", label: "Betrag", pflicht: true },
      ruhegehaltfaehig: RUHEGEHALTFAEHIG,
      ab: { art: "datum", label: "ab", pflicht: false },
      bis: { art: "datum", label: "bis", pflicht: false },
    },
  },
} as const satisfies Felder;

export const VORHER = {
  vorher: {
    art: "code",
    label: "Vorheriger Dienstherr",
    liste: "CL-BERUFUNG",
    pflicht: true,
    steuert: true,
  },
  vorher_name: {
    art: "text",
    label: "Name des vorherigen Dienstherrn",
    hinweis: "Mitglieder der Kasse werden beim Tippen vorgeschlagen.",
    max: 120,
    vorschlaege: "MITGLIEDER",
    pflicht: nachWechsel,
    sichtbar: nachWechsel,
  },
  vorher_bis: {
    art: "datum",
    label: "Letzter Tag beim vorherigen Dienstherrn",
    pflicht: nachWechsel,
    sichtbar: nachWechsel,
  },
  vorher_art: {
    art: "code",
    label: "Versetzung oder Neuernennung",
    liste: "CL-WECHSEL",
    pflicht: nachWechsel,
    sichtbar: nachWechsel,
  },
  werdegang: {
    art: "gruppe",
    label: "Vordienstzeiten",
    hinweis: "Frühere Tätigkeiten, Ausbildung und Dienste vor dem Beginn bei Ihrer Organisation.",
    eintrag: "Vordienstzeit",
    max: 30,
    pflicht: false,
    felder: {
      von: { art: "datum", label: "von", pflicht: true },
      bis: { art: "datum", label: "bis", pflicht: true },
      taetigkeit: { art: "text", label: "Tätigkeit", max: 120, pflicht: true },
      stelle: { art: "text", label: "Stelle", max: 120, pflicht: true },
      umfang: {
        art: "zahl",
        label: "Umfang",
        hinweis: "Leer heißt Vollzeit.",
        von: 0.01,
        bis: 100,
        nachkomma: 2,
        einheit: "%",
        pflicht: false,
      },
    },
  },
} as const satisfies Felder;

/** Felder F1 (formulare.md F1). Nicht erhoben werden Steuer-ID, Religion, Behinderung, RV-Nummer. */
export const FELDER = {
  ...PERSON,
  ...KONTAKT,
  ...BESCHAEFTIGUNG,
  ...VORHER,
  beihilfe_wunsch: {
    art: "janein",
    label: "Beihilfebearbeitung durch die Kasse vorgesehen",
    pflicht: false,
    sichtbar: (w) => w._beihilfe === "ja",
  },
} as const satisfies Felder;

export type AnmeldungWerte = WerteVon<typeof FELDER>;
