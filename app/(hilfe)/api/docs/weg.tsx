import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import type { Wegbeschreibung } from "@/lib/schnittstelle";
import { SchemaVerweis } from "./schema-verweis";

type Parameter = Wegbeschreibung["parameter"][number];
type Antwort = Wegbeschreibung["antworten"][number];

const PARAMETER: Spalte<Parameter>[] = [
  { schluessel: "name", titel: "Name", zelle: (p) => <code>{p.name}</code> },
  { schluessel: "ort", titel: "Wo", zelle: (p) => p.ort },
  { schluessel: "typ", titel: "Typ", zelle: (p) => p.typ },
  { schluessel: "pflicht", titel: "Pflicht", zelle: (p) => (p.pflicht ? "ja" : "nein") },
  { schluessel: "text", titel: "Bedeutung", breit: true, zelle: (p) => p.text },
];

const ANTWORTEN: Spalte<Antwort>[] = [
  { schluessel: "status", titel: "Status", zelle: (a) => a.status },
  { schluessel: "text", titel: "Bedeutung", breit: true, zelle: (a) => a.text },
  {
    schluessel: "inhalt",
    titel: "Inhalt",
    zelle: (a) => (a.schema ? <SchemaVerweis name={a.schema} /> : "–"),
  },
];

/** Ein Weg: was er verlangt und was er antwortet. */
export function Weg({ weg }: { weg: Wegbeschreibung }) {
  const name = `${weg.methode} ${weg.pfad}`;
  return (
    <details className="karte">
      <summary>
        <code>{name}</code> {weg.titel}
      </summary>
      {weg.parameter.length > 0 && (
        <Tabelle
          beschriftung={`Angaben zu ${name}`}
          spalten={PARAMETER}
          zeilen={weg.parameter}
          schluessel={(p) => p.name}
        />
      )}
      {weg.anfrage && (
        <p>
          Inhalt der Anfrage: <SchemaVerweis name={weg.anfrage} />
        </p>
      )}
      <Tabelle
        beschriftung={`Antworten auf ${name}`}
        spalten={ANTWORTEN}
        zeilen={weg.antworten}
        schluessel={(a) => a.status}
      />
    </details>
  );
}
