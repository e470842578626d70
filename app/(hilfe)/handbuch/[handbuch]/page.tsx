import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { formatDatum } from "@/lib/datum";
import { type Kapitel, handbuch as lade } from "@/lib/handbuch";
import { BILD } from "./bild";

interface Props {
  params: Promise<{ handbuch: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: lade((await params).handbuch)?.titel ?? "Handbuch" };
}

function KapitelTeil({ kapitel: k, nummer }: { kapitel: Kapitel; nummer: number }) {
  return (
    <section className="fliesstext" aria-labelledby={k.id}>
      <h2 id={k.id}>
        {nummer}. {k.titel}
      </h2>
      {k.absaetze.map((absatz) => (
        <p key={absatz}>{absatz}</p>
      ))}
      {k.schritte && (
        <ol>
          {k.schritte.map((schritt) => (
            <li key={schritt}>{schritt}</li>
          ))}
        </ol>
      )}
      {k.bild && (
        // biome-ignore lint/performance/noImgElement: next/image setzt ein style-Attribut, das die Inhaltsrichtlinie verbietet
        <img
          className="handbuch-bild"
          src={`/handbuch/${k.bild.datei}.png`}
          alt={k.bild.text}
          width={BILD.breite}
          height={BILD.hoehe}
          loading="lazy"
        />
      )}
    </section>
  );
}

/** Handbuch als Seite; dasselbe als PDF unter der Adresse mit `/pdf`. */
export default async function Handbuchseite({ params }: Props) {
  const { handbuch: id } = await params;
  const buch = lade(id);
  if (!buch) notFound();
  return (
    <>
      <Seitenkopf titel={buch.titel} einleitung={buch.einleitung} />
      <p className="leise">
        Version {buch.version}, Stand {formatDatum(buch.stand)} ·{" "}
        <Verweis href={`/handbuch/${buch.id}/pdf`} datei>
          Als PDF öffnen
        </Verweis>
      </p>
      <nav aria-label="Inhaltsverzeichnis">
        <ol className="verweise">
          {buch.kapitel.map((k, i) => (
            <li key={k.id}>
              <a href={`#${k.id}`}>
                {i + 1}. {k.titel}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {buch.kapitel.map((k, i) => (
        <KapitelTeil key={k.id} kapitel={k} nummer={i + 1} />
      ))}
    </>
  );
}
