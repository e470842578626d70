import type { Spalte } from "@/components/tabelle/typen";
import { Plakette } from "@/components/ui/plakette";
import type {
  UebersichtOrdnung,
  Uebersichtsseite,
  UebersichtZeile,
} from "@/lib/anspruchsberechtigte";
import { formatDatum } from "@/lib/datum";
import { adresse, type Uebersichtsadresse } from "./adresse";

/** Spalten der Übersicht (Handbuch 3.1); ein zweiter Klick auf die Überschrift dreht die Ordnung um. */
export function spalten(a: Uebersichtsadresse): Spalte<UebersichtZeile>[] {
  const ordne = (ordnung: UebersichtOrdnung) =>
    adresse(a, {
      ordnung,
      absteigend: a.ordnung === ordnung && !a.absteigend,
      seite: { art: "erste" },
    });
  return [
    {
      schluessel: "persnr",
      titel: "Pers.-Nummer",
      zelle: (z) => z.persnr,
      ordneHref: ordne("persnr"),
    },
    {
      schluessel: "name",
      titel: "Name",
      zelle: (z) => (
        <>
          {z.name}
          {z.status === "KUENFTIG" && z.aktivAb && (
            <>
              {" "}
              <Plakette art="info">ab {formatDatum(z.aktivAb)}</Plakette>
            </>
          )}
        </>
      ),
      ordneHref: ordne("name"),
    },
    {
      schluessel: "vorname",
      titel: "Vorname",
      zelle: (z) => z.vorname,
      ordneHref: ordne("vorname"),
    },
    {
      schluessel: "geburtsdatum",
      titel: "Geburtsdatum",
      zelle: (z) => formatDatum(z.geburtsdatum),
      ordneHref: ordne("geburtsdatum"),
    },
    {
      schluessel: "beihilfe",
      titel: "Beihilfeberechtigt",
      zelle: (z) => (z.beihilfeberechtigt ? "ja" : "nein"),
      ordneHref: ordne("beihilfe"),
    },
  ];
}

/** Bereich und Adressen der Nachbarseiten; geblättert wird neben der ersten und letzten gezeigten Zeile. */
export function blaetterwege(
  a: Uebersichtsadresse,
  { zeilen, gesamt, nr, naechste }: Uebersichtsseite,
) {
  const erste = zeilen[0];
  const letzte = zeilen.at(-1);
  const von = zeilen.length ? (nr - 1) * a.proSeite + 1 : 0;
  return {
    von,
    bis: zeilen.length ? von + zeilen.length - 1 : 0,
    gesamt: gesamt ?? 1000,
    gesamtBegrenzt: gesamt === null,
    erste: nr > 1 ? adresse(a, { seite: { art: "erste" } }) : undefined,
    vorige:
      nr > 1 && erste
        ? adresse(a, { seite: { art: "vor", anker: erste.id, nr: nr - 1 } })
        : undefined,
    naechste:
      naechste && letzte
        ? adresse(a, { seite: { art: "nach", anker: letzte.id, nr: nr + 1 } })
        : undefined,
    letzte: naechste && gesamt !== null ? adresse(a, { seite: { art: "letzte" } }) : undefined,
  };
}
