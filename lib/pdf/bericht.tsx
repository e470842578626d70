import { Document, Image, Page, Text, View } from "@react-pdf/renderer";
import { type Eigenschaften, nummeriert, Zeile, Zeilentext } from "./nachricht";
import { SATZBREITE, stil } from "./stil";
import type { BerichtDaten, Berichtsabschnitt, Berichtsbild, Berichtstabelle } from "./typen";

/** So viel muss nach einer Überschrift noch auf die Seite passen, in Punkt. */
const PLATZ_DANACH = 60;

function Tabellenzeile({
  zellen,
  breiten,
  kopf = false,
}: {
  zellen: readonly string[];
  breiten: readonly number[];
  kopf?: boolean;
}) {
  return (
    <View wrap={false} style={kopf ? [stil.tabellenzeile, stil.tabellenkopf] : stil.tabellenzeile}>
      {nummeriert([...zellen]).map(({ wert, nummer }) => (
        <Zeilentext
          key={nummer}
          text={wert}
          stil={[stil.zelle, { width: SATZBREITE * (breiten[nummer] ?? 0) }]}
        />
      ))}
    </View>
  );
}

function Tabelle({ kopf, breiten, zeilen }: Berichtstabelle) {
  return (
    <View style={stil.block}>
      <Tabellenzeile zellen={kopf} breiten={breiten} kopf />
      {nummeriert([...zeilen]).map(({ wert, nummer }) => (
        <Tabellenzeile key={nummer} zellen={wert} breiten={breiten} />
      ))}
    </View>
  );
}

function Bild({ daten, text }: Berichtsbild) {
  return (
    <View wrap={false} style={stil.block}>
      {/* Im eigenen Faden kommt ein Uint8Array an; die Bibliothek erkennt nur einen Buffer. */}
      <Image src={Buffer.from(daten)} style={stil.bild} />
      <Zeilentext text={text} stil={stil.leise} />
    </View>
  );
}

function Abschnitt(props: Berichtsabschnitt) {
  const { titel, neueSeite, saetze = [], zeilen = [], bild, tabelle } = props;
  return (
    <View break={neueSeite}>
      <View wrap={false} minPresenceAhead={PLATZ_DANACH}>
        <Zeilentext text={titel} stil={stil.gruppe} />
      </View>
      {nummeriert([...saetze]).map(({ wert, nummer }) => (
        <Zeilentext key={nummer} text={wert} stil={stil.lang} />
      ))}
      {nummeriert([...zeilen]).map(({ wert, nummer }) => (
        <Zeile key={nummer} {...wert} />
      ))}
      {bild && <Bild {...bild} />}
      {tabelle && <Tabelle {...tabelle} />}
    </View>
  );
}

/** Bericht auf A4, als PDF/A-2b; alle Texte müssen schon druckbar sein. */
export function Bericht(props: { daten: BerichtDaten; eigenschaften: Eigenschaften }) {
  const { daten, eigenschaften } = props;
  return (
    <Document
      title={eigenschaften.titel}
      author={eigenschaften.verfasser}
      creator={eigenschaften.portal}
      producer={eigenschaften.portal}
      language="de-DE"
      conformance="PDF/A-2b"
    >
      <Page size="A4" style={stil.seite} experimentalPagination>
        <View style={stil.kopfzeile} fixed>
          <Zeilentext text={daten.portalname} stil={[stil.schmal, stil.fett]} />
          <Zeilentext text={daten.kennzeichen} stil={[stil.breit, stil.rechts]} />
        </View>
        <View style={stil.fusszeile} fixed>
          <Zeilentext text={`Erstellt am ${daten.erstelltAm}`} stil={stil.breit} />
          <Text render={({ pageNumber, totalPages }) => `Seite ${pageNumber} von ${totalPages}`} />
        </View>
        <View style={stil.inhalt}>
          <Zeilentext text={daten.titel} stil={stil.titel} />
          {nummeriert([...daten.einleitung]).map(({ wert, nummer }) => (
            <Zeilentext key={nummer} text={wert} stil={stil.lang} />
          ))}
          {nummeriert([...daten.abschnitte]).map(({ wert, nummer }) => (
            <Abschnitt key={nummer} {...wert} />
          ))}
        </View>
      </Page>
    </Document>
  );
}
