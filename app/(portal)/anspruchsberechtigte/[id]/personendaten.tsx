import { Beschreibung } from "@/components/ui/beschreibung";
import { type Codes, formatCode, mitCodes } from "@/lib/codelisten";
import { formatDatum } from "@/lib/datum";

type Daten = Readonly<Record<string, string | string[]>>;

/** Angaben mit ihrem Namen, in der Reihenfolge und mit den Schlüsseln der Formulare F2 und F3. */
const ANGABEN: [schluessel: string, label: string, zeige?: (wert: string) => string][] = [
  ["titel", "Titel"],
  ["namenszusatz", "Namenszusatz"],
  ["geburtsname", "Geburtsname"],
  ["geschlecht", "Geschlecht", (w) => formatCode("CL-GES", w)],
  ["staatsangehoerigkeit", "Staatsangehörigkeit", (w) => formatCode("CL-STA", w)],
  ["familienstand", "Familienstand", (w) => formatCode("CL-FAM", w)],
  ["seit", "Familienstand seit", formatDatum],
  ["strasse", "Straße"],
  ["hausnr", "Hausnummer"],
  ["zusatz", "Adresszusatz"],
  ["plz", "PLZ"],
  ["ort", "Ort"],
  ["land", "Land", (w) => formatCode("CL-LAND", w)],
  ["telefon_privat", "Telefon privat"],
  ["telefon_mobil", "Telefon mobil"],
  ["telefon_dienst", "Telefon dienstlich"],
  ["email", "E-Mail-Adresse"],
];

/** Personen- und Kontaktdaten einer aktiven Person; nur mit dem Recht dazu (ergaenzungen.md 2). */
export function Personendaten({ daten, codes }: { daten: Daten; codes: Codes }) {
  const zeilen = ANGABEN.flatMap(([schluessel, label, zeige = (w: string) => w]) => {
    const wert = daten[schluessel];
    if (!wert || wert.length === 0) return [];
    return [
      {
        label: `${label}:`,
        wert: mitCodes(codes, () =>
          (typeof wert === "string" ? [wert] : wert).map(zeige).join(", "),
        ),
      },
    ];
  });
  return (
    <section aria-labelledby="personendaten">
      <h2 id="personendaten">Personen- und Kontaktdaten</h2>
      {zeilen.length ? (
        <Beschreibung spalten zeilen={zeilen} />
      ) : (
        <p>Bei der Kasse sind keine Personen- und Kontaktdaten hinterlegt.</p>
      )}
    </section>
  );
}
