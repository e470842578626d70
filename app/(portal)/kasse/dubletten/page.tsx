import type { Metadata } from "next";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Hinweis } from "@/components/ui/hinweis";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { formatDatum } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  type Aehnlichkeit,
  listAehnliche,
  PAARE_HOECHSTENS,
  type Paarperson,
} from "@/lib/dubletten";
import { type Seitenparameter, textAus } from "../../seitenwahl";

export const metadata: Metadata = { title: "Mögliche Dubletten" };

export default async function Dubletten({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("dublette:zusammenfuehren");
  const paare = await withTenant(akteur, async (tx) => {
    await schreibeLesezugriff(tx, { aktion: "dubletten.lesen" }, await anfrage());
    return listAehnliche(tx, akteur);
  });
  return (
    <>
      <Seitenkopf
        davor={<Verweis href="/kasse/eingang">Zurück zum Eingang</Verweis>}
        titel="Mögliche Dubletten"
        einleitung="Sie sehen hier Personen mit gleichem Geburtsdatum und ähnlichem Namen, die vielleicht doppelt geführt werden."
      />
      {textAus(await searchParams, "zusammengefuehrt") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Die Personen sind zusammengeführt." />
      )}
      {paare.length === PAARE_HOECHSTENS && (
        <p>Gezeigt sind die ersten {PAARE_HOECHSTENS} Paare, genau übereinstimmende zuerst.</p>
      )}
      <Tabelle<Aehnlichkeit>
        beschriftung="Ähnliche Personen"
        schluessel={(p) => p.id}
        zeilen={paare}
        href={(p) => `/kasse/dubletten/${p.id}`}
        spalten={[
          { schluessel: "eine", titel: "Person", breit: true, zelle: (p) => nenne(p.personen[0]) },
          {
            schluessel: "andere",
            titel: "Ähnliche Person",
            breit: true,
            zelle: (p) => nenne(p.personen[1]),
          },
          {
            schluessel: "geburt",
            titel: "Geburtsdatum",
            zelle: (p) => formatDatum(p.geburtsdatum),
          },
          {
            schluessel: "gleich",
            titel: "Übereinstimmung",
            zelle: (p) => (p.genau ? "genau" : "ähnlich"),
          },
        ]}
        leer={<Leer grund="Es gibt keine Personen, die einander so ähnlich sind." />}
      />
    </>
  );
}

const nenne = ({ vorname, name, persnr, organisationen }: Paarperson) =>
  `${vorname} ${name} (${persnr}), ${organisationen.join(", ")}`;
