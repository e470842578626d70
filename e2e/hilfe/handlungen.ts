import { randomBytes, randomUUID } from "node:crypto";
import { beispiele } from "../../lib/formulare/test-hilfen/beispiele";
import { iso } from "./beurlaubung";
import { type Buehne, legeStapel } from "./buehne";
import {
  type Konto,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  PASSWORT,
  sql,
} from "./daten";

/** Wem das Objekt einer Handlung gehört: der handelnden Person selbst oder der Bühne. */
type Gehoert = "selbst" | "konto" | "organisation" | "kasse";
/** Kürzel der Rollen: A ist die Administration der Kasse. */
export type Rollenkuerzel = "S" | "X" | "K" | "A";

type Felder = Record<string, string | File>;

/** Gültige Angaben einer Handlung, ihr Objekt und was das Laden enger fasst als die Policy. */
export interface Vorlage {
  felder: (b: Buehne, wer?: Konto) => Felder | Promise<Felder>;
  gehoert: Gehoert;
  /** Rollen, denen das Laden das Objekt nicht zeigt, obwohl die Policy das Recht kennt. */
  ohne?: readonly Rollenkuerzel[];
}

const NICHTS = "00000000-0000-4000-8000-000000000000";
const submissionId = () => randomUUID();
const selbst = (felder: Record<string, string> = {}, ohne?: readonly Rollenkuerzel[]): Vorlage => ({
  felder: () => felder,
  gehoert: "selbst",
  ohne,
});

const opfer = async (b: Buehne) => (await neueSachbearbeitung(b.arbeitgeber)).id;
/** Handlung an einer Sachbearbeitung des Arbeitgebers, jedes Mal einer neuen. */
const amKonto = (mehr: Record<string, string> = {}): Vorlage => ({
  felder: async (b) => ({ nutzer: await opfer(b), ...mehr }),
  gehoert: "organisation",
});
const deaktiviere: Vorlage = {
  felder: async (b) => {
    const k = await neueSachbearbeitung(b.arbeitgeber);
    return { nutzer: k.id, kennung: k.kennung };
  },
  gehoert: "organisation",
};

/** Handlung der Kasse an einer Organisation, jedes Mal einer neuen. */
const anOrganisation = (
  mehr: (m: { name: string; mitgliedschaftId: string }) => Record<string, string>,
): Vorlage => ({
  felder: async () => {
    const m = await neuerArbeitgeber();
    return { organisation: m.mitgliedId, ...mehr(m) };
  },
  gehoert: "kasse",
});

async function zeile(tabelle: string, werte: Record<string, unknown>): Promise<string> {
  const [neu] = await sql<
    { id: string }[]
  >`insert into ${sql(tabelle)} ${sql(werte as Record<string, string>)} returning id`;
  return neu?.id ?? "";
}

const meldungsstand = async (id: string) => {
  const [m] = await sql<
    { version: number; lv: number }[]
  >`select version, lebenslauf_version as lv from meldung where id = ${id}`;
  return { version: String(m?.version ?? 1), lebenslaufVersion: String(m?.lv ?? 1) };
};
const anMeldung = (mehr: Record<string, string> = {}): Vorlage => ({
  felder: async (b) => ({ meldung: b.offene, ...(await meldungsstand(b.offene)), ...mehr }),
  gehoert: "kasse",
});
const amKorb = (mehr: Record<string, string>): Vorlage => ({
  felder: (b) => ({ nachricht: b.gruppennachricht, ...mehr }),
  gehoert: "organisation",
  // Die Portaladministration hat nur das Gruppenpostfach Administration.
  ohne: ["X"],
});
const amSchriftwechsel = (mehr: Record<string, string>): Vorlage => ({
  felder: (b) => ({ schriftwechsel: b.schriftwechsel, ...mehr }),
  gehoert: "kasse",
  // Die Administration der Kasse sieht nur das Team Administration.
  ohne: ["A"],
});
const amPasskey = (mehr: Record<string, string>): Vorlage => ({
  felder: async (b) => ({
    passkey: await zeile("passkey", {
      kasse_id: b.arbeitgeber.kasseId,
      konto_id: b.konten.S.id,
      schluessel_nr: randomUUID(),
      schluessel: randomBytes(32),
      stand: 0,
      name: "Probe",
      uebertragbar: false,
    }),
    ...mehr,
  }),
  gehoert: "konto",
});

/** Die jetzigen Einstellungen der Kasse, die handelt: Speichern ändert nichts. */
async function einstellungenDerKasse(b: Buehne, wer?: Konto): Promise<Record<string, string>> {
  const [k] = await sql`select * from kasse where id = ${wer?.kasseId ?? b.arbeitgeber.kasseId}`;
  return {
    name: k?.name,
    anschrift: k?.anschrift.zeilen.join("\n"),
    supportMail: k?.support_mail,
    eingangMail: k?.eingang_mail,
    web: k?.web,
    absenderName: k?.absender_name,
    nachrichtMonate: String(k?.nachricht_monate),
    pruefungMonate: String(k?.pruefung_monate),
    pruefungFristTage: String(k?.pruefung_frist_tage),
    kontoMails: k?.konto_mails ? "ja" : "nein",
  };
}

/** Handlung an einer geprüften Tabelle der Sachbearbeitung, jedes Mal einer neuen. */
const anTabelle = (mehr: Record<string, string> = {}): Vorlage => ({
  felder: async (b) => ({
    stapel: await legeStapel(b.arbeitgeber, b.konten.S, b.person),
    ...mehr,
  }),
  gehoert: "konto",
});
const neuerSchluessel = () => ({
  submissionId: submissionId(),
  name: "Probe",
  gueltigBis: iso(30),
});

const person = { vorname: "Kim", name: "Probe", email: "probe@teststadt.example" };
const alsFelder = (werte: object | undefined) =>
  Object.fromEntries(Object.entries(werte ?? {}).map(([k, v]) => [k, String(v)]));

/**
 * Je Handlung hinter der Anmeldung gültige Angaben; der Schlüssel ist `Ordner#Name` unter `app/(portal)/`.
 * Eine Handlung ohne Vorlage lässt e2e/rechte.spec.ts scheitern.
 */
export const HANDLUNGEN: Readonly<Record<string, Vorlage>> = {
  "anspruchsberechtigte#filtere": selbst({ zurueck: "/anspruchsberechtigte?groesse=20" }),
  "anspruchsberechtigte/[id]#beginneAuskunft": {
    felder: (b) => ({ person: b.person.id }),
    gehoert: "organisation",
  },
  "anspruchsberechtigte/[id]/ereignis/[ereignis]#beginne": {
    felder: (b) => ({ person: b.person.id, ereignis: "befoerderung" }),
    gehoert: "organisation",
  },
  "anspruchsberechtigte/_formular#bearbeite": {
    felder: async (b) => ({
      person: (await neuePerson(b.arbeitgeber)).id,
      formular: "beurlaubung",
      absicht: "speichern",
      ...alsFelder(beispiele(iso(0)).beurlaubung?.kleinste),
    }),
    gehoert: "organisation",
  },
  "anspruchsberechtigte/_formular#sende": {
    felder: (b) => ({
      person: b.unberuehrt.id,
      formular: "beurlaubung",
      submissionId: submissionId(),
    }),
    gehoert: "organisation",
  },
  "anspruchsberechtigte/abweichung#bereiteNachrichtVor": selbst({}, ["X"]),
  "einstellungen#aenderePasswortAktion": selbst({
    altesPasswort: "Falsch-9-Falsch!",
    neuesPasswort: "Ahornblatt-8-Laterne!",
    neuesPasswortBestaetigen: "Ahornblatt-8-Laterne!",
  }),
  "einstellungen/benachrichtigung#waehle": selbst({ benachrichtigung: "SOFORT" }),
  "einstellungen/darstellung#waehleDarstellung": selbst({ farben: "hell", schrift: "normal" }),
  "einstellungen/geraete#meldeAb": selbst({ nr: NICHTS }),
  "einstellungen/passkeys#beginne": selbst({ passwort: PASSWORT }),
  "einstellungen/passkeys#legeAn": selbst({ name: "Probe", antwort: "" }),
  "einstellungen/passkeys#nenne": amPasskey({ name: "Anders" }),
  "einstellungen/passkeys#entferne": amPasskey({}),
  "gruppenpostfach/[gruppe]/[id]#uebernehmen": amKorb({ version: "0" }),
  "gruppenpostfach/[gruppe]/[id]#zuweisen": amKorb({ version: "0", konto: "" }),
  "gruppenpostfach/[gruppe]/[id]#erledigen": amKorb({ version: "0", erledigt: "nein" }),
  "gruppenpostfach/[gruppe]/[id]#notizHinzufuegen": amKorb({ text: "Probe" }),
  "kasse/anliegen/[id]#setzeStand": {
    felder: async (b) => ({
      anliegen: await zeile("anliegen", {
        kasse_id: b.arbeitgeber.kasseId,
        art: "SUPPORT",
        referenz: randomUUID().slice(0, 5),
        schluessel: randomUUID(),
        text: "Probe",
      }),
      absicht: "erledigt",
    }),
    gehoert: "kasse",
  },
  "kasse/betrieb#sende": selbst({ mail: NICHTS }),
  // Eine Liste, die es nicht gibt: Erlaubt oder nicht entscheidet sich vorher, die Codes anderer bleiben.
  "kasse/dubletten/[a]/[b]#zusammenfuehren": {
    felder: async (b) => {
      const [eine, andere] = [await neuePerson(b.arbeitgeber), await neuePerson(b.arbeitgeber)];
      return { a: eine.id, b: andere.id, versionA: "0", versionB: "0", bleibt: eine.id };
    },
    gehoert: "kasse",
  },
  "kasse/eingang#filtere": selbst({ zurueck: "/kasse/eingang?groesse=20" }),
  "kasse/eingang/[id]#korrigiere": anMeldung({ version: "0" }),
  "kasse/eingang/[id]/bearbeitung#zuweisen": anMeldung({ absicht: "abgeben" }),
  "kasse/eingang/[id]/bearbeitung#notizHinzufuegen": {
    felder: (b) => ({ meldung: b.offene, notiz: randomUUID(), text: "Probe" }),
    gehoert: "kasse",
  },
  "kasse/eingang/[id]#uebernimm": anMeldung({ version: "0" }),
  "kasse/eingang/[id]#inBearbeitung": anMeldung({ version: "0" }),
  "kasse/eingang/[id]#rueckfrage": anMeldung({ version: "0", text: "Probe" }),
  "kasse/eingang/[id]#lehneMeldungAb": anMeldung({ version: "0", text: "Probe" }),
  "kasse/einstellungen#speichere": { felder: einstellungenDerKasse, gehoert: "selbst" },
  // Eine Liste, die es nicht gibt: Wer darf, bekommt einen Fehler, und keine Codeliste ändert sich.
  "kasse/codelisten#ergaenze": selbst({
    liste: "CL-PROBE",
    code: "P1",
    label: "Probe",
    tag: "01.01.2031",
    wie: "",
  }),
  "kasse/codelisten#beende": selbst({ liste: "CL-PROBE", code: "P1", tag: "01.01.2031" }),
  "kasse/fristen#festlegen": selbst({
    formular: "beurlaubung",
    gueltigAb: "01.01.2031",
    gelbTage: "5",
    faelligTage: "10",
  }),
  "kasse/konten#filtereKonten": selbst({ suche: "x" }),
  "kasse/konten/[id]#stelleNeuAus": amKonto(),
  "kasse/konten/[id]#aendere": amKonto({ ...person, version: "1" }),
  "kasse/konten/[id]#beende": amKonto(),
  "kasse/konten/[id]#sperre": amKonto({ grund: "Probe" }),
  "kasse/konten/[id]#entsperre": amKonto(),
  "kasse/konten/[id]#setzeZurueck": amKonto({ identitaet: "ja" }),
  "kasse/konten/[id]#stelleUm": amKonto({ faktor: "TOTP", grund: "Probe" }),
  "kasse/konten/[id]#deaktiviere": deaktiviere,
  "kasse/konten/[id]/betroffene#ermittle": {
    felder: (b) => ({ konto: b.konten.S.id, von: "", bis: "" }),
    gehoert: "kasse",
  },
  "kasse/loeschfristen#speichere": {
    felder: async (b, wer) => ({
      monate: (await einstellungenDerKasse(b, wer)).nachrichtMonate ?? "12",
    }),
    gehoert: "selbst",
  },
  "kasse/melden#bearbeiteFuer": {
    felder: async (b) => ({
      mitglied: b.arbeitgeber.mitgliedId,
      person: (await neuePerson(b.arbeitgeber)).id,
      formular: "beurlaubung",
      absicht: "speichern",
    }),
    gehoert: "kasse",
  },
  "kasse/melden#sendeFuer": {
    felder: (b) => ({
      mitglied: b.arbeitgeber.mitgliedId,
      person: b.unberuehrt.id,
      formular: "beurlaubung",
      submissionId: submissionId(),
    }),
    gehoert: "kasse",
  },
  "kasse/melden#sucheMitglied": selbst({ suche: "x" }),
  "kasse/melden#suchePerson": selbst({ suche: "x", zurueck: `/kasse/melden/${NICHTS}` }),
  "kasse/mitteilungen#speichere": {
    felder: (b) => ({
      art: "info",
      titel: "Probe",
      text: "Probe",
      klassen: "K",
      mitglieder: b.arbeitgeber.mitgliedId,
    }),
    gehoert: "selbst",
  },
  "kasse/mitteilungen#loesche": {
    felder: async (b) => ({
      mitteilung: await zeile("mitteilung", {
        kasse_id: b.arbeitgeber.kasseId,
        art: "info",
        titel: "Probe",
        text: "Probe",
        von: new Date(Date.now() + 864e5),
      }),
    }),
    gehoert: "kasse",
  },
  "kasse/organisationen#filtereOrganisationen": selbst({ suche: "x" }),
  "kasse/organisationen/[id]#aendere": anOrganisation(({ name }) => ({
    name,
    mitgliedsnummer: randomUUID().slice(0, 8),
    version: "1",
  })),
  "kasse/organisationen/[id]#fuegeHinzu": anOrganisation(() => ({
    geschaeftsbereich: "Beihilfe",
    pnr: String(Date.now()),
    abr: "1",
    von: "01.01.2020",
  })),
  "kasse/organisationen/[id]#beende": anOrganisation(({ mitgliedschaftId }) => ({
    mitgliedschaft: mitgliedschaftId,
    bis: "31.12.2030",
  })),
  "kasse/organisationen/[id]#schalte": anOrganisation(() => ({ "formular.f5": "ja" })),
  "kasse/organisationen/[id]#stelleFaktor": anOrganisation(() => ({
    sachbearbeitung: "TOTP",
    administration: "TOTP",
  })),
  "kasse/organisationen/[id]/administration/neu#registriere": {
    felder: async () => ({
      ...person,
      geburtsdatum: "01.04.1976",
      mitglied: (await neuerArbeitgeber()).mitgliedId,
      submissionId: submissionId(),
    }),
    gehoert: "kasse",
  },
  "kasse/organisationen/neu#legeAn": {
    felder: () => ({
      name: `Probe ${randomUUID().slice(0, 8)}`,
      mitgliedsnummer: randomUUID().slice(0, 8),
      submissionId: submissionId(),
    }),
    gehoert: "selbst",
  },
  "kasse/personal/neu#legeAn": {
    felder: () => ({ ...person, rolle: "SACHBEARBEITUNG", submissionId: submissionId() }),
    gehoert: "selbst",
  },
  "kasse/postfach#filtere": selbst({ zurueck: "/kasse/postfach?groesse=20" }),
  "kasse/postfach/[id]#uebernehmen": amSchriftwechsel({ version: "0" }),
  "kasse/postfach/[id]#zuweisen": amSchriftwechsel({ version: "0", konto: "" }),
  "kasse/postfach/[id]#weiterleiten": amSchriftwechsel({ version: "0", team: "Beihilfe" }),
  "kasse/postfach/[id]#standSetzen": amSchriftwechsel({ version: "0", stand: "OFFEN" }),
  "kasse/postfach/[id]#notizHinzufuegen": amSchriftwechsel({ text: "Probe" }),
  "kasse/postfach/schreiben#bearbeite": {
    felder: () => ({ absicht: "speichern", submissionId: submissionId(), text: "Probe" }),
    gehoert: "selbst",
  },
  "kasse/postfach/vorlagen#speichere": {
    felder: () => ({ titel: `Probe ${randomUUID().slice(0, 8)}`, text: "Probe" }),
    gehoert: "selbst",
  },
  "kasse/postfach/vorlagen#loesche": {
    felder: async (b) => ({
      vorlage: await zeile("antwortvorlage", {
        kasse_id: b.arbeitgeber.kasseId,
        titel: randomUUID(),
        text: "Probe",
      }),
    }),
    gehoert: "kasse",
  },
  "kasse/schnittstelle/neu#legeAn": {
    felder: neuerSchluessel,
    gehoert: "selbst",
    ohne: ["X"],
  },
  "kasse/stoerungen#schalteAb": {
    felder: async () => ({
      art: "FUNKTION",
      schalter: "F12",
      organisation: (await neuerArbeitgeber()).mitgliedId,
      grund: "Probe",
    }),
    gehoert: "selbst",
  },
  "kasse/stoerungen#hebeAuf": {
    felder: async (b) => ({
      stoerung: await zeile("stoerung", {
        kasse_id: b.arbeitgeber.kasseId,
        art: "FUNKTION",
        schalter: "F12",
        mitglied_id: (await neuerArbeitgeber()).mitgliedId,
        grund: "Probe",
        begonnen_von: b.konten.A.id,
      }),
    }),
    gehoert: "kasse",
  },
  "kasse/texte/[seite]#sichere": selbst({
    seite: "impressum",
    version: "0",
    absicht: "verwerfen",
    inhalt: "Probe",
  }),
  "kasse/texte/[seite]/vorschau#veroeffentlicheText": selbst({
    seite: "impressum",
    version: "1",
    anlass: "Probe",
    gueltigAb: "01.01.2031",
  }),
  "kasse/versorgungsauskunft#filtere": selbst({ suche: "x" }),
  "kasse/versorgungsauskunft/[id]#beginne": {
    felder: (b) => ({ organisation: b.arbeitgeber.mitgliedId }),
    gehoert: "kasse",
  },
  "meldungen/[id]#beginneBerichtigung": {
    felder: (b) => ({ meldung: b.offene }),
    gehoert: "organisation",
  },
  "meldungen/[id]#antworte": {
    felder: async (b) => ({ meldung: b.meldung, version: "0", text: "Probe" }),
    gehoert: "organisation",
  },
  "meldungen/[id]#ziehZurueck": {
    felder: async (b) => ({ meldung: b.offene, version: "0", bestaetigt: "ja" }),
    gehoert: "organisation",
  },
  "meldungen/entwurf/[id]#uebergebe": {
    felder: (b) => ({ entwurf: b.entwurf, empfaenger: NICHTS }),
    gehoert: "konto",
  },
  "meldungen/stapel#ladeHoch": {
    felder: () => ({
      submissionId: submissionId(),
      formular: "kontaktdaten",
      datei: new File(["persnr;email\n4342;a@b.example"], "a.csv", { type: "text/csv" }),
    }),
    gehoert: "selbst",
  },
  "meldungen/stapel/[id]#sende": anTabelle({ anzahl: "1", hinweise: "ja" }),
  "meldungen/stapel/[id]#verwirf": anTabelle(),
  "postfach#filtere": selbst({ zurueck: "/postfach?groesse=20" }),
  "postfach#setzeMarke": {
    felder: (b) => ({ nachrichten: b.nachricht, marke: "gelesen", zurueck: "/postfach" }),
    gehoert: "selbst",
  },
  "postfach/schreiben#bearbeite": {
    ...selbst({}, ["X"]),
    felder: () => ({ absicht: "speichern", submissionId: submissionId(), betreff: "Probe" }),
  },
  "verwaltung/gruppenpostfaecher#filtereGruppen": selbst(),
  "verwaltung/gruppenpostfaecher/[gruppe]#aendereAdressen": selbst(
    { gruppe: "beihilfe", stand: "" },
    ["A"],
  ),
  "verwaltung/nutzer#filtereNutzer": selbst({ zurueck: "/verwaltung/nutzer?groesse=20" }),
  "verwaltung/nutzer/[id]#aendere": amKonto({ ...person, version: "1" }),
  "verwaltung/nutzer/[id]#sendeLink": amKonto(),
  "verwaltung/nutzer/[id]#sperre": amKonto({ grund: "Probe" }),
  "verwaltung/nutzer/[id]#entsperre": amKonto(),
  "verwaltung/nutzer/[id]#setzeZurueck": amKonto({ identitaet: "ja" }),
  "verwaltung/nutzer/[id]#deaktiviere": deaktiviere,
  "verwaltung/nutzer/neu#legeAn": {
    felder: () => ({ ...person, nutzungsbedingungen: "ja", submissionId: submissionId() }),
    gehoert: "selbst",
    ohne: ["A"],
  },
  "verwaltung/postfach-konfiguration#speichereKonfiguration": selbst({ ziel: "PERSOENLICH" }, [
    "A",
  ]),
  "verwaltung/protokoll#filtereProtokoll": selbst({ zurueck: "/verwaltung/protokoll?groesse=20" }),
  "verwaltung/rechtepruefung#bestaetige": selbst({}, ["A"]),
  "verwaltung/schnittstelle#widerrufeSchluessel": {
    felder: async (b) => ({
      schluessel: await zeile("schnittstellenschluessel", {
        kasse_id: b.arbeitgeber.kasseId,
        zweck: "MELDEN",
        mitglied_id: b.arbeitgeber.mitgliedId,
        name: "Probe",
        praefix: "vp_probe",
        hash: randomBytes(32),
        konto_id: b.konten.S.id,
        angelegt_von: b.konten.X.id,
      }),
    }),
    gehoert: "organisation",
  },
  "verwaltung/schnittstelle/neu#legeAn": {
    felder: (b) => ({ ...neuerSchluessel(), konto: b.konten.S.id }),
    gehoert: "selbst",
    ohne: ["A"],
  },
};
