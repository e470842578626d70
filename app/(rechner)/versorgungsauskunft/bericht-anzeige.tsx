import { Beschreibung } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { Plakette } from "@/components/ui/plakette";
import type { Bericht, Ergebnisgruppe, Gruppenkennung } from "@/lib/auskunft";
import type { Schritttext } from "@/lib/versorgungsauskunft";
import { Tabellenrahmen } from "./tabellenrahmen";

/** Der Weg zu einer Zahl: Schritte mit Vorschrift, Eingaben und Rundung; auf Papier immer offen. */
export function Rechenweg({
  schritte,
  von,
  offen = false,
}: {
  schritte: readonly Schritttext[];
  /** Wessen Rechenweg; nur vorgelesen. */
  von: string;
  offen?: boolean;
}) {
  return (
    <details className="rechenweg" open={offen}>
      <summary>
        Rechenweg<span className="nur-vorlesen">: {von}</span>
      </summary>
      <ol>
        {schritte.map((s) => (
          <li key={s.id}>
            <p>
              {s.titel}: {s.wert}
            </p>
            <p>{s.formel}</p>
            <p className="rechenweg-eingaben">
              {s.eingaben.map(({ name, wert }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: feste Reihenfolge, Namen können sich wiederholen
                <span key={i}>
                  {name}: {wert}
                </span>
              ))}
            </p>
            <p className="leise">
              {s.fundstelle}
              {s.rundung && `; gerundet: ${s.rundung}`}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface Teil {
  bericht: Bericht;
  offen?: boolean;
}

/** Beide Rechte nebeneinander; welches gilt und warum. */
export function Rechte({ bericht, offen }: Teil) {
  const gruppe = (id: Gruppenkennung) => bericht.ergebnisse.find((e) => e.id === id);
  const [neu, uebergang, massgebend] = [gruppe("neu"), gruppe("uebergang"), gruppe("massgebend")];
  return (
    <>
      <div className="ergebnis-karten">
        {neu && (
          <Rechtskarte gruppe={neu} gilt={bericht.massgebend === "NEU"} zusatz="" offen={offen} />
        )}
        {uebergang && (
          <Rechtskarte
            gruppe={uebergang}
            gilt={bericht.massgebend === "UEBERGANG"}
            zusatz=" (Günstigerprüfung)"
            offen={offen}
          />
        )}
      </div>
      {massgebend ? (
        <p data-massgebend>
          Maßgebend ist {bericht.massgebend === "NEU" ? "das neue Recht" : "das Übergangsrecht"} mit{" "}
          <strong>{massgebend.wert}</strong>. Es gilt {massgebend.schritte.at(-1)?.formel}.
        </p>
      ) : (
        <p data-massgebend>
          Es gilt das neue Recht mit <strong>{neu?.wert}</strong>. Das Übergangsrecht betrifft nur
          Beamtenverhältnisse, die am 31.12.1991 schon bestanden.
        </p>
      )}
    </>
  );
}

function Rechtskarte({
  gruppe,
  gilt,
  zusatz,
  offen,
}: {
  gruppe: Ergebnisgruppe;
  gilt: boolean;
  zusatz: string;
  offen?: boolean;
}) {
  return (
    <section className={gilt ? "karte massgebend" : "karte"} data-recht={gruppe.id}>
      <h2>{gruppe.titel}</h2>
      <p className="leise">
        {gruppe.fundstelle}
        {zusatz}
      </p>
      <p className="ergebnis-wert">{gruppe.wert}</p>
      {gilt && <Plakette art="erfolg">maßgebend</Plakette>}
      <Rechenweg schritte={gruppe.schritte} von={gruppe.titel} offen={offen} />
    </section>
  );
}

const OBEN: readonly Gruppenkennung[] = ["neu", "uebergang", "massgebend"];
const BEZUEGE: readonly Gruppenkennung[] = [
  ...(["dienstbezuege", "ruhegehalt", "nachAbschlag"] as const),
  ...(["mindestAmt", "mindestFest", "zahlbetrag"] as const),
];

function Liste({ gruppen, offen }: { gruppen: readonly Ergebnisgruppe[]; offen?: boolean }) {
  return (
    <ul className="ergebnis-liste">
      {gruppen.map((g) => (
        <li key={g.id} data-ergebnis={g.id}>
          <p className="ergebnis-zeile">
            <span>{g.titel}</span>
            <strong>{g.wert}</strong>
          </p>
          <Rechenweg schritte={g.schritte} von={g.titel} offen={offen} />
        </li>
      ))}
    </ul>
  );
}

/** Altersgrenze, Wartezeit und Abschlag. */
export function WeitereErgebnisse({ bericht, offen }: Teil) {
  const gruppen = bericht.ergebnisse.filter(
    ({ id }) => !OBEN.includes(id) && !BEZUEGE.includes(id),
  );
  return <Liste gruppen={gruppen} offen={offen} />;
}

/** Versorgungsbezüge in Euro; nichts ohne Dienstbezüge. */
export function Bezuege({ bericht, offen }: Teil) {
  return (
    <Liste gruppen={bericht.ergebnisse.filter(({ id }) => BEZUEGE.includes(id))} offen={offen} />
  );
}

export function Rahmen({ bericht }: Teil) {
  return <Beschreibung zeilen={bericht.rahmen} />;
}

/** Dienstzeiten mit gezählter und angerechneter Zeit, je Zeile ihr Rechenweg. */
export function Zeitentabelle({ bericht, offen }: Teil) {
  return (
    <Tabellenrahmen name="Dienstzeiten">
      <table className="tabelle tabelle-karten">
        <caption className="nur-vorlesen">Dienstzeiten nach Beginn</caption>
        <thead>
          <tr>
            <th scope="col">DZS</th>
            <th scope="col">Beginn</th>
            <th scope="col">Ende</th>
            <th scope="col">TZ</th>
            <th scope="col">Beschränkung</th>
            <th scope="col">kalendarisch</th>
            <th scope="col">angerechnet</th>
          </tr>
        </thead>
        <tbody>
          {bericht.zeiten.map((z) => (
            <tr key={z.nr}>
              <td>
                {z.nr}. {z.schluessel}
                <Rechenweg schritte={z.schritte} von={`Zeile ab ${z.beginn}`} offen={offen} />
              </td>
              <td data-spalte="Beginn">{z.beginn}</td>
              <td data-spalte="Ende">{z.ende}</td>
              <td data-spalte="TZ">{z.teilzeit}</td>
              <td data-spalte="Beschränkung">{z.beschraenkung}</td>
              <td data-spalte="kalendarisch">{z.kalendarisch}</td>
              <td data-spalte="angerechnet">{z.angerechnet}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Tabellenrahmen>
  );
}

/** Offene Rechtsfragen der Berechnung, der Stand des Rechts und der Vorbehalt. */
export function Hinweise({ bericht }: Teil) {
  return (
    <>
      {bericht.hinweise.length > 0 && (
        <Hinweis titel="Zu dieser Berechnung">
          <ul className="live-liste">
            {bericht.hinweise.map((satz) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </Hinweis>
      )}
      <p className="leise">
        {bericht.recht}: {bericht.rechtsstand}
      </p>
      {bericht.vorbehalt.map((satz) => (
        <p key={satz} className="leise">
          {satz}
        </p>
      ))}
    </>
  );
}
