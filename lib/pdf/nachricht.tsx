import { Document, Page, Text, View } from "@react-pdf/renderer";
import { type Stil, stil } from "./stil";
import type { GruppenZeile, NachrichtDaten } from "./typen";

/** Lange Werte stehen unter ihrer Bezeichnung und dürfen über die Seite laufen. */
const istLang = (wert: string) => wert.length > 600 || wert.split("\n").length > 12;

/** So viel muss nach der Bezeichnung eines langen Werts noch auf die Seite passen, in Punkt. */
const PLATZ_DANACH = 40;

/** Die Reihenfolge steht fest und Werte können gleich sein, deshalb zählt die Stelle als Schlüssel. */
export function nummeriert<T>(werte: T[]): { wert: T; nummer: number }[] {
  return werte.map((wert, nummer) => ({ wert, nummer }));
}

/**
 * Text mit Zeilenumbrüchen. Jede Zeile ist ein eigenes Element: So bricht ein langer Brief zwischen
 * den Zeilen um, und das Umbruchzeichen, das in keiner Schrift steht, zieht keine fremde Schrift
 * ins Dokument.
 */
export function Zeilentext({ text, stil: eigener }: { text: string; stil?: Stil | Stil[] }) {
  return (
    <View style={eigener}>
      {nummeriert(text.split("\n")).map(({ wert, nummer }) =>
        wert.trim() === "" ? (
          <View key={nummer} style={stil.leerzeile} />
        ) : (
          <Text key={nummer}>{wert}</Text>
        ),
      )}
    </View>
  );
}

/** Bezeichnung und Wert, davor vielleicht eine Überschrift, die nicht allein am Seitenende bleibt. */
export function Zeile({ gruppe, label, wert }: GruppenZeile) {
  const ueberschrift = gruppe && <Zeilentext text={gruppe} stil={stil.gruppe} />;
  if (istLang(wert)) {
    return (
      <View style={stil.lang}>
        <View wrap={false} minPresenceAhead={PLATZ_DANACH}>
          {ueberschrift}
          <Zeilentext text={label} stil={stil.leise} />
        </View>
        <Zeilentext text={wert} />
      </View>
    );
  }
  return (
    <View wrap={false}>
      {ueberschrift}
      <View style={stil.zeile}>
        <Zeilentext text={label} stil={[stil.label, stil.leise]} />
        <Zeilentext text={wert} stil={stil.wert} />
      </View>
    </View>
  );
}

function Zusammenfassung({ zeilen }: { zeilen: GruppenZeile[] }) {
  return (
    <View style={stil.block}>
      {nummeriert(zeilen).map(({ wert: { gruppe, ...zeile }, nummer }) => {
        const neu = gruppe !== zeilen[nummer - 1]?.gruppe;
        return <Zeile key={nummer} {...zeile} gruppe={neu ? gruppe : undefined} />;
      })}
    </View>
  );
}

function Randzeilen({ daten }: { daten: NachrichtDaten }) {
  return (
    <>
      <View style={stil.kopfzeile} fixed>
        <Zeilentext text={daten.portalname} stil={[stil.schmal, stil.fett]} />
        <Zeilentext text={daten.organisation} stil={[stil.breit, stil.rechts]} />
      </View>
      <View style={stil.fusszeile} fixed>
        <Zeilentext
          text={`Erstellt am ${daten.erstelltAm} von ${daten.nutzer}`}
          stil={stil.breit}
        />
        {/* Ohne feste Breite: Rechtsbündig gesetzt, stünde die Seitenzahl nicht am Rand. */}
        <Text render={({ pageNumber, totalPages }) => `Seite ${pageNumber} von ${totalPages}`} />
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
      {/* Der gewöhnliche Umbruch rechnet mit jeder Seite das ganze übrige Dokument neu. */}
      <Page size="A4" style={stil.seite} experimentalPagination>
        <Randzeilen daten={daten} />
        <View style={stil.inhalt}>
          <View style={stil.kasse}>
            <Zeilentext text={kasse.name} stil={stil.fett} />
            <Zeilentext text={kasse.anschrift.join("\n")} />
          </View>
          <Zeilentext text={titel} stil={stil.titel} />
          <View style={stil.block}>
            {nummeriert(kopf).map(({ wert, nummer }) => (
              <Zeile key={nummer} {...wert} />
            ))}
          </View>
          <Zeilentext text={text} stil={stil.block} />
          {zeilen.length > 0 && <Zusammenfassung zeilen={zeilen} />}
          {anhaenge.length > 0 && (
            <View wrap={false}>
              <Zeilentext text="Anhänge" stil={stil.gruppe} />
              <Zeilentext text={anhaenge.join("\n")} />
            </View>
          )}
        </View>
      </Page>
    </Document>
  );
}
