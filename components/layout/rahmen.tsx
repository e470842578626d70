import type { ReactNode } from "react";
import { CIRCLE_USER_ROUND, HOUSE, LOG_OUT } from "@/components/ui/pfade";
import { Verweis } from "@/components/ui/verweis";
import { Zeichen } from "@/components/ui/zeichen";
import { Fusszeile } from "./fusszeile";
import { Hauptnavigation } from "./hauptnavigation";
import { Logo } from "./logo";
import { RahmenVerhalten } from "./rahmen-verhalten";
import { Suchfeld } from "./suchfeld";
import type { Kopfnutzer, Navigationseintrag } from "./typen";

interface RahmenProps {
  portalname: string;
  /** Anzeige der Organisation, etwa „Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)“. */
  organisation?: string;
  /** Weitere Mitgliedschaften derselben Organisation (ergaenzungen.md 2), nur zur Ansicht. */
  weitereMitgliedschaften?: readonly string[];
  /** Fehlt vor der Anmeldung. */
  nutzer?: Kopfnutzer;
  navigation?: readonly Navigationseintrag[];
  /** Formular zum Abmelden; ohne Angabe ein POST auf `/abmelden`. */
  abmelden?: ReactNode;
  /** Adresse, die das Feld `suche` als POST annimmt; ohne sie entfällt das Suchfeld. */
  suche?: string;
  /** Größere Grundschrift, wie Rechner- und Mitgliederseiten sie haben (ux.md 2). */
  gross?: boolean;
  children: ReactNode;
}

const NUTZERMENUE = [
  { titel: "Einstellungen", href: "/einstellungen" },
  { titel: "Mitgliederdaten", href: "/mitgliederdaten" },
];

/** Rahmen jeder Seite (ux.md 1): Sprungmarken, Kopfleiste, Navigation, Inhalt, Fußleiste. */
export function Rahmen({
  portalname,
  organisation,
  weitereMitgliedschaften = [],
  nutzer,
  navigation = [],
  abmelden = <Abmelden />,
  suche,
  gross = false,
  children,
}: RahmenProps) {
  return (
    <>
      <div className="sprungmarken">
        <a href="#inhalt">Zum Inhalt</a>
        {navigation.length > 0 && <a href="#navigation">Zur Navigation</a>}
        {suche && <a href="#suche">Zur Suche</a>}
      </div>
      <header className="kopf">
        <div className="breite kopf-zeile">
          <Verweis href={nutzer ? "/start" : "/anmelden"} className="marke">
            <Logo />
            {portalname}
          </Verweis>
          {suche && <Suchfeld ziel={suche} />}
          {organisation && (
            <Organisation anzeige={organisation} weitere={weitereMitgliedschaften} />
          )}
          {nutzer && (
            <div className="kopf-knoepfe">
              <Verweis href="/start" className="kopf-knopf">
                <Zeichen pfad={HOUSE} />
                <span className="nur-vorlesen">Startseite</span>
              </Verweis>
              <Nutzermenue nutzer={nutzer} abmelden={abmelden} />
            </div>
          )}
        </div>
      </header>
      {navigation.length > 0 && <Hauptnavigation eintraege={navigation} />}
      <main id="inhalt" tabIndex={-1} className="inhalt" data-schrift={gross ? "gross" : undefined}>
        <div className="breite">{children}</div>
      </main>
      <Fusszeile />
      <RahmenVerhalten />
    </>
  );
}

function Organisation({ anzeige, weitere }: { anzeige: string; weitere: readonly string[] }) {
  if (weitere.length === 0) return <p className="kopf-organisation">{anzeige}</p>;
  return (
    <details className="menue kopf-organisation" data-menue>
      <summary>
        {anzeige} <span className="mehr">+ {weitere.length} weitere</span>
      </summary>
      <ul className="menue-liste menue-liste-text">
        {weitere.map((mitgliedschaft) => (
          <li key={mitgliedschaft}>{mitgliedschaft}</li>
        ))}
      </ul>
    </details>
  );
}

function Nutzermenue({ nutzer, abmelden }: { nutzer: Kopfnutzer; abmelden: ReactNode }) {
  const { name, kennung, menue = NUTZERMENUE } = nutzer;
  return (
    <details className="menue" data-menue>
      <summary className="kopf-knopf">
        <Zeichen pfad={CIRCLE_USER_ROUND} />
        <span className="nur-vorlesen">Nutzermenü: {name}</span>
      </summary>
      <div className="menue-liste">
        <p className="menue-kopf">
          <strong>{name}</strong>
          <span>{kennung}</span>
        </p>
        <ul>
          {menue.map(({ titel, href }) => (
            <li key={href}>
              <Verweis href={href}>{titel}</Verweis>
            </li>
          ))}
          <li>{abmelden}</li>
        </ul>
      </div>
    </details>
  );
}

function Abmelden() {
  return (
    <form action="/abmelden" method="post">
      <button type="submit">
        <Zeichen pfad={LOG_OUT} />
        Abmelden
      </button>
    </form>
  );
}
