import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Knopf, KnopfLink } from "@/components/ui/knopf";
import { TRASH_2 } from "@/components/ui/pfade";
import {
  type Befund,
  formatJahreTage,
  type Rechnung,
  type Rechtsprofil,
  schreibeTeilzeit,
  type Zeilenangaben,
} from "@/lib/versorgungsauskunft";
import { WEG } from "../laufend";
import { StandFeld } from "../stand-feld";
import { Tabellenrahmen } from "../tabellenrahmen";
import { entferneZeile } from "./actions";
import { nachBeginn } from "./zeilen";

interface ZeilentabelleProps {
  recht: Rechtsprofil;
  zeilen: readonly Zeilenangaben[];
  rechnung: Rechnung | null;
  befunde: readonly Befund[];
  stand: number;
}

/** Eingegebene Dienstzeiten in der Reihenfolge ihres Beginns, mit Ändern und Entfernen. */
export function Zeilentabelle({ recht, zeilen, rechnung, befunde, stand }: ZeilentabelleProps) {
  return (
    <FormularRahmen action={entferneZeile} warnen={false} kennung="liste">
      <StandFeld stand={stand} />
      <Tabellenrahmen name="Eingegebene Dienstzeiten">
        <table className="tabelle tabelle-dienstzeiten tabelle-karten">
          <caption className="nur-vorlesen">Eingegebene Dienstzeiten nach Beginn</caption>
          <thead>
            <tr>
              <th scope="col">DZS</th>
              <th scope="col">Beginn</th>
              <th scope="col">Ende</th>
              <th scope="col">TZ</th>
              <th scope="col">Beschränkung</th>
              <th scope="col">angerechnet</th>
              <th scope="col">Aktion</th>
            </tr>
          </thead>
          <tbody>
            {nachBeginn(zeilen).map(({ nr, zeile }) => (
              <tr key={nr} id={`zeile-${nr}`}>
                <td>
                  {nr + 1}. {zeile.dzs} - {recht.schluessel.get(zeile.dzs)?.bezeichnung}
                  <Meldungen befunde={befunde} nr={nr} />
                </td>
                <td data-spalte="Beginn">{zeile.beginn}</td>
                <td data-spalte="Ende">{zeile.ende}</td>
                <td data-spalte="TZ">{schreibeTeilzeit(zeile.tz)}</td>
                <td data-spalte="Beschränkung">{zeile.beschraenkung}</td>
                <td data-spalte="angerechnet">
                  {rechnung?.zeilen[nr] && formatJahreTage(rechnung.zeilen[nr].angerechnet100)}
                </td>
                <td>
                  <div className="knopfleiste">
                    <KnopfLink klein variante="link" href={`${WEG[4]}?zeile=${nr}`}>
                      Ändern<span className="nur-vorlesen">: Zeile ab {zeile.beginn}</span>
                    </KnopfLink>
                    <Knopf klein variante="link" zeichen={TRASH_2} name="entfernen" value={nr}>
                      Entfernen<span className="nur-vorlesen">: Zeile ab {zeile.beginn}</span>
                    </Knopf>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Tabellenrahmen>
    </FormularRahmen>
  );
}

/** Was an einer Zeile nicht stimmt, mit denselben Worten wie in der Liste oben. */
function Meldungen({ befunde, nr }: { befunde: readonly Befund[]; nr: number }) {
  const eigene = befunde.filter(({ feld }) => feld.startsWith(`dienstzeiten.${nr}.`));
  return eigene.map(({ code, meldung }) => (
    <p key={code} className="zeile-meldung">
      {meldung}
    </p>
  ));
}
