import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Kachel, Kacheln } from "@/components/ui/kachel";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { FORMULARE, nennePerson } from "@/lib/formulare";
import {
  entwurfsschluessel,
  formularweg,
  ladeVertretene,
  listEntwuerfe,
  passtZurPerson,
  stellvertreterweg,
} from "@/lib/meldungen";

export const metadata: Metadata = { title: "Meldung eingeben: Formular" };

/** Dritter Schritt: Welches Formular ist es? */
export default async function MeldenFormularwahl({
  params,
}: {
  params: Promise<{ mitglied: string; person: string }>;
}) {
  const akteur = await requireRecht("meldung:stellvertretend");
  const { mitglied, person: personId } = await params;
  const geladen = await withTenant(akteur, async (tx) => {
    const vertretene = await ladeVertretene(tx, akteur, mitglied, personId);
    if (!vertretene) return null;
    await schreibeLesezugriff(
      tx,
      { aktion: "person.lesen", objektArt: "person", objektId: personId },
      await anfrage(),
    );
    return { ...vertretene, entwuerfe: await listEntwuerfe(tx, akteur, personId) };
  });
  if (!geladen?.person) notFound();
  const { person, organisation, entwuerfe } = geladen;
  const formulare = FORMULARE.filter((f) => passtZurPerson(f, person));
  return (
    <>
      <Seitenkopf
        davor={
          <Verweis href={stellvertreterweg(mitglied)}>{`Zurück zu ${organisation.name}`}</Verweis>
        }
        titel={nennePerson(person)}
        einleitung="Sie können hier das Formular wählen, das der eingegangenen Meldung entspricht."
      />
      {formulare.length === 0 && <p>Für diese Person sind keine Meldungen mehr möglich.</p>}
      <Kacheln label="Formulare">
        {formulare.map((form) => {
          const fall = { form, person, mitgliedId: mitglied, stellvertretend: true } as const;
          const entwurf = entwuerfe.get(entwurfsschluessel(fall));
          const hindernis = form.hindernis?.(person);
          return (
            <Kachel
              key={form.id}
              href={hindernis ? undefined : formularweg(fall)}
              titel={form.titel}
              symbol={form.symbol}
              hinweis={hindernis ?? (entwurf && `Entwurf vom ${formatZeitpunkt(entwurf)}`)}
            />
          );
        })}
      </Kacheln>
    </>
  );
}
