import { Verweis } from "@/components/ui/verweis";
import { DatumVon } from "@/components/ui/zeitstempel";
import type { Aufgabe } from "@/lib/aufgaben";

/** ›Fristen und offene Aufgaben‹ (ux.md 1); ohne Aufgaben steht der Satz, dass nichts wartet. */
export function Aufgaben({ aufgaben }: { aufgaben: readonly Aufgabe[] }) {
  return (
    <section aria-labelledby="aufgaben">
      <h2 id="aufgaben">Fristen und offene Aufgaben</h2>
      {aufgaben.length === 0 ? (
        <p>Es wartet nichts auf Sie.</p>
      ) : (
        <ul className="aufgaben">
          {aufgaben.map((a) => (
            <li key={a.id}>
              <Verweis href={a.href}>{a.text}</Verweis>
              {a.frist && (
                <span className="leise">
                  {" "}
                  {a.frist.text} <DatumVon zeitpunkt={a.frist.am} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
