import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { env } from "@/lib/env";
import { openapi, teil, wegbeschreibungen } from "@/lib/schnittstelle";
import { heute } from "@/lib/uhr";
import { Einfuehrung } from "./einfuehrung";
import { Fehlerarten } from "./fehlerarten";
import { Schemata } from "./schemata";
import { Weg } from "./weg";

export const metadata: Metadata = { title: "Schnittstelle für Verfahren" };

const BEREICHE = [
  { name: "Melden", titel: "Melden, für Personalverfahren der Arbeitgeber" },
  { name: "Abholen", titel: "Abholen, für das Verfahren der Kasse" },
];

/** Die Beschreibung zum Lesen; sie entsteht aus demselben Dokument, das Maschinen lesen. */
export default function Schnittstelle() {
  const { PORTAL_NAME, PORTAL_URL } = env();
  const dokument = openapi(heute(), PORTAL_NAME, PORTAL_URL);
  const wege = wegbeschreibungen(dokument);
  return (
    <>
      <Seitenkopf
        titel="Schnittstelle für Verfahren"
        einleitung="Sie erfahren hier, wie Personalverfahren Meldungen senden und wie das Verfahren der Kasse sie abholt."
      />
      <nav aria-label="Inhalt dieser Seite">
        <ul>
          <li>
            <a href="#anmelden">Anmelden und senden</a>
          </li>
          {BEREICHE.map((b) => (
            <li key={b.name}>
              <a href={`#${b.name}`}>{b.titel}</a>
            </li>
          ))}
          <li>
            <a href="#daten">Daten</a>
          </li>
          <li>
            <a href="#fehler">Fehler</a>
          </li>
          <li>
            <Verweis href="/api/v1/openapi.json" datei>
              Für Maschinen: OpenAPI 3.1 (JSON)
            </Verweis>
          </li>
        </ul>
      </nav>
      <Einfuehrung adresse={`${PORTAL_URL}/api/v1`} />
      {BEREICHE.map((b) => (
        <section key={b.name} aria-labelledby={b.name}>
          <h2 id={b.name}>{b.titel}</h2>
          {wege
            .filter((w) => w.bereich === b.name)
            .map((w) => (
              <Weg key={`${w.methode} ${w.pfad}`} weg={w} />
            ))}
        </section>
      ))}
      <Schemata schemata={teil(dokument, "components", "schemas")} />
      <Fehlerarten />
    </>
  );
}
