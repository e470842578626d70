import { AktualisierenKnopf } from "@/components/form/aktualisieren-knopf";
import { Auswahl } from "@/components/form/auswahl";
import { Optionen } from "@/components/form/optionen";
import { GRUPPEN } from "@/lib/auth";
import { EMPFAENGERARTEN, type Kassenbriefwerte, KREISE } from "@/lib/kassenpostfach";

const wahl = (texte: readonly string[]) => texte.map((text) => ({ wert: text, text }));
const KREIS_TEXT: Record<string, string> = {
  alle: "alle Organisationen",
  auswahl: "einzeln ausgewählte Organisationen",
};

interface EmpfaengerFelderProps {
  werte: Kassenbriefwerte;
  organisationen: readonly { id: string; name: string }[];
  /** Personen der gewählten Organisation. */
  personen: readonly { id: string; name: string }[];
}

/** An wen die Kasse schreibt; welche Felder dastehen, folgt der Art. */
export function EmpfaengerFelder({ werte, organisationen, personen }: EmpfaengerFelderProps) {
  const { art } = werte;
  return (
    <>
      <Optionen
        name="art"
        label="Empfänger"
        pflicht
        wert={art}
        steuert
        moeglichkeiten={Object.entries(EMPFAENGERARTEN).map(([wert, text]) => ({ wert, text }))}
      />
      {art !== "rundschreiben" && (
        <Auswahl
          name="mitglied"
          label="Organisation"
          pflicht
          wert={werte.mitglied}
          steuert={art === "person"}
          moeglichkeiten={organisationen.map((o) => ({ wert: o.id, text: o.name }))}
        />
      )}
      {art === "rundschreiben" && (
        <Auswahl
          name="kreis"
          label="Kreis"
          pflicht
          wert={werte.kreis}
          steuert
          moeglichkeiten={KREISE.map((k) => ({
            wert: k,
            text: KREIS_TEXT[k] ?? `Mitglieder im Geschäftsbereich ${k}`,
          }))}
        />
      )}
      <AktualisierenKnopf />
      {art === "rundschreiben" && werte.kreis === "auswahl" && (
        <Organisationen gewaehlt={werte.mitglieder.split(",")} organisationen={organisationen} />
      )}
      {art === "person" ? (
        <Auswahl
          key={werte.mitglied}
          name="konto"
          label="Person"
          pflicht
          wert={werte.konto}
          hinweis={werte.mitglied ? undefined : "Wählen Sie zuerst die Organisation."}
          moeglichkeiten={personen.map((p) => ({ wert: p.id, text: p.name }))}
        />
      ) : (
        <Auswahl
          name="gruppe"
          label="Gruppenpostfach"
          pflicht
          wert={werte.gruppe}
          moeglichkeiten={wahl(GRUPPEN)}
        />
      )}
    </>
  );
}

function Organisationen({
  gewaehlt,
  organisationen,
}: {
  gewaehlt: readonly string[];
  organisationen: readonly { id: string; name: string }[];
}) {
  return (
    <fieldset className="feld">
      <legend>Organisationen*</legend>
      <div className="optionen organisationen">
        {organisationen.map((o, nr) => (
          <label key={o.id} className="option">
            <input
              id={nr === 0 ? "feld-mitglieder" : undefined}
              type="checkbox"
              name="mitglieder"
              value={o.id}
              defaultChecked={gewaehlt.includes(o.id)}
            />
            <span>{o.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
