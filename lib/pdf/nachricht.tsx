import { Document, Page, Text, View } from "@react-pdf/renderer";
import { stil } from "./stil";
import type { GruppenZeile, NachrichtDaten, WertZeile } from "./typen";

/** Längere Werte stehen unter ihrer Bezeichnung und dürfen über die Seite laufen. */
const KURZ = 600;

/** Die Reihenfolge steht fest und Werte können gleich sein, deshalb zählt die Stelle als Schlüssel. */
function nummeriert<T>(werte: T[]): { wert: T; nummer: number }[] {
  return werte.map((wert, nummer) => ({ wert, nummer }));
}

function Zeile({ label, wert }: WertZeile) {
  if (wert.length > KURZ) {
    return (
      <View style={stil.lang}>
        <Text style={stil.leise} minPresenceAhead={30}>
          {label}
        </Text>
        <Absaetze text={wert} />
      </View>
    );
  }
  return (
    <View style={stil.zeile} wrap={false}>
      <Text style={[stil.label, stil.leise]}>{label}</Text>
      <Text style={stil.wert}>{wert}</Text>
    </View>
  );
}

function Absaetze({ text }: { text: string }) {
  // Jede Zeile ist ein eigener Text, damit ein langer Brief zwischen den Zeilen umbricht.
  return nummeriert(text.split("\n")).map(({ wert, nummer }) =>
    wert.trim() === "" ? (
      <View key={nummer} style={stil.leerzeile} />
    ) : (
      <Text key={nummer}>{wert}</Text>
    ),
  );
}

function Zusammenfassung({ zeilen }: { zeilen: GruppenZeile[] }) {
  return (
    <View style={stil.block}>
      {nummeriert(zeilen).map(({ wert: { gruppe, ...zeile }, nummer }) => (
        <View key={nummer}>
          {gruppe && gruppe !== zeilen[nummer - 1]?.gruppe && (
            <Text style={stil.gruppe} minPresenceAhead={40}>
              {gruppe}
            </Text>
          )}
          <Zeile {...zeile} />
        </View>
      ))}
    </View>
  );
}

function Anhaenge({ namen }: { namen: string[] }) {
  return (
    <View>
      <Text style={stil.gruppe} minPresenceAhead={30}>
        Anhänge
      </Text>
      <Absaetze text={namen.join("\n")} />
    </View>
  );
}

function Randzeilen({ daten }: { daten: NachrichtDaten }) {
  return (
    <>
      <View style={stil.kopfzeile} fixed>
        <Text style={[stil.schmal, stil.fett]}>{daten.portalname}</Text>
        <Text style={[stil.breit, stil.rechts]}>{daten.organisation}</Text>
      </View>
      <View style={stil.fusszeile} fixed>
        <Text style={stil.breit}>
          Erstellt am {daten.erstelltAm} von {daten.nutzer}
        </Text>
        <Text
          style={[stil.schmal, stil.rechts]}
          render={({ pageNumber, totalPages }) => `Seite ${pageNumber} von ${totalPages}`}
        />
      </View>
    </>
  );
}

/** Angaben, die nicht auf dem Papier stehen, sondern in den Eigenschaften des Dokuments. */
export interface Eigenschaften {
  titel: string;
  verfasser: string;
  portal: string;
}

/** Schreiben des Portals auf A4, als PDF/A-2b; alle Texte müssen schon druckbar sein. */
export function Nachricht(props: { daten: NachrichtDaten; eigenschaften: Eigenschaften }) {
  const { daten, eigenschaften } = props;
  const { kasse, titel, kopf, text, zeilen = [], anhaenge } = daten;
  return (
    <Document
      title={eigenschaften.titel}
      author={eigenschaften.verfasser}
      creator={eigenschaften.portal}
      producer={eigenschaften.portal}
      language="de-DE"
      conformance="PDF/A-2b"
    >
      <Page size="A4" style={stil.seite}>
        <Randzeilen daten={daten} />
        <View style={stil.inhalt}>
          <View style={stil.kasse}>
            <Text style={stil.fett}>{kasse.name}</Text>
            <Absaetze text={kasse.anschrift.join("\n")} />
          </View>
          <Text style={stil.titel}>{titel}</Text>
          <View style={stil.block}>
            {nummeriert(kopf).map(({ wert, nummer }) => (
              <Zeile key={nummer} {...wert} />
            ))}
          </View>
          <View style={stil.block}>
            <Absaetze text={text} />
          </View>
          {zeilen.length > 0 && <Zusammenfassung zeilen={zeilen} />}
          {anhaenge.length > 0 && <Anhaenge namen={anhaenge} />}
        </View>
      </Page>
    </Document>
  );
}
