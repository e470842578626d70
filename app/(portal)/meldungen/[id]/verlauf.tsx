import { Zeitstempel } from "@/components/ui/zeitstempel";
import { type MeldungAnsicht, SCHRITT_TEXT } from "@/lib/meldungen";
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
            {s.anhaenge.length > 0 && <Anhangliste meldungId={m.id} anhaenge={s.anhaenge} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
