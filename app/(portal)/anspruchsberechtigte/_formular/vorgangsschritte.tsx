import { Fortschritt } from "@/components/ui/fortschritt";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import type { Vorgang } from "@/lib/meldungen";

interface VorgangsschritteProps {
  vorgang: Vorgang;
  /** Formular dieser Seite. */
  hier: string;
}

/** Die Formulare eines Ereignisses: „1 von 2“, welche gesendet sind und womit es weitergeht. */
export function Vorgangsschritte({ vorgang: { titel, schritte }, hier }: VorgangsschritteProps) {
  if (schritte.length < 2) return null;
  const nr = schritte.findIndex((s) => s.formularId === hier);
  const naechster = schritte[nr]?.gesendet ? schritte.find((s) => !s.gesendet) : undefined;
  return (
    <section aria-labelledby="vorgang" className="nicht-drucken">
      <h2 id="vorgang">
        {titel}: {nr + 1} von {schritte.length}
      </h2>
      <Fortschritt
        label={`Formulare zu: ${titel}`}
        schritte={schritte.map((s) => ({
          titel: s.titel,
          zustand: s.gesendet ? "erledigt" : s.formularId === hier ? "aktuell" : "offen",
          datum: s.gesendet ? "gesendet" : "Entwurf",
        }))}
      />
      {naechster && (
        <Knopfleiste>
          <KnopfLink href={naechster.href}>Weiter mit {naechster.titel}</KnopfLink>
        </Knopfleiste>
      )}
    </section>
  );
}
