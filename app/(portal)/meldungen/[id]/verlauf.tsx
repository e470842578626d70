import { Beschreibung } from "@/components/ui/beschreibung";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import { formatZeitpunkt } from "@/lib/datum";
import { type Feldtext, type MeldungAnsicht, SCHRITT_TEXT } from "@/lib/meldungen";
import { Angabenvergleich } from "./angabenvergleich";
import { Anhangliste } from "./anhangliste";

/** Jeder Schritt der Meldung mit Zeit, Urheber, Text und Anhängen; ältester zuerst. */
export function Verlauf({ m }: { m: MeldungAnsicht }) {
  return (
    <section aria-labelledby="verlauf">
      <h2 id="verlauf">Verlauf</h2>
      <ol className="verlauf">
        {m.verlauf.map((s) => (
          <li key={s.id}>
            <p>
              <strong>{SCHRITT_TEXT[s.art]}</strong>, <Zeitstempel zeitpunkt={s.am} />, {s.urheber}
            </p>
            {s.text && <p className="freitext">{s.text}</p>}
            <Feldtexte texte={[...s.fragen, ...s.antworten]} />
            {s.aenderungen.length > 0 && (
              <Angabenvergleich
                titel={`${WERTE_TEXT[s.art] ?? "Geänderte Angaben"}, ${formatZeitpunkt(s.am)}`}
                zeilen={s.aenderungen}
                spalten={["Vorher", s.art === "UEBERNOMMEN" ? "Korrigiert" : "Geantwortet"]}
              />
            )}
            {s.anhaenge.length > 0 && <Anhangliste meldungId={m.id} anhaenge={s.anhaenge} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

const WERTE_TEXT: Partial<Record<MeldungAnsicht["verlauf"][number]["art"], string>> = {
  ANTWORT: "Geantwortete Angaben",
  UEBERNOMMEN: "Korrekturen der Kasse",
};

/** Fragen und Antworten zu einzelnen Angaben, je Angabe eine Zeile. */
function Feldtexte({ texte }: { texte: readonly Feldtext[] }) {
  if (texte.length === 0) return null;
  return <Beschreibung zeilen={texte.map(({ label, text }) => ({ label, wert: text }))} />;
}
