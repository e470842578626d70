import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Knopf } from "@/components/ui/knopf";
import { TRASH_2 } from "@/components/ui/pfade";
import type { Vergleichszeile } from "@/lib/auskunft";
import { StandFeld } from "../stand-feld";
import { Tabellenrahmen } from "../tabellenrahmen";
import { entferneZukunft } from "./actions";

interface GegenueberstellungProps {
  zeilen: readonly Vergleichszeile[];
  /** Wie viele der letzten Zeilen gedachte Zukünfte sind und sich entfernen lassen. */
  zukuenfte: number;
  stand: number;
}

/** Alle verglichenen Fälle als Tabelle, auf schmalen Bildschirmen als Karten. */
export function Gegenueberstellung({ zeilen, zukuenfte, stand }: GegenueberstellungProps) {
  const feste = zeilen.length - zukuenfte;
  return (
    <FormularRahmen action={entferneZukunft} warnen={false} kennung="vergleich">
      <StandFeld stand={stand} />
      <Tabellenrahmen name="Verglichene Fälle">
        <table className="tabelle tabelle-karten">
          <caption className="nur-vorlesen">Verglichene Fälle</caption>
          <thead>
            <tr>
              <th scope="col">Fall</th>
              <th scope="col">Ruhestandsgrund</th>
              <th scope="col">Erster Ruhestandstag</th>
              <th scope="col">Dienstzeit</th>
              <th scope="col">Ruhegehaltssatz</th>
              <th scope="col">Abschlag</th>
              <th scope="col">Zahlbetrag</th>
              {zukuenfte > 0 && <th scope="col">Aktion</th>}
            </tr>
          </thead>
          <tbody>
            {zeilen.map((z, i) => (
              <tr key={z.titel}>
                <td>
                  {z.titel}
                  {z.aenderung !== "" && <p className="leise">{z.aenderung}</p>}
                  {z.grund !== null && <p className="zeile-meldung">{z.grund}</p>}
                </td>
                <td data-spalte="Ruhestandsgrund">{z.ruhestandsgrund}</td>
                <td data-spalte="Erster Ruhestandstag">{z.ersterRuhestandstag}</td>
                <td data-spalte="Dienstzeit">{z.dienstzeit}</td>
                <td data-spalte="Ruhegehaltssatz">{z.satz}</td>
                <td data-spalte="Abschlag">{z.abschlag}</td>
                <td data-spalte="Zahlbetrag">{z.zahlbetrag}</td>
                {zukuenfte > 0 && (
                  <td>
                    {i >= feste && (
                      <Knopf
                        klein
                        variante="link"
                        zeichen={TRASH_2}
                        name="entfernen"
                        value={i - feste}
                      >
                        Entfernen<span className="nur-vorlesen">: {z.titel}</span>
                      </Knopf>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Tabellenrahmen>
    </FormularRahmen>
  );
}
