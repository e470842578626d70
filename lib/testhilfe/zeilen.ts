import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { TestKonto, TestMitglied } from "./grunddaten";

/** Woran die Zeilen hängen. */
export interface Bezug {
  mitglied: TestMitglied;
  konto: TestKonto;
  personId: string;
  /** Person ohne Zeile in der Übersicht. */
  neuePersonId: string;
  /** Person, die noch nicht zusammengeführt ist. */
  dubletteId: string;
  meldungId: string;
  /** Meldung, zu der es noch keine Korrektur gibt; leer, solange nichts angelegt ist. */
  neueMeldungId: string;
  nachrichtId: string;
  schluesselId: string;
  stapelId: string;
  laufId: string;
  schriftwechselId: string;
  korbId: string;
  mitteilungId: string;
}

const MORGEN = () => new Date(Date.now() + 86_400_000);
const GESTERN = () => new Date(Date.now() - 86_400_000);
const HASH = () => randomBytes(32);
const KURZ = () => randomBytes(4).toString("hex");

/** Je Mandantentabelle eine neue, gültige Zeile, die zu `b` gehört. */
export const ZEILE: Record<string, (b: Bezug) => Record<string, unknown>> = {
  kasse: () => ({ code: KURZ(), name: "Kasse" }),
  mitglied: (b) => ({ ...kasse(b), mitgliedsnummer: KURZ(), name: KURZ() }),
  mitgliedschaft: (b) => ({
    ...organisation(b),
    geschaeftsbereich: "Zusatzversorgung",
    pnr: KURZ(),
    abr: KURZ(),
    von: "2020-01-01",
    anzeige: "Stadt",
  }),
  gruppenadresse: (b) => ({
    ...organisation(b),
    gruppe: "Beihilfe",
    email: `${KURZ()}@stadt.example`,
  }),
  konto: (b) => ({
    ...organisation(b),
    kennung: KURZ(),
    klasse: "S",
    vorname: "Kim",
    name: "M",
    email: "k@stadt.example",
    status: "AKTIV",
    zweiter_faktor: "TOTP",
    verlauf_salz: HASH(),
  }),
  passwort_verlauf: (b) => ({ ...konto(b), hash: HASH() }),
  anmeldung: (b) => ({ ...konto(b), id_hash: HASH(), methode: "TOTP", gueltig_bis: MORGEN() }),
  sitzung: (b) => ({ ...konto(b), id_hash: HASH(), methode: "TOTP", endet_spaetestens: MORGEN() }),
  zugangslink: (b) => ({
    ...konto(b),
    token_hash: HASH(),
    zweck: "PASSWORT_NEU",
    email: "k@stadt.example",
    gueltig_bis: MORGEN(),
  }),
  passkey: (b) => ({
    ...konto(b),
    schluessel_nr: KURZ(),
    schluessel: HASH(),
    stand: 0,
    name: "Dienstrechner",
    uebertragbar: false,
  }),
  stoerung: (b) => ({
    ...organisation(b),
    art: "FUNKTION",
    schalter: KURZ(),
    grund: "G",
    begonnen_von: b.konto.id,
  }),
  wiederherstellungscode: (b) => ({ ...konto(b), code_hmac: HASH() }),
  listenfilter: (b) => ({ ...konto(b), liste: "x", werte: "{}" }),
  person: (b) => ({
    ...kasse(b),
    persnr: String(randomInt(1, 1_000_000)),
    name: "A",
    vorname: "B",
    geburtsdatum: "1961-03-12",
  }),
  zeitscheibe: (b) => ({
    ...kasse(b),
    person_id: b.neuePersonId,
    von: `1${randomInt(100, 999)}-01-01`,
    bis: null,
    bezeichnung: "Amt",
    mitgliedschaft_id: b.mitglied.mitgliedschaftId,
    mitglied_id: b.mitglied.id,
    umfang_z: 1,
    umfang_n: 1,
    art: "DIENST",
  }),
  person_aenderung: (b) => ({
    ...kasse(b),
    person_id: b.personId,
    gueltig_ab: "2020-01-01",
    werte: {},
    herkunft: randomUUID(),
  }),
  person_mitglied: (b) => ({
    ...organisation(b),
    person_id: b.neuePersonId,
    status: "AKTIV",
    schnitt: "2020-01-01",
    persnr: "1",
    name: "A",
    vorname: "B",
    geburtsdatum: "1961-03-12",
    beihilfeberechtigt: false,
    name_sort: "a",
    vorname_sort: "b",
    persnr_sort: 1,
  }),
  bestand: (b) => ({ ...organisation(b), status: KURZ(), anzahl: 1 }),
  referenz: (b) => ({ ...kasse(b), referenz: KURZ() }),
  datei: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    name: "a.pdf",
    typ: "application/pdf",
    groesse: 1,
    sha256: "x",
    inhalt: HASH(),
  }),
  entwurf: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    formular: KURZ(),
    person_id: b.personId,
  }),
  meldung: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    gemeldet_von: "Kim",
    formular: "beurlaubung",
    formular_version: 1,
    person_id: b.personId,
    betreff: "B",
    werte: {},
    zeile_text: "B",
    lebenslauf_version: 1,
    referenz: KURZ(),
  }),
  meldung_ereignis: (b) => ({
    ...organisation(b),
    meldung_id: b.meldungId,
    art: "UEBERMITTELT",
    konto_id: b.konto.id,
    urheber: "Kim",
  }),
  meldung_korrektur: (b) => ({
    ...konto(b),
    meldung_id: b.neueMeldungId || b.meldungId,
    rohwerte: {},
  }),
  meldung_notiz: (b) => ({ ...konto(b), meldung_id: b.meldungId, urheber: "Kim", text: "N" }),
  bearbeitungsfrist: (b) => ({
    ...konto(b),
    formular: KURZ(),
    gueltig_ab: "2020-01-01",
    gelb_tage: 1,
    faellig_tage: 2,
    urheber: "Kim",
  }),
  zusammenfuehrung: (b) => ({
    ...konto(b),
    person_id: b.personId,
    dublette_id: b.dubletteId,
    urheber: "Kim",
  }),
  nachricht: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    richtung: "eingang",
    referenz: KURZ(),
    bereich: "B",
    thema: "T",
    betreff: "B",
    text: "T",
  }),
  schriftwechsel: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    referenz: KURZ(),
    team: "Beihilfe",
    bereich: "Beihilfe",
    thema: "T",
    betreff: "B",
    stand: "OFFEN",
  }),
  schriftwechsel_notiz: (b) => ({
    ...konto(b),
    schriftwechsel_id: b.schriftwechselId,
    urheber: "Kim",
    text: "N",
  }),
  korb: (b) => ({ ...organisation(b), gruppe: "Beihilfe", referenz: KURZ() }),
  korb_notiz: (b) => ({
    ...organisation(b),
    korb_id: b.korbId,
    konto_id: b.konto.id,
    urheber: "Kim",
    text: "N",
  }),
  rundschreiben: (b) => ({ ...konto(b), betreff: "R", empfaenger: 1 }),
  antwortvorlage: (b) => ({ ...kasse(b), titel: KURZ(), text: "V" }),
  postfachmail: (b) => ({ ...organisation(b), postfach: KURZ() }),
  nachricht_gelesen: (b) => ({ ...konto(b), nachricht_id: b.nachrichtId }),
  mitteilung: (b) => ({ ...kasse(b), art: "info", titel: "M", text: "T", von: GESTERN() }),
  mitteilung_zu: (b) => ({ ...konto(b), mitteilung_id: b.mitteilungId, version: 1 }),
  textfassung: (b) => ({
    ...konto(b),
    seite: KURZ(),
    fassung: 1,
    inhalt: "T",
    anlass: "A",
    gueltig_ab: "2020-01-01",
  }),
  textentwurf: (b) => ({ ...konto(b), seite: KURZ(), inhalt: "T" }),
  zustimmung: (b) => ({ ...konto(b), seite: KURZ(), fassung: 1, text_hash: HASH(), weg: "ANLAGE" }),
  faq_stimme: (b) => ({ ...kasse(b), frage: KURZ() }),
  anliegen: (b) => ({
    ...konto(b),
    art: "SUPPORT",
    referenz: KURZ(),
    schluessel: randomUUID(),
    text: "T",
  }),
  einreichung: (b) => ({ ...konto(b), submission_id: randomUUID(), hash: "h", ergebnis: {} }),
  schnittstellenschluessel: (b) => ({
    ...organisation(b),
    zweck: "MELDEN",
    name: "Personalverfahren",
    praefix: KURZ(),
    hash: HASH(),
    konto_id: b.konto.id,
    angelegt_von: b.konto.id,
  }),
  schnittstellenanfrage: (b) => ({
    ...konto(b),
    schluessel_id: b.schluesselId,
    schluessel: KURZ(),
    hash: "h",
  }),
  abholung: (b) => ({ ...kasse(b), meldung_id: b.meldungId }),
  stapel: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    formular: "beurlaubung",
    formular_version: 1,
    dateiname: "a.csv",
  }),
  stapel_zeile: (b) => ({
    ...konto(b),
    stapel_id: b.stapelId,
    nr: randomInt(1, 1_000_000),
    persnr: "1",
    rohwerte: {},
    zustand: "FEHLER",
  }),
  massenlauf: (b) => ({
    ...organisation(b),
    konto_id: b.konto.id,
    rechtsprofil: "rlp",
    stichtag: "2026-01-01",
    stand: "FERTIG",
    gesamt: 1,
  }),
  massenlauf_teil: (b) => ({
    ...kasse(b),
    lauf_id: b.laufId,
    nr: randomInt(1, 1_000_000),
    inhalt: "x",
  }),
  outbox: (b) => ({ ...kasse(b), art: "mail", dedupe_key: KURZ() }),
  codeeintrag: (b) => ({
    ...konto(b),
    liste: "CL-BEU",
    code: KURZ(),
    art: "NEU",
    tag: "2020-01-01",
    label: "Prüfcode",
    urheber: "Kim",
  }),
  audit_ereignis: (b) => ({ ...kasse(b), am: new Date(), aktion: "x", ergebnis: "ok" }),
};

const kasse = (b: Bezug) => ({ kasse_id: b.mitglied.kasseId });
const organisation = (b: Bezug) => ({ ...kasse(b), mitglied_id: b.mitglied.id });
const konto = (b: Bezug) => ({ ...kasse(b), konto_id: b.konto.id });

/** Bedingung, unter der eine Zeile zum Bezug gehört: Spalte und Wert. */
export function gehoertZu(tabelle: string, b: Bezug): [string, string] {
  if (tabelle === "kasse") return ["id", b.mitglied.kasseId];
  if (tabelle === "mitglied") return ["id", b.mitglied.id];
  if (tabelle === "konto") return ["id", b.konto.id];
  if (tabelle === "person") return ["id", b.personId];
  if (tabelle === "zeitscheibe" || tabelle === "person_aenderung") return ["person_id", b.personId];
  if (tabelle === "massenlauf_teil") return ["lauf_id", b.laufId];
  if (tabelle === "abholung") return ["meldung_id", b.meldungId];
  const zeile = ZEILE[tabelle]?.(b) ?? {};
  if ("konto_id" in zeile) return ["konto_id", b.konto.id];
  if ("mitglied_id" in zeile) return ["mitglied_id", b.mitglied.id];
  return ["kasse_id", b.mitglied.kasseId];
}
