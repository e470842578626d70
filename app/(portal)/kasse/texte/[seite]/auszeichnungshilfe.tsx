const ZEICHEN = [
  ["## Überschrift", "Abschnitt; in den FAQ ein Thema"],
  ["### Überschrift", "Unterabschnitt; in den FAQ eine Frage"],
  ["- Punkt", "Liste; „1. Punkt“ nummeriert sie"],
  ["leere Zeile", "trennt Absätze; ein einfacher Zeilenumbruch bleibt im Absatz"],
  ["**wichtig**", "fett"],
  ["[Support](/support)", "Link auf eine Seite des Portals, auf https:// oder mailto:"],
  ["## Zugang {#zugang}", "festes Sprungziel; in den FAQ bleiben damit die Stimmen erhalten"],
  ["{Portal}, {Kasse}", "Name des Portals und Ihrer Kasse"],
  ["{Kontakt}", "allein auf einer Zeile: Ihre Kontaktdaten"],
] as const;

/** Wie man Überschriften, Listen und Links schreibt. */
export function Auszeichnungshilfe() {
  return (
    <details className="karte">
      <summary>So gestalten Sie den Text</summary>
      <dl className="beschreibung">
        {ZEICHEN.map(([schreibweise, wirkung]) => (
          <div key={schreibweise}>
            <dt>
              <code>{schreibweise}</code>
            </dt>
            <dd>{wirkung}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
