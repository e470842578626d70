import { Hinweis } from "@/components/ui/hinweis";
import { Verweis } from "@/components/ui/verweis";
import type { Auskunftsstand } from "@/lib/auskunft";

/** Bei einer aus dem Lebenslauf begonnenen Berechnung: was fehlt, und der Weg zu den Abweichungen. */
export function Herkunft({ stand: { inhalt } }: { stand: Auskunftsstand }) {
  return (
    <>
      {inhalt.hinweise.length > 0 && (
        <Hinweis titel="Aus dem Lebenslauf nicht übernommen">
          <ul className="live-liste">
            {inhalt.hinweise.map((satz) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </Hinweis>
      )}
      {inhalt.personId !== null && (
        <p className="nicht-drucken">
          Begonnen aus einem Lebenslauf.{" "}
          <Verweis href="/anspruchsberechtigte/abweichung">
            Abweichungen vom Lebenslauf ansehen und der Kasse melden
          </Verweis>
        </p>
      )}
    </>
  );
}
