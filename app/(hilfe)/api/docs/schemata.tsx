import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import type { Schema } from "@/lib/formulare";
import {
  type Auswahlwert,
  auswahlwerte,
  type Feldzeile,
  feldzeilen,
  teil,
} from "@/lib/schnittstelle";
import { SchemaVerweis, schemaKennung } from "./schema-verweis";

const FELDER: Spalte<Feldzeile>[] = [
  { schluessel: "pfad", titel: "Feld", zelle: (z) => <code>{z.pfad}</code> },
  {
    schluessel: "typ",
    titel: "Typ",
    zelle: (z) => {
      const [verweis] = z.verweise;
      return verweis && z.typ === verweis ? (
        <SchemaVerweis name={verweis} />
      ) : (
        <>
          {z.typ}
          {z.verweise.map((name) => (
            <span key={name}>
              {" "}
              (<SchemaVerweis name={name} />)
            </span>
          ))}
        </>
      );
    },
  },
  { schluessel: "pflicht", titel: "Pflicht", zelle: (z) => (z.pflicht ? "ja" : "nein") },
  { schluessel: "text", titel: "Bedeutung", breit: true, zelle: (z) => z.text },
];

const CODES: Spalte<Auswahlwert>[] = [
  { schluessel: "wert", titel: "Wert", zelle: (a) => <code>{a.wert}</code> },
  { schluessel: "titel", titel: "Bezeichnung", breit: true, zelle: (a) => a.titel },
];

/** Alle Schemata, auf die Wege und Felder verweisen. */
export function Schemata({ schemata }: { schemata: Schema }) {
  return (
    <section aria-labelledby="daten">
      <h2 id="daten">Daten</h2>
      {Object.keys(schemata).map((name) => (
        <EinSchema key={name} name={name} schema={teil(schemata, name)} />
      ))}
    </section>
  );
}

function EinSchema({ name, schema }: { name: string; schema: Schema }) {
  const codes = auswahlwerte(schema);
  const felder = feldzeilen(schema);
  const titel = typeof schema.title === "string" ? schema.title : "";
  return (
    <details className="karte">
      <summary>
        <code>{name}</code> {titel}
      </summary>
      {/* Das Ziel liegt innen: So öffnet ein Sprung hierher den Kasten. */}
      <div id={schemaKennung(name)}>
        {codes.length > 0 ? (
          <Tabelle
            beschriftung={`Werte von ${name}`}
            spalten={CODES}
            zeilen={codes}
            schluessel={(a) => a.wert}
          />
        ) : (
          <Tabelle
            beschriftung={`Felder von ${name}`}
            spalten={FELDER}
            zeilen={felder}
            schluessel={(z) => z.pfad}
          />
        )}
      </div>
    </details>
  );
}
