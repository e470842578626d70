import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { Optionen } from "@/components/form/optionen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { FUNKTIONEN } from "@/lib/stoerungen";
import { schalteAb } from "./actions";

const ARTEN = [
  { wert: "ORGANISATION", text: "Zugang einer Organisation: alle Anmeldungen enden" },
  { wert: "FUNKTION", text: "eine Funktion" },
  { wert: "SCHNITTSTELLE", text: "die Schnittstelle für Personalverfahren" },
];

/** ›Sofort abschalten‹: was, für wen, warum und was die Betroffenen lesen. */
export function Abschalten({
  organisationen,
}: {
  organisationen: readonly { id: string; name: string }[];
}) {
  return (
    <section aria-labelledby="abschalten" className="karte">
      <h2 id="abschalten">Sofort abschalten</h2>
      <FormularRahmen action={schalteAb} warnen={false} kopf={<PflichtHinweis />}>
        <Optionen name="art" label="Was wird abgeschaltet?" pflicht moeglichkeiten={ARTEN} />
        <Auswahl
          name="organisation"
          label="Organisation"
          leer="alle Organisationen"
          hinweis="Für den Zugang einer Organisation nötig; sonst gilt es ohne Auswahl für alle."
          moeglichkeiten={organisationen.map((m) => ({ wert: m.id, text: m.name }))}
        />
        <Auswahl
          name="schalter"
          label="Funktion"
          hinweis="Nur, wenn eine Funktion abgeschaltet wird."
          moeglichkeiten={FUNKTIONEN.map((f) => ({ wert: f.wert, text: `${f.block}: ${f.titel}` }))}
        />
        <Mehrzeilig
          name="grund"
          label="Grund"
          hinweis="Steht im Protokoll; die Betroffenen sehen ihn nicht."
          pflicht
          max={500}
          zeilen={2}
        />
        <Mehrzeilig
          name="hinweis"
          label="Hinweis für die Betroffenen"
          hinweis="Erscheint auf jeder Seite, solange die Störung dauert."
          max={500}
          zeilen={2}
        />
        <SendeKnopf variante="gefahr">Sofort abschalten</SendeKnopf>
      </FormularRahmen>
    </section>
  );
}
