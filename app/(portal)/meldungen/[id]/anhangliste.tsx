import { Verweis } from "@/components/ui/verweis";
import type { MeldungAnsicht } from "@/lib/meldungen";

const GROESSE = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });

/** Anhänge einer Meldung zum Herunterladen. */
export function Anhangliste({
  meldungId,
  anhaenge,
}: {
  meldungId: string;
  anhaenge: MeldungAnsicht["anhaenge"];
}) {
  if (anhaenge.length === 0) return <p>keine Anhänge</p>;
  return (
    <ul className="anlagenliste">
      {anhaenge.map((a) => (
        <li key={a.id}>
          <Verweis href={`/meldungen/${meldungId}/anhang/${a.id}`} datei>
            {a.name}
          </Verweis>
          <span className="anlage-groesse">{GROESSE.format(a.groesse / 1024)} KB</span>
        </li>
      ))}
    </ul>
  );
}
