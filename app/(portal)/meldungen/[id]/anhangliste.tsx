import type { MeldungAnsicht } from "@/lib/meldungen";
import { Anhangzeile } from "../../anhangzeile";

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
        <Anhangzeile key={a.id} anhang={a} href={`/meldungen/${meldungId}/anhang/${a.id}`} />
      ))}
    </ul>
  );
}
