import { Blaettern } from "@/components/tabelle/blaettern";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Verweis } from "@/components/ui/verweis";
import { spaltenname } from "@/lib/formulare";
import type { Stapelansicht, Zeilenansicht } from "@/lib/stapel";
import { blaetternVon } from "../../../seitenwahl";

const NR: Spalte<Zeilenansicht> = {
  schluessel: "nr",
  titel: "Zeile",
  zahl: true,
  zelle: (z) => z.nr,
};
const PERSON: Spalte<Zeilenansicht> = {
  schluessel: "persnr",
  titel: "Pers.-Nummer",
  zelle: (z) => z.persnr,
};

const FEHLER: Spalte<Zeilenansicht> = {
  schluessel: "fehler",
  titel: "Fehler",
  breit: true,
  zelle: (z) => (
    <ul>
      {z.befunde
        .filter((b) => b.schwere === "fehler")
        .map((b) => (
          <li key={`${b.regel} ${b.feld}`}>
            {b.feld !== null && <code>{spaltenname(b.feld)}</code>} {b.text}
          </li>
        ))}
    </ul>
  ),
};

const MELDUNG: Spalte<Zeilenansicht> = {
  schluessel: "meldung",
  titel: "Referenz",
  zelle: (z) => z.meldungId && <Verweis href={`/meldungen/${z.meldungId}`}>{z.referenz}</Verweis>,
};

interface StapelzeilenProps {
  s: Stapelansicht;
  welche: "fehler" | "gesendet";
  zeilen: readonly Zeilenansicht[];
  gesamt: number;
  seite: number;
  groesse: number;
}

/** Zeilen mit ihren Fehlern oder mit den Meldungen, die aus ihnen wurden. */
export function Stapelzeilen({ s, welche, zeilen, gesamt, seite, groesse }: StapelzeilenProps) {
  const fehler = welche === "fehler";
  const weg = `/meldungen/stapel/${s.id}`;
  const blaettern = { seite, gesamt, anzahl: zeilen.length, groesse, angaben: { nur: welche } };
  return (
    <section aria-labelledby="zeilen">
      <h2 id="zeilen">{fehler ? "Zeilen mit Fehlern" : "Gesendete Meldungen"}</h2>
      {fehler && (
        <p>
          <Verweis href={`${weg}/fehler`} datei>
            Alle Fehler als CSV speichern
          </Verweis>
        </p>
      )}
      <Tabelle
        beschriftung={fehler ? "Zeilen mit Fehlern" : "Gesendete Meldungen"}
        spalten={fehler ? [NR, PERSON, FEHLER] : [NR, PERSON, MELDUNG]}
        zeilen={zeilen}
        schluessel={(z) => String(z.nr)}
      />
      <Blaettern {...blaetternVon(weg, blaettern)} />
    </section>
  );
}
