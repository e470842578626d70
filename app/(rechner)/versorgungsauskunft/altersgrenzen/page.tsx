import type { Metadata } from "next";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { altersgrenzentabelle, alterText } from "@/lib/auskunft";
import { RECHTSPROFILE } from "@/lib/versorgungsauskunft";
import { Tabellenrahmen } from "../tabellenrahmen";

export const metadata: Metadata = { title: "Altersgrenzen" };

/** Hilfe: Altersgrenzen nach Jahrgang und Kategorie, aus den Regeln des Rechners gelesen. */
export default function Altersgrenzenseite() {
  return Object.values(RECHTSPROFILE).map((recht) => {
    const { jahrgaenge, kategorien } = altersgrenzentabelle(recht);
    return (
      <div key={recht.kennung} className="dienstzeiten">
        <Seitenkopf
          davor={<Verweis href="/versorgungsauskunft">Zur Versorgungsauskunft</Verweis>}
          titel="Altersgrenzen"
          einleitung={`Wann der Ruhestand beginnt und ab wann er auf Antrag möglich ist: ${recht.bezeichnung}.`}
          aktionen={<DruckKnopf />}
        />
        <section aria-labelledby="jahrgang">
          <h2 id="jahrgang">Nach Geburtsjahr</h2>
          <p>
            Allgemeine Verwaltung, Richterinnen und Richter. Der Ruhestand beginnt mit dem Monat,
            der auf die Vollendung des Alters folgt.
          </p>
          <Tabellenrahmen name="Altersgrenzen nach Geburtsjahr">
            <table className="tabelle tabelle-karten">
              <caption className="nur-vorlesen">Altersgrenzen nach Geburtsjahr</caption>
              <thead>
                <tr>
                  <th scope="col">Geburtsjahr</th>
                  <th scope="col">Regelaltersgrenze</th>
                  <th scope="col">Antrag bei Schwerbehinderung ab</th>
                  <th scope="col">Schwerbehinderung ohne Abschlag ab</th>
                </tr>
              </thead>
              <tbody>
                {jahrgaenge.map((zeile) => (
                  <tr key={zeile.jahrgang}>
                    <td>{zeile.jahrgang}</td>
                    <td data-spalte="Regelaltersgrenze">{alterText(zeile.regel)}</td>
                    <td data-spalte="Antrag bei Schwerbehinderung ab">
                      {alterText(zeile.schwerbehinderung)}
                    </td>
                    <td data-spalte="Schwerbehinderung ohne Abschlag ab">
                      {alterText(zeile.ohneAbschlag)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Tabellenrahmen>
        </section>
        <section aria-labelledby="kategorie">
          <h2 id="kategorie">Nach Beamtenkategorie</h2>
          {kategorien.map((k) => (
            <div key={k.code}>
              <h3>{k.bezeichnung}</h3>
              <p>
                {k.erlaeuterung.join(" ")} ({k.fundstelle})
              </p>
            </div>
          ))}
        </section>
        <section aria-labelledby="grund">
          <h2 id="grund">Nach Ruhestandsgrund</h2>
          {recht.gruende.map((g) => (
            <div key={g.code}>
              <h3>{g.bezeichnung}</h3>
              <p>
                {g.erlaeuterung.join(" ")} ({g.fundstelle})
              </p>
            </div>
          ))}
        </section>
      </div>
    );
  });
}
