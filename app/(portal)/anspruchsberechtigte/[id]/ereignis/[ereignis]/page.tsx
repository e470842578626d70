import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularFelder } from "@/components/form/formular-felder";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { HakenGruppe } from "@/components/form/haken-gruppe";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { angabenFuer, ereignis, nennePerson } from "@/lib/formulare";
import { moeglicheSchritte } from "@/lib/meldungen";
import { heute } from "@/lib/uhr";
import { beginne } from "./actions";

interface Seite {
  params: Promise<{ id: string; ereignis: string }>;
}

export async function generateMetadata({ params }: Seite): Promise<Metadata> {
  return { title: ereignis((await params).ereignis)?.titel ?? "Was ist passiert?" };
}

export default async function EreignisZurPerson({ params }: Seite) {
  const akteur = await requireRecht("meldung:entwerfen");
  const { id, ereignis: ereignisId } = await params;
  const e = ereignis(ereignisId);
  const person = e && (await withTenant(akteur, (tx) => ladePerson(tx, akteur, id)));
  const schritte = person ? moeglicheSchritte(akteur, person, e) : [];
  const offen = schritte.filter((s) => !s.hindernis);
  if (!person || offen.length === 0) notFound();
  const weg = `/anspruchsberechtigte/${person.id}`;
  const felder = angabenFuer(e, offen);
  return (
    <div className="schmal">
      <FormularRahmen
        action={beginne}
        kopf={
          <>
            <Seitenkopf
              davor={<Verweis href={weg}>Zurück zu {nennePerson(person)}</Verweis>}
              titel={e.titel}
              einleitung="Was alle Formulare brauchen, geben Sie hier einmal an. Danach füllen Sie die Formulare nacheinander aus; bis zum Absenden bleiben sie Entwürfe."
            />
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="ereignis" value={e.id} />
        <FormularFelder
          formular={{ felder, gruppen: [{ titel: "Angaben", felder: Object.keys(felder) }] }}
          rohwerte={{}}
          heute={heute()}
        />
        {offen.length === 1 ? (
          <p>Danach folgt das Formular „{offen[0]?.form.titel}“.</p>
        ) : (
          <HakenGruppe
            titel="Welche Formulare sind nötig?"
            haken={schritte.map((s) => ({
              name: `schritt.${s.formular}`,
              label: s.form.titel,
              hinweis: s.hindernis ?? s.wozu,
              gesetzt: s.gewaehlt && !s.hindernis,
              moeglich: !s.hindernis,
            }))}
          />
        )}
        <Knopfleiste>
          <SendeKnopf>Weiter</SendeKnopf>
          <KnopfLink href={weg} variante="link">
            Abbrechen
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
