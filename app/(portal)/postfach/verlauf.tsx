import { Zeitstempel } from "@/components/ui/zeitstempel";
import type { Nachrichtenansicht } from "@/lib/postfach";
import { Anhangzeile } from "../anhangzeile";

interface NachrichtanhaengeProps {
  n: Pick<Nachrichtenansicht, "id" | "anhaenge">;
  /** Adresse, unter der die Nachricht liegt; die Kasse liest unter ihrer eigenen. */
  wurzel?: string;
}

/** Anhänge einer Nachricht zum Herunterladen. */
export function Nachrichtanhaenge({ n, wurzel = "/postfach" }: NachrichtanhaengeProps) {
  if (n.anhaenge.length === 0) return <p>Diese Nachricht enthält keine Anhänge.</p>;
  return (
    <ul className="anlagenliste">
      {n.anhaenge.map((a) => (
        <Anhangzeile key={a.id} anhang={a} href={`${wurzel}/${n.id}/anhang/${a.id}`} />
      ))}
    </ul>
  );
}

interface NachrichtenverlaufProps {
  verlauf: readonly Nachrichtenansicht[];
  titel?: string;
  wurzel?: string;
}

/** Der übrige Schriftverkehr unter derselben Referenz, Neueste zuerst. */
export function Nachrichtenverlauf({
  verlauf,
  titel = "Bisheriger Schriftverkehr",
  wurzel,
}: NachrichtenverlaufProps) {
  if (verlauf.length === 0) return null;
  return (
    <section aria-labelledby="schriftverkehr">
      <h2 id="schriftverkehr">{titel}</h2>
      <ol className="verlauf">
        {verlauf.map((v) => (
          <li key={v.id}>
            <p>
              <strong>{v.richtung === "eingang" ? "Versorgungskasse" : "Arbeitgeber"}</strong>
              {v.urheber && ` (${v.urheber})`}, <Zeitstempel zeitpunkt={v.am} />: {v.betreff}
            </p>
            <div className="brieftext">{v.text}</div>
            {v.anhaenge.length > 0 && <Nachrichtanhaenge n={v} wurzel={wurzel} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
