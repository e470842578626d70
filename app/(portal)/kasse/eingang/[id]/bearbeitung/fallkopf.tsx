import { Hinweis } from "@/components/ui/hinweis";
import type { Ampel } from "@/lib/bearbeitungsfristen";
import type { IsoDatum } from "@/lib/datum";
import { Fristenampel } from "../../ampel";
import { NaechsterFall } from "./naechster-fall";

interface FallkopfProps {
  meldungId: string;
  /** Frist der Meldung; bei entschiedenen spielt sie keine Rolle mehr. */
  frist: { ampel: Ampel; faelligAm: IsoDatum } | null;
  angaben: string;
  /** Ob gerade die Zuständigkeit gewechselt hat. */
  geaendert: boolean;
}

/** Fälligkeit und der Weg zum nächsten Fall. */
export function Fallkopf({ meldungId, frist, angaben, geaendert }: FallkopfProps) {
  return (
    <>
      {geaendert && <Hinweis art="erfolg" rolle="status" titel="Die Zuständigkeit ist geändert." />}
      <div className="fallkopf">
        {frist && (
          <p>
            Fällig am <Fristenampel {...frist} />
          </p>
        )}
        <NaechsterFall meldungId={meldungId} angaben={angaben} />
      </div>
    </>
  );
}
