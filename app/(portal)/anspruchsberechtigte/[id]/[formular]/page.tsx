import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DateiFeld } from "@/components/form/datei-feld";
import { EntwurfSicherung } from "@/components/form/entwurf-sicherung";
import { FormularFelder } from "@/components/form/formular-felder";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { bisherTexte, formular, parseRohwerte, vorbelegung } from "@/lib/formulare";
import {
  befunde,
  fehlerJeFeld,
  ladeEntwurf,
  ladeFormularfall,
  ladeKontext,
  listAnlagen,
} from "@/lib/meldungen";
import { heute } from "@/lib/uhr";
import { bearbeite } from "./actions";

const GRENZTEXT =
  "Pro Meldung sind max. 10 Anhänge (pdf, jpg, png, csv) mit insgesamt 10 MB zulässig. Sonderzeichen im Dateinamen werden automatisch ersetzt.";

interface Seite {
  params: Promise<{ id: string; formular: string }>;
  searchParams: Promise<{ pruefen?: string }>;
}

export async function generateMetadata({ params }: Seite): Promise<Metadata> {
  return { title: formular((await params).formular)?.titel ?? "Formular" };
}

export default async function Formularseite({ params, searchParams }: Seite) {
  const { id, formular: formularId } = await params;
  const form = formular(formularId);
  if (!form || form.ohnePerson) notFound();
  const akteur = await requireRecht(form.recht);
  const geladen = await withTenant(akteur, async (tx) => {
    const fall = await ladeFormularfall(tx, akteur, formularId, id);
    if (!fall) return null;
    const entwurf = await ladeEntwurf(tx, akteur, form.id, id);
    const anlagen = entwurf ? await listAnlagen(tx, akteur, entwurf.id) : [];
    return {
      fall,
      entwurf,
      anlagen,
      kontext: await ladeKontext(tx, akteur, fall, entwurf?.id ?? null),
    };
  });
  if (!geladen) notFound();
  const { fall: person, entwurf, anlagen, kontext } = geladen;
  const anfangswerte =
    entwurf?.werte ??
    vorbelegung(form, kontext, { ansprechperson: `${akteur.vorname} ${akteur.name}` });
  const rohwerte = parseRohwerte(form, Object.entries(anfangswerte));
  const pruefen = (await searchParams).pruefen !== undefined && entwurf;
  const fehler = pruefen
    ? fehlerJeFeld(befunde(person, rohwerte, kontext, entwurf.lebenslaufVersion).befunde)
    : {};
  const weg = `/anspruchsberechtigte/${id}`;
  return (
    <div className="schmal">
      <FormularRahmen
        action={bearbeite}
        anfang={Object.keys(fehler).length ? { fehler } : undefined}
        standardAbsicht="pruefen"
        kopf={
          <>
            <Seitenkopf
              davor={
                <Verweis href={weg}>
                  Zurück zu {person.vorname} {person.name} ({person.persnr})
                </Verweis>
              }
              titel={form.titel}
              einleitung={form.einleitung}
            />
            {entwurf && (
              <Hinweis art="info" titel="Entwurf">
                Ihr Entwurf ist wieder da. Sie können ihn weiter bearbeiten oder verwerfen.
              </Hinweis>
            )}
            {form.info && <p>{form.info}</p>}
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="formular" value={form.id} />
        <input type="hidden" name="lebenslaufVersion" value={person.lebenslaufVersion} />
        <FormularFelder
          formular={form}
          rohwerte={rohwerte}
          heute={heute()}
          bisher={bisherTexte(form, kontext)}
        />
        <DateiFeld
          grenztext={GRENZTEXT}
          vorhandene={anlagen.map((a) => ({ id: a.id, name: a.name, bytes: a.groesse }))}
          hinweis={
            form.unterlagen.length
              ? `Gewünschte Unterlagen: ${form.unterlagen.join(", ")}`
              : undefined
          }
        />
        <EntwurfSicherung
          url={`${weg}/${form.id}/entwurf`}
          gesichertUm={entwurf ? formatUhrzeit(entwurf.gespeichertAm) : undefined}
        />
        <Knopfleiste>
          <SendeKnopf absicht="pruefen">Angaben prüfen</SendeKnopf>
          <SendeKnopf absicht="speichern" variante="sekundaer">
            Entwurf speichern
          </SendeKnopf>
          {entwurf ? (
            <SendeKnopf absicht="verwerfen" variante="link">
              Entwurf verwerfen
            </SendeKnopf>
          ) : (
            <KnopfLink href={weg} variante="link">
              Abbrechen
            </KnopfLink>
          )}
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
