import { ohneZustand } from "@/components/form/ohne-zustand";
import { Knopf } from "@/components/ui/knopf";
import type { Frage } from "@/lib/auszeichnung";
import { stimme } from "./actions";

interface HilfreichProps {
  frage: Frage;
  /** Code der Kasse, deren Antwort hier steht. */
  kasse: string;
  gedankt: boolean;
}

/** „War diese Antwort hilfreich?“: zwei Schaltflächen, ohne Skript ein gewöhnlicher POST. */
export function Hilfreich({ frage, kasse, gedankt }: HilfreichProps) {
  if (gedankt)
    return (
      <p role="status" className="leise">
        Danke für Ihre Rückmeldung.
      </p>
    );
  return (
    <form action={ohneZustand(stimme)} className="hilfreich">
      <input type="hidden" name="frage" value={frage.id} />
      <input type="hidden" name="kasse" value={kasse} />
      <span id={`hilft-${frage.id}`} className="leise">
        War diese Antwort hilfreich?
      </span>
      {(["ja", "nein"] as const).map((wert) => (
        <Knopf key={wert} klein name="absicht" value={wert} aria-describedby={frage.id}>
          {wert}
        </Knopf>
      ))}
    </form>
  );
}
