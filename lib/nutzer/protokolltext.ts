import { GEWAEHRUNGEN } from "@/lib/auth";

/** Vorgänge des Protokolls mit ihrem Namen; ein neuer Vorgang an Konten bekommt hier seine Zeile. */
export const VORGAENGE: Readonly<Record<string, string>> = {
  "konto.angelegt": "Konto angelegt",
  "konto.geaendert": "Daten oder Berechtigungen geändert",
  "konto.gesperrt": "Konto gesperrt",
  "konto.entsperrt": "Konto entsperrt",
  "konto.deaktiviert": "Konto dauerhaft deaktiviert",
  "konto.sitzungen-beendet": "Alle Anmeldungen beendet",
  "konto.link": "E-Mail für neues Passwort gesendet",
  "konto.faktor-zurueckgesetzt": "Zweiter Faktor zurückgesetzt",
  "konto.faktor-umgestellt": "Zweiter Faktor umgestellt",
  "konto.kasse-admin": "Erste Administration der Kasse angelegt",
  "konto.kennung-abgerufen": "Nutzerkennung abgerufen",
  "konto.abruf-falsch": "Abruf der Nutzerkennung abgelehnt",
  "konto.wiederherstellung": "Wiederherstellungscode benutzt",
  "konto.faktor-eingerichtet": "Authenticator-App eingerichtet",
  "konto.passkey-angelegt": "Passkey hinzugefügt",
  "konto.passkey-benannt": "Passkey umbenannt",
  "konto.passkey-entfernt": "Passkey entfernt",
  "konto.passkey-abgelehnt": "Passkey nicht angenommen",
  "konto.passkey-verdacht": "Passkey unter Verdacht abgeschaltet",
  "konto.schluessel-angelegt": "Schlüssel der Schnittstelle angelegt",
  "konto.schluessel-widerrufen": "Schlüssel der Schnittstelle widerrufen",
  "passwort.gesetzt": "Passwort gesetzt",
  "passwort.link": "Link zum Zurücksetzen angefordert",
  "passwort.falsch": "Altes Passwort falsch",
  "rechte.bestaetigt": "Berechtigungen bestätigt",
  "rechte.beendet": "Berechtigungen ohne Bestätigung beendet",
  "gruppe.adressen": "Adressen eines Gruppenpostfachs geändert",
  "mitglied.quittungsziel": "Postfach-Konfiguration geändert",
  "mitglied.angelegt": "Organisation angelegt",
  "mitglied.geaendert": "Organisation geändert",
  "mitglied.schalter": "Funktionen der Organisation geändert",
  "mitglied.mitgliedschaft": "Mitgliedschaft geändert",
  "kasse.stoerung-begonnen": "Störungsschalter eingeschaltet",
  "kasse.stoerung-aufgehoben": "Störungsschalter aufgehoben",
  "kasse.betroffene": "Betroffene eines Kontos ermittelt",
  "kasse.mail-erneut": "E-Mail erneut gesendet",
  "kasse.codeliste-ergaenzt": "Codeliste ergänzt",
  "kasse.codeliste-beendet": "Code einer Codeliste beendet",
  "kasse.eingestellt": "Einstellungen der Kasse geändert",
};

const ABGELEHNT = "abgelehnt.";

/** Name eines Vorgangs; Unbekanntes erscheint, wie es in der Prüfspur steht. */
export function vorgangName(aktion: string): string {
  if (aktion.startsWith(ABGELEHNT)) return `Abgelehnt: ${aktion.slice(ABGELEHNT.length)}`;
  return VORGAENGE[aktion] ?? aktion;
}

const FELDER: Readonly<Record<string, string>> = {
  rechte: "Berechtigungen",
  gruppen: "Gruppenpostfächer",
  gruppe: "Gruppenpostfach",
  status: "Status",
  ziel: "Quittungsnachrichten",
  zweiterFaktor: "Zweiter Faktor",
  vorname: "Vorname",
  name: "Name",
  email: "E-Mail-Adresse",
  adressen: "Adressen",
  abgeschaltet: "Abgeschaltet",
  grund: "Grund",
  art: "Art",
  organisation: "Organisation",
  schalter: "Funktion",
  schluessel: "Anfang des Schlüssels",
  zweck: "Zweck",
  gueltigBis: "Gültig bis",
  passkey: "Passkey",
  passkeys: "Entfernte Passkeys",
  identitaetGeprueft: "Identität geprüft",
  mail: "E-Mail",
  liste: "Codeliste",
  code: "Code",
  label: "Bezeichnung",
  tag: "Tag",
};

/** Wovon die Prüfspur nur Hashes kennt; gezeigt wird, dass es sich änderte. */
const NUR_HASH = new Set(["vorname", "name", "email", "adressen"]);

/**
 * Einzelheiten eines Vorgangs in Worten: vorher und nachher nebeneinander. Namen und Adressen stehen
 * nicht in der Prüfspur, dort heißt es „geändert“.
 */
export function einzelheitenText(einzelheiten: Readonly<Record<string, unknown>>): string {
  const felder = new Set(
    Object.keys(einzelheiten).map((k) => k.replace(/\.(vorher|nachher)$/, "")),
  );
  return [...felder].map((feld) => satz(feld, einzelheiten)).join("; ");
}

function satz(feld: string, alle: Readonly<Record<string, unknown>>): string {
  const name = FELDER[feld] ?? feld;
  if (feld in alle) return `${name}: ${wert(alle[feld])}`;
  if (NUR_HASH.has(feld)) return `${name} geändert`;
  const vorher = alle[`${feld}.vorher`];
  const nachher = wert(alle[`${feld}.nachher`]);
  return vorher === undefined
    ? `${name}: ${nachher}`
    : `${name}: vorher ${wert(vorher)}, nachher ${nachher}`;
}

function wert(roh: unknown): string {
  if (roh === "" || roh === null || roh === undefined) return "keine";
  if (roh === true) return "ja";
  if (roh === false) return "nein";
  return String(roh)
    .split(", ")
    .map((teil) => (teil in GEWAEHRUNGEN ? GEWAEHRUNGEN[teil as keyof typeof GEWAEHRUNGEN] : teil))
    .join(", ");
}
