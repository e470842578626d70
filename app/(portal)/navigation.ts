import type { Navigationseintrag, Navigationsziel } from "@/components/layout/typen";
import { type Akteur, darf, GRUPPEN, type Gruppe } from "@/lib/auth";
import { verwaltetSchluessel } from "@/lib/schnittstelle";

/** Adresse eines Gruppenpostfachs; „Mitglieder/Recht“ und Umlaute werden maskiert. */
export const gruppenHref = (gruppe: string) => `/gruppenpostfach/${encodeURIComponent(gruppe)}`;

/** Gruppe aus der Adresse; `null`, wenn es sie nicht gibt. */
export const gruppeAus = (teil: string): Gruppe | null =>
  GRUPPEN.find((g) => g === teil || encodeURIComponent(g) === teil) ?? null;

/** Hauptnavigation der Rolle (ux.md 13); was jemand nicht darf, steht nicht da. */
export function navigationFuer(akteur: Akteur): Navigationseintrag[] {
  const eintraege: Navigationseintrag[] = [];
  if (darf(akteur, "anspruchsberechtigte:lesen"))
    eintraege.push({ titel: "Übersicht: Anspruchsberechtigte", href: "/anspruchsberechtigte" });
  if (darf(akteur, "meldung:eigene"))
    eintraege.push({ titel: "Meine Meldungen", href: "/meldungen" });
  if (darf(akteur, "postfach:lesen")) eintraege.push({ titel: "Postfach", href: "/postfach" });
  if (akteur.klasse === "X" && darf(akteur, "nutzer:verwalten"))
    eintraege.push(
      { titel: "Nutzer:in anlegen", href: "/verwaltung/nutzer/neu" },
      { titel: "Nutzer:in verwalten", href: "/verwaltung/nutzer" },
      { titel: "Übersicht: Gruppenpostfächer", href: "/verwaltung/gruppenpostfaecher" },
      { titel: "Postfach-Konfiguration", href: "/verwaltung/postfach-konfiguration" },
    );
  if (akteur.gruppen.length) {
    eintraege.push({
      titel: "Gruppenpostfächer",
      eintraege: akteur.gruppen.map((gruppe) => ({ titel: gruppe, href: gruppenHref(gruppe) })),
    });
  }
  if (darf(akteur, "kassenpostfach:lesen"))
    eintraege.push({ titel: "Postfach", href: "/kasse/postfach" });
  if (darf(akteur, "eingang:lesen")) eintraege.push({ titel: "Eingang", href: "/kasse/eingang" });
  if (darf(akteur, "massenlauf:lesen"))
    eintraege.push({ titel: "Versorgungsauskünfte", href: "/kasse/versorgungsauskunft" });
  if (darf(akteur, "meldung:stellvertretend"))
    eintraege.push({ titel: "Meldung eingeben", href: "/kasse/melden" });
  if (darf(akteur, "mitteilung:bearbeiten"))
    eintraege.push({ titel: "Mitteilungen", href: "/kasse/mitteilungen" });
  if (darf(akteur, "anliegen:bearbeiten"))
    eintraege.push({ titel: "Anliegen", href: "/kasse/anliegen" });
  if (darf(akteur, "texte:bearbeiten")) eintraege.push({ titel: "Texte", href: "/kasse/texte" });
  if (darf(akteur, "organisation:verwalten"))
    eintraege.push(
      { titel: "Organisationen", href: "/kasse/organisationen" },
      { titel: "Konten", href: "/kasse/konten" },
      { titel: "Personal der Kasse", href: "/kasse/personal" },
      { titel: "Einstellungen der Kasse", href: "/kasse/einstellungen" },
    );
  if (darf(akteur, "stoerung:schalten"))
    eintraege.push({ titel: "Störungsschalter", href: "/kasse/stoerungen" });
  if (darf(akteur, "betrieb:verwalten"))
    eintraege.push({ titel: "Betrieb", href: "/kasse/betrieb" });
  if (darf(akteur, "protokoll:lesen"))
    eintraege.push({
      titel: "Protokoll",
      href: akteur.klasse === "K" ? "/kasse/protokoll" : "/verwaltung/protokoll",
    });
  if (darf(akteur, "statistik:lesen"))
    eintraege.push({ titel: "Statistik", href: "/kasse/statistik" });
  if (darf(akteur, "codeliste:bearbeiten"))
    eintraege.push({ titel: "Codelisten", href: "/kasse/codelisten" });
  if (darf(akteur, "fristen:festlegen"))
    eintraege.push({ titel: "Bearbeitungsfristen", href: "/kasse/fristen" });
  if (darf(akteur, "loeschfrist:aendern"))
    eintraege.push({ titel: "Löschfristen", href: "/kasse/loeschfristen" });
  if (verwaltetSchluessel(akteur))
    eintraege.push({
      titel: "Schnittstelle",
      href: akteur.klasse === "K" ? "/kasse/schnittstelle" : "/verwaltung/schnittstelle",
    });
  return eintraege;
}

/** Einträge des Nutzermenüs; die Kasse ist kein Mitglied und hat keine Mitgliederdaten. */
export function nutzermenueFuer(akteur: Akteur): Navigationsziel[] {
  const einstellungen = { titel: "Einstellungen", href: "/einstellungen" };
  return darf(akteur, "organisation:lesen")
    ? [einstellungen, { titel: "Mitgliederdaten", href: "/mitgliederdaten" }]
    : [einstellungen];
}
