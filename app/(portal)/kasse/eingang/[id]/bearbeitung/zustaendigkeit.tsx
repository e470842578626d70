import type { ReactNode } from "react";
import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import type { Kollege } from "@/lib/eingang";
import { zuweisen } from "./actions";

interface ZustaendigkeitProps {
  meldungId: string;
  zustaendig: Kollege | null;
  kollegen: readonly Kollege[];
  /** Konto der lesenden Person. */
  ich: string;
}

/** Wer sich kümmert: mir zuweisen, einer Kollegin zuweisen, abgeben. Der Arbeitgeber sieht davon nichts. */
export function Zustaendigkeit({ meldungId, zustaendig, kollegen, ich }: ZustaendigkeitProps) {
  const meiner = zustaendig?.id === ich;
  const andere = kollegen.filter((k) => k.id !== ich && k.id !== zustaendig?.id);
  const fall = { meldungId, bisher: zustaendig?.id ?? "" };
  return (
    <section aria-labelledby="zustaendigkeit" className="entscheidung nicht-drucken">
      <h2 id="zustaendigkeit">Zuständigkeit</h2>
      <p>{nenne(zustaendig, meiner)}</p>
      <div className="entscheidung-knoepfe">
        {!meiner && (
          <Handlung {...fall} kennung="mir">
            <input type="hidden" name="konto" value={ich} />
            <SendeKnopf variante="sekundaer">Mir zuweisen</SendeKnopf>
          </Handlung>
        )}
        {zustaendig && (
          <Handlung {...fall} kennung="abgeben">
            <SendeKnopf variante="sekundaer">Abgeben</SendeKnopf>
          </Handlung>
        )}
      </div>
      {andere.length > 0 && (
        <details className="karte">
          <summary>Zuweisen</summary>
          <Handlung {...fall} kennung="zuweisen">
            <Auswahl
              name="konto"
              label="Zuständige Person"
              pflicht
              hinweis="Wählbar ist, wer in der Kasse Meldungen dieses Bereichs bearbeitet."
              moeglichkeiten={andere.map((k) => ({ wert: k.id, text: k.name }))}
            />
            <Knopfleiste>
              <SendeKnopf variante="sekundaer">Zuweisen</SendeKnopf>
            </Knopfleiste>
          </Handlung>
        </details>
      )}
    </section>
  );
}

function nenne(zustaendig: Kollege | null, meiner: boolean): string {
  if (!zustaendig) return "Noch ist niemand zuständig.";
  return meiner ? "Zuständig: Sie" : `Zuständig: ${zustaendig.name}`;
}

interface HandlungProps {
  meldungId: string;
  bisher: string;
  kennung: string;
  children: ReactNode;
}

function Handlung({ meldungId, bisher, kennung, children }: HandlungProps) {
  return (
    <FormularRahmen action={zuweisen} kennung={kennung} warnen={false}>
      <input type="hidden" name="meldung" value={meldungId} />
      <input type="hidden" name="bisher" value={bisher} />
      <input type="hidden" name="absicht" value={kennung === "abgeben" ? "abgeben" : "zuweisen"} />
      {children}
    </FormularRahmen>
  );
}
