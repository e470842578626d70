import type { Metadata } from "next";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { Plakette } from "@/components/ui/plakette";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { hoechstdauerText } from "@/lib/auskunft";
import { RECHTSPROFILE, type Schluessel } from "@/lib/versorgungsauskunft";
import { Tabellenrahmen } from "../tabellenrahmen";

export const metadata: Metadata = { title: "Schlüsselkatalog" };

/** Hilfe: alle Dienstzeitschlüssel, gezeichnet aus den Daten, mit denen gerechnet wird. */
export default function Katalogseite() {
  return Object.values(RECHTSPROFILE).map((recht) => (
    <div key={recht.kennung} className="dienstzeiten">
      <Seitenkopf
        davor={<Verweis href="/versorgungsauskunft">Zur Versorgungsauskunft</Verweis>}
        titel="Schlüsselkatalog"
        einleitung={`Welche Zeit welchen Dienstzeitschlüssel (DZS) hat und wie sie zählt: ${recht.bezeichnung}.`}
        aktionen={<DruckKnopf />}
      />
      <p className="fliesstext">
        Als <Plakette>vorläufig</Plakette> gekennzeichnete Nummern sind aus dem Aufbau des Gesetzes
        hergeleitet. Ihre Anrechnung steht fest; die Nummer kann im amtlichen Katalog anders lauten.
      </p>
      <Tabellenrahmen name="Dienstzeitschlüssel">
        <table className="tabelle tabelle-karten">
          <caption className="nur-vorlesen">Dienstzeitschlüssel</caption>
          <thead>
            <tr>
              <th scope="col">Bezeichnung</th>
              <th scope="col">DZS</th>
              <th scope="col">Anrechnung</th>
              <th scope="col">Teilzeit</th>
              <th scope="col">Höchstdauer</th>
              <th scope="col">Wartezeit</th>
              <th scope="col">Vorschrift</th>
            </tr>
          </thead>
          <tbody>
            {[...recht.schluessel.values()].map((s: Schluessel) => (
              <tr key={s.code} id={`dzs-${s.code}`}>
                <td>{s.bezeichnung}</td>
                <td data-spalte="DZS">
                  {s.code} {s.vorlaeufig && <Plakette>vorläufig</Plakette>}
                </td>
                <td data-spalte="Anrechnung">{s.anrechnung}</td>
                <td data-spalte="Teilzeit">{s.teilzeit ? "ja" : "nein"}</td>
                <td data-spalte="Höchstdauer">{hoechstdauerText(recht, s)}</td>
                <td data-spalte="Wartezeit">{s.wartezeit ? "zählt" : "zählt nicht"}</td>
                <td data-spalte="Vorschrift">{s.fundstelle}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Tabellenrahmen>
    </div>
  ));
}
