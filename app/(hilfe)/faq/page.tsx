import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { THEMEN } from "@/lib/suche";

export const metadata: Metadata = { title: "FAQ" };

export default function Faq() {
  return (
    <>
      <Seitenkopf
        titel="FAQ – Häufig gestellte Fragen"
        einleitung="Sie finden hier Antworten auf häufige Fragen zum Portal."
      />
      <nav aria-label="Themen">
        <ul className="verweise">
          {THEMEN.map(({ id, titel }) => (
            <li key={id}>
              <a href={`#${id}`}>{titel}</a>
            </li>
          ))}
        </ul>
      </nav>
      {THEMEN.map(({ id, titel, fragen }) => (
        <section key={id} className="fliesstext" aria-labelledby={id}>
          <h2 id={id}>{titel}</h2>
          {fragen.map((f) => (
            <article key={f.id} aria-labelledby={f.id}>
              <h3 id={f.id}>{f.frage}</h3>
              {f.antwort.map((absatz) => (
                <p key={absatz}>{absatz}</p>
              ))}
            </article>
          ))}
        </section>
      ))}
      <p className="fliesstext">
        Ihre Frage ist nicht dabei? Der <Verweis href="/support">Support</Verweis> hilft Ihnen
        weiter. Ausführlich erklären das Portal das{" "}
        <Verweis href="/handbuch/sachbearbeitung">Handbuch für die Sachbearbeitung</Verweis> und das{" "}
        <Verweis href="/handbuch/administration">Handbuch für die Administration</Verweis>.
      </p>
    </>
  );
}
