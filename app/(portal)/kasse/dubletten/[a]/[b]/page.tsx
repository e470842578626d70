import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladePaar, vereine } from "@/lib/dubletten";
import { Gegenueberstellung } from "./gegenueberstellung";
import { Zusammenfuehren } from "./zusammenfuehren";

export const metadata: Metadata = { title: "Personen vergleichen" };

export default async function Vergleich({ params }: { params: Promise<{ a: string; b: string }> }) {
  const akteur = await requireRecht("dublette:zusammenfuehren");
  const kennungen = await params;
  const paar = await withTenant(akteur, async (tx) => {
    const geladen = await ladePaar(tx, akteur, [kennungen.a, kennungen.b]);
    for (const { id } of geladen ? [geladen.a, geladen.b] : [])
      await schreibeLesezugriff(
        tx,
        { aktion: "person.lesen", objektArt: "person", objektId: id },
        await anfrage(),
      );
    return geladen;
  });
  if (!paar) notFound();
  const ergebnis = vereine(paar.a, paar.b);
  return (
    <>
      <Seitenkopf
        davor={<Verweis href="/kasse/dubletten">Zurück zu den möglichen Dubletten</Verweis>}
        titel="Personen vergleichen"
        einleitung="Sie können hier prüfen, ob beide dieselbe Person sind, und sie dann zusammenführen."
      />
      <Gegenueberstellung paar={paar} />
      {ergebnis.ok ? (
        <Zusammenfuehren paar={paar} nachher={ergebnis.nachher} />
      ) : (
        <Hinweis art="gefahr" titel="Die Personen lassen sich nicht zusammenführen">
          <ul>
            {ergebnis.gruende.map((grund) => (
              <li key={grund}>{grund}</li>
            ))}
          </ul>
          <p>Berichtigen Sie zuerst, was sich widerspricht; bis dahin bleibt beides, wie es ist.</p>
        </Hinweis>
      )}
    </>
  );
}
