import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { kasse, mitglied } from "./kasse";
import { bytes, id, kasseId, zeit } from "./spalten";

/**
 * Vergleichsform wie `falte` aus lib/text, von der Datenbank gerechnet: Konten entstehen an mehreren
 * Stellen, und ihre Liste ordnet und filtert danach.
 */
const gefaltet = (spalte: string): SQL => sql.raw(`konto_falte(${spalte})`);

/** Zugang einer Person zum Portal. Status und Sperren: docs/anmeldung.md. */
export const konto = pgTable(
  "konto",
  {
    kasseId: kasseId().references(() => kasse.id),
    id: id(),
    /** S, X oder K und elf Ziffern; nie wieder vergeben. */
    kennung: text("kennung").notNull(),
    klasse: text("klasse").$type<"S" | "X" | "K">().notNull(),
    /** Nur bei K: SACHBEARBEITUNG oder ADMINISTRATION. */
    kasseRolle: text("kasse_rolle").$type<"SACHBEARBEITUNG" | "ADMINISTRATION">(),
    mitgliedId: uuid("mitglied_id"),
    vorname: text("vorname").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    status: text("status").$type<"ANGELEGT" | "AKTIV" | "GESPERRT" | "DEAKTIVIERT">().notNull(),
    zweiterFaktor: text("zweiter_faktor").$type<"EMAIL_TAN" | "TOTP">().notNull(),
    passwortHash: text("passwort_hash"),
    /** Ein festes Salz je Konto, damit ein Vergleich die ganze Geschichte prüft. */
    verlaufSalz: bytes("verlauf_salz").notNull(),
    totpSchluessel: bytes("totp_schluessel"),
    totpEingerichtetAm: zeit("totp_eingerichtet_am"),
    totpLetzterSchritt: integer("totp_letzter_schritt"),
    rechte: text("rechte").array().notNull().default([]),
    gruppen: text("gruppen").array().notNull().default([]),
    /** Automatische Sperre nach Fehlversuchen; endet nur durch Zeit. */
    autoGesperrtBis: zeit("auto_gesperrt_bis"),
    /** Automatische Sperren der letzten 24 Stunden, für 15, 30, 60 Minuten. */
    autoSperren: integer("auto_sperren").notNull().default(0),
    autoSperrenSeit: zeit("auto_sperren_seit"),
    fehlversuche: integer("fehlversuche").notNull().default(0),
    fehlversucheSeit: zeit("fehlversuche_seit"),
    zweiteFehler: integer("zweite_fehler").notNull().default(0),
    zweiteFehlerSeit: zeit("zweite_fehler_seit"),
    letzteAnmeldungAm: zeit("letzte_anmeldung_am"),
    /** Fehlversuche seit der letzten Anmeldung, wird bei der nächsten gezeigt. */
    fehlversucheSeitAnmeldung: integer("fehlversuche_seit_anmeldung").notNull().default(0),
    /** Wann eine neue Nachricht per E-Mail gemeldet wird: gleich oder einmal am Tag gesammelt. */
    benachrichtigung: text("benachrichtigung")
      .$type<"SOFORT" | "TAEGLICH">()
      .notNull()
      .default("SOFORT"),
    proSeite: integer("pro_seite").notNull().default(20),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    nameSort: text("name_sort").notNull().generatedAlwaysAs(gefaltet("name")),
    vornameSort: text("vorname_sort").notNull().generatedAlwaysAs(gefaltet("vorname")),
    /** Zählt Änderungen durch Administration und Kasse; zwei zugleich überschreiben einander nicht. */
    version: integer("version").notNull().default(1),
    geaendertAm: zeit("geaendert_am"),
    geaendertVon: uuid("geaendert_von"),
    /** Sperre durch eine Administration (X) oder die Kasse (K); nur dieselbe Ebene oder die Kasse löst sie. */
    gesperrtVon: text("gesperrt_von").$type<"X" | "K">(),
    sperrGrund: text("sperr_grund").notNull().default(""),
    deaktiviertAm: zeit("deaktiviert_am"),
    deaktiviertVon: uuid("deaktiviert_von"),
    /** Nur bei X: ob die Nutzerkennung noch abzurufen ist (security.md 1.6). */
    abruf: text("abruf").$type<"OFFEN" | "ABGERUFEN" | "GESPERRT">(),
    /** Geburtsdatum als Hash mit Schlüssel; nach dem Abruf gelöscht. */
    abrufGeburtsdatum: bytes("abruf_geburtsdatum"),
    abrufFehler: integer("abruf_fehler").notNull().default(0),
    /** Wann die Administration zuletzt bestätigte, dass die Berechtigungen noch gebraucht werden. */
    rechteBestaetigtAm: zeit("rechte_bestaetigt_am").notNull().defaultNow(),
    /** Nur bei K: Bereiche der Sachbearbeitung. */
    bereiche: text("bereiche").array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.geaendertVon], foreignColumns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.deaktiviertVon], foreignColumns: [t.kasseId, t.id] }),
    unique("konto_kennung").on(t.kennung),
    index("konto_mitglied").on(t.kasseId, t.mitgliedId),
    index("konto_liste")
      .on(t.kasseId, t.mitgliedId, t.nameSort, t.vornameSort, t.id)
      .where(sql`klasse = 'S' and status <> 'DEAKTIVIERT'`),
  ],
);

/** Wiederherstellungscodes statt der Authenticator-App; nur als HMAC, je einmal (ergaenzungen.md 3). */
export const wiederherstellungscode = pgTable(
  "wiederherstellungscode",
  {
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    codeHmac: bytes("code_hmac").notNull(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.codeHmac] }),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
  ],
);

/**
 * Passkey eines Kontos: ein zweiter Faktor neben E-Mail-TAN und Authenticator-App. Gespeichert ist nur der
 * öffentliche Schlüssel.
 */
export const passkey = pgTable(
  "passkey",
  {
    kasseId: kasseId(),
    id: id(),
    kontoId: uuid("konto_id").notNull(),
    /** Kennung des Schlüssels, wie der Browser sie nennt (base64url). */
    schluesselNr: text("schluessel_nr").notNull(),
    schluessel: bytes("schluessel").notNull(),
    /** Zähler des Geräts; geht er nicht voran, gibt es den Schlüssel vielleicht zweimal. */
    stand: bigint("stand", { mode: "number" }).notNull(),
    wege: text("wege").array().notNull().default([]),
    name: text("name").notNull(),
    /** Ob ihn ein Anbieter auf mehrere Geräte übertragen kann. */
    uebertragbar: boolean("uebertragbar").notNull(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    zuletztAm: zeit("zuletzt_am"),
    /** Verdacht auf eine Kopie; er gilt dann nicht mehr. */
    verdachtAm: zeit("verdacht_am"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    unique("passkey_schluessel").on(t.kasseId, t.schluesselNr),
    index("passkey_konto").on(t.kasseId, t.kontoId),
  ],
);

/** Alle je benutzten Passwörter eines Kontos, nur als Hash. */
export const passwortVerlauf = pgTable(
  "passwort_verlauf",
  {
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    hash: bytes("hash").notNull(),
    gesetztAm: zeit("gesetzt_am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.hash] }),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
  ],
);

/** Angefangene Anmeldung zwischen Passwort und zweitem Faktor. */
export const anmeldung = pgTable(
  "anmeldung",
  {
    idHash: bytes("id_hash").primaryKey(),
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    /** `PASSKEY` erst, wenn einer die Anmeldung bestätigt hat. */
    methode: text("methode")
      .$type<"EMAIL_TAN" | "TOTP" | "TOTP_EINRICHTEN" | "PASSKEY">()
      .notNull(),
    tanHmac: bytes("tan_hmac"),
    tanBis: zeit("tan_bis"),
    tanGesendetAm: zeit("tan_gesendet_am"),
    sendungen: integer("sendungen").notNull().default(0),
    fehlversuche: integer("fehlversuche").notNull().default(0),
    /** Nur beim Einrichten: der neue, noch unbestätigte Schlüssel. */
    totpSchluessel: bytes("totp_schluessel"),
    /** Nur beim Einrichten: die neuen Wiederherstellungscodes, versiegelt, solange die Seite sie zeigt. */
    codes: bytes("codes"),
    /** Aufgabe, die ein Passkey unterschreibt; jeder Versuch verbraucht sie. */
    aufgabe: bytes("aufgabe"),
    /** Gesetzt, sobald der zweite Faktor stimmt; wird genau einmal gegen eine Sitzung getauscht. */
    bestaetigtAm: zeit("bestaetigt_am"),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    gueltigBis: zeit("gueltig_bis").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    index("anmeldung_konto").on(t.kasseId, t.kontoId),
    index("anmeldung_ablauf").on(t.gueltigBis),
  ],
);

/** Sitzung; der Cookie trägt nur ihre zufällige Kennung, hier steht deren Hash. */
export const sitzung = pgTable(
  "sitzung",
  {
    idHash: bytes("id_hash").primaryKey(),
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    /** Öffentliche Kennung, unter der Filter und Geräteliste die Sitzung nennen. */
    nr: uuid("nr").notNull().defaultRandom(),
    methode: text("methode").notNull(),
    /** Für die Startseite: wann zuletzt angemeldet und wie viele Fehlversuche seither. */
    vorigeAnmeldungAm: zeit("vorige_anmeldung_am"),
    fehlversucheVorher: integer("fehlversuche_vorher").notNull().default(0),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    aktivAm: zeit("aktiv_am").notNull().defaultNow(),
    endetSpaetestens: zeit("endet_spaetestens").notNull(),
    beendetAm: zeit("beendet_am"),
    endeGrund: text("ende_grund"),
    /** Browser und System in zwei Worten, für die Liste der angemeldeten Geräte. */
    geraet: text("geraet").notNull().default(""),
    /** Vor allem anderen wird um die Zustimmung zu neuen Bedingungen gebeten. */
    bedingungenOffen: boolean("bedingungen_offen").notNull().default(false),
    /** Aufgabe für einen neuen Passkey, nach geprüftem Passwort; gilt einmal. */
    aufgabe: bytes("aufgabe"),
    aufgabeBis: zeit("aufgabe_bis"),
  },
  (t) => [
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    index("sitzung_konto").on(t.kasseId, t.kontoId),
    index("sitzung_ablauf").on(t.endetSpaetestens),
  ],
);

export type Linkzweck = "PASSWORT_NEU" | "PASSWORT_ERSTMALS" | "KENNUNG_ABRUFEN";

/** Einmal-Link aus einer E-Mail (security.md 1.5). */
export const zugangslink = pgTable(
  "zugangslink",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    zweck: text("zweck").$type<Linkzweck>().notNull(),
    email: text("email").notNull(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    gueltigBis: zeit("gueltig_bis").notNull(),
    benutztAm: zeit("benutzt_am"),
  },
  (t) => [
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    index("zugangslink_konto").on(t.kasseId, t.kontoId, t.zweck),
  ],
);

/** Listenfilter einer Anmeldung: Suchwörter stehen nie in der Adresse (ux.md 7). */
export const listenfilter = pgTable(
  "listenfilter",
  {
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    schluessel: uuid("schluessel").notNull().defaultRandom(),
    liste: text("liste").notNull(),
    werte: text("werte").notNull(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.schluessel] }),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
  ],
);
