interface DruckKopfProps {
  portalname: string;
  organisation?: string;
  /** Fertig formatierter Zeitpunkt des Drucks. */
  datum: string;
  nutzer?: string;
}

/** Kopf gedruckter Seiten (ux.md 12), darunter folgt die Überschrift der Seite; am Bildschirm unsichtbar. Seitenzahlen setzt `@page`. */
export function DruckKopf({ portalname, organisation, datum, nutzer }: DruckKopfProps) {
  return (
    <div className="druck-kopf nur-druck" aria-hidden="true">
      <p>
        <strong>{portalname}</strong>
        {organisation && <span>{organisation}</span>}
      </p>
      <p>
        <span>
          {datum}
          {nutzer && `, ${nutzer}`}
        </span>
      </p>
    </div>
  );
}
