import { Tabelle } from "@/components/tabelle/tabelle";
import { Plakette } from "@/components/ui/plakette";
import { Verweis } from "@/components/ui/verweis";
import { formatDatum } from "@/lib/datum";
import { type Bekannte, type MeldungAnsicht, NEUE_PERSON, type Vorschau } from "@/lib/meldungen";

/**
 * Personen, die die Kasse schon führt und die gemeint sein könnten. Die Kasse wählt eine davon oder
 * eine neue; bis dahin lässt sich die Meldung nicht übernehmen. Der Arbeitgeber sieht davon nichts.
 */
export function Zuordnung({ m, vorschau }: { m: MeldungAnsicht; vorschau: Vorschau }) {
  const { bekannte, zuordnung } = vorschau;
  if (bekannte.length === 0) return null;
  const weg = (person: string) => `/kasse/eingang/${m.id}?person=${person}`;
  const wahl = (person: string, text: string) =>
    zuordnung === person ? (
      <Plakette art="erfolg">gewählt</Plakette>
    ) : (
      <Verweis href={weg(person)}>{text}</Verweis>
    );
  return (
    <section aria-labelledby="zuordnung">
      <h2 id="zuordnung">Zuordnung zur Person</h2>
      <p>
        Die Kasse führt schon Personen, die gemeint sein könnten. Bitte wählen Sie eine davon oder
        legen Sie eine neue an.
      </p>
      <Tabelle<Bekannte>
        beschriftung="Bekannte Personen"
        schluessel={(b) => b.id}
        zeilen={bekannte}
        spalten={[
          { schluessel: "persnr", titel: "Pers.-Nummer", zelle: (b) => b.persnr },
          { schluessel: "name", titel: "Name", zelle: (b) => `${b.vorname} ${b.name}` },
          {
            schluessel: "geburt",
            titel: "Geburtsdatum",
            zelle: (b) => formatDatum(b.geburtsdatum),
          },
          {
            schluessel: "bei",
            titel: "Arbeitgeber",
            breit: true,
            zelle: (b) => b.organisationen.join(", "),
          },
          {
            schluessel: "gleich",
            titel: "Übereinstimmung",
            zelle: (b) => (b.genau ? "genau" : "ähnlich"),
          },
          {
            schluessel: "wahl",
            titel: "Wahl",
            zelle: (b) => wahl(b.id, `${b.persnr} zuordnen`),
          },
        ]}
        leer={null}
      />
      <p>{wahl(NEUE_PERSON, "Neue Person anlegen")}</p>
    </section>
  );
}
