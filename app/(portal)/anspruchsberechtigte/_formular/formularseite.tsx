import { notFound } from "next/navigation";
import { DateiFeld } from "@/components/form/datei-feld";
import { EntwurfSicherung } from "@/components/form/entwurf-sicherung";
import { FormularFelder } from "@/components/form/formular-felder";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import type { FormAktion } from "@/components/form/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import type { Akteur } from "@/lib/auth";
import { ladeCodes } from "@/lib/codepflege";
import { formatUhrzeit } from "@/lib/datum";
import { type Tx, withTenant } from "@/lib/db";
import {
  bisherTexte,
  nennePerson,
  parseRohwerte,
  pruefumfeld,
  unterlagenZu,
  vorbelegung,
} from "@/lib/formulare";
import {
  befunde,
  entwurfsschluessel,
  type Formularfall,
  fehlerJeFeld,
  formularweg,
  herkunftsweg,
  ladeEntwurf,
  ladeKontext,
  ladeVorgang,
  listAnlagen,
  zumEingang,
} from "@/lib/meldungen";
import { jetzt } from "@/lib/uhr";
import { vorhandeneAnlagen } from "../../anhangzeile";
import { bearbeite } from "./actions";
import { Eingangsfelder } from "./eingangsfelder";
import { Vorgangsschritte } from "./vorgangsschritte";

const GRENZTEXT =
  "Pro Meldung sind max. 10 Anhänge (pdf, jpg, png, csv) mit insgesamt 10 MB zulässig. Sonderzeichen im Dateinamen werden automatisch ersetzt.";

/** Entwurf, Werte und Prüfkontext der Seite; neue Entwürfe beginnen mit der Vorbelegung. */
async function ladeSeite(tx: Tx, akteur: Akteur, fall: Formularfall) {
  const { form, person } = fall;
  const entwurf = await ladeEntwurf(tx, akteur, entwurfsschluessel(fall), person?.id ?? null);
  const codes = await ladeCodes(tx, akteur.kasseId);
  const gespeichert = parseRohwerte(form, Object.entries(entwurf?.werte ?? {}), codes);
  const kontext = await ladeKontext(tx, akteur, fall, entwurf?.id ?? null, gespeichert, codes);
  // Ansprechperson ist jemand bei der Organisation, nie wer bei der Kasse tippt.
  const ansprechperson = fall.stellvertretend ? "" : `${akteur.vorname} ${akteur.name}`;
  return {
    fall,
    entwurf,
    kontext,
    vorgang: entwurf && (await ladeVorgang(tx, akteur, entwurf)),
    anlagen: entwurf ? await listAnlagen(tx, akteur, entwurf.id) : [],
    rohwerte: entwurf ? gespeichert : vorbelegung(form, kontext, { ansprechperson }),
  };
}

const zurueckOhnePerson = ({ stellvertretend, organisation }: Formularfall) =>
  stellvertretend ? `Zurück zu ${organisation.name}` : "Zurück zur Übersicht";

interface FormularseiteProps {
  akteur: Akteur;
  lade: (tx: Tx) => Promise<Formularfall | null>;
  /** Die Seite kommt von „Angaben prüfen“ zurück und zeigt die Fehler. */
  pruefen: boolean;
  /** Serveraktion, an die das Formular geht; ohne Angabe die des Arbeitgebers. */
  aktion?: FormAktion;
}

/** Seite eines Formulars, mit und ohne Person; alles darauf sagt die Formulardefinition. */
export async function Formularseite({
  akteur,
  lade,
  pruefen,
  aktion = bearbeite,
}: FormularseiteProps) {
  const geladen = await withTenant(akteur, async (tx) => {
    const fall = await lade(tx);
    return fall && ladeSeite(tx, akteur, fall);
  });
  if (!geladen) notFound();
  const { fall, entwurf, vorgang, anlagen, kontext, rohwerte } = geladen;
  const { form, person } = fall;
  const { heute, umstaende } = pruefumfeld(form, rohwerte, kontext);
  const fehler =
    pruefen && entwurf
      ? fehlerJeFeld([
          ...zumEingang(fall, entwurf.werte, kontext),
          ...befunde(fall, rohwerte, kontext, entwurf.lebenslaufVersion).befunde,
        ])
      : {};
  const unterlagen = unterlagenZu(form, rohwerte);
  return (
    <div className="schmal">
      <FormularRahmen
        action={aktion}
        anfang={Object.keys(fehler).length ? { fehler } : undefined}
        standardAbsicht="pruefen"
        kopf={
          <>
            <Seitenkopf
              davor={
                <Verweis href={herkunftsweg(fall)}>
                  {person ? `Zurück zu ${nennePerson(person)}` : zurueckOhnePerson(fall)}
                </Verweis>
              }
              titel={form.titel}
              einleitung={form.einleitung}
            />
            {vorgang && <Vorgangsschritte vorgang={vorgang} hier={form.id} />}
            {fall.berichtigt && (
              <Hinweis art="info" titel={`Berichtigung der Meldung ${fall.berichtigt.referenz}`}>
                Das Formular beginnt mit den gesendeten Angaben. Bitte ändern Sie, was falsch war.
              </Hinweis>
            )}
            {entwurf && !vorgang && !fall.berichtigt && (
              <Hinweis art="info" titel="Entwurf">
                Ihr Entwurf ist wieder da. Sie können ihn weiter bearbeiten oder verwerfen.
              </Hinweis>
            )}
            {form.info && <p>{form.info}</p>}
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="person" value={person?.id ?? ""} />
        <input type="hidden" name="formular" value={form.id} />
        <input type="hidden" name="lebenslaufVersion" value={fall.lebenslaufVersion} />
        {fall.stellvertretend && (
          <Eingangsfelder fall={fall} werte={entwurf?.werte ?? {}} heute={heute} />
        )}
        <input type="hidden" name="geoeffnet" value={jetzt().toISOString()} />
        <FormularFelder
          formular={form}
          rohwerte={rohwerte}
          heute={heute}
          umstaende={umstaende}
          mitglieder={kontext.mitglieder}
          codes={kontext.codes}
          bisher={bisherTexte(form, rohwerte, kontext)}
        />
        <DateiFeld
          grenztext={GRENZTEXT}
          vorhandene={vorhandeneAnlagen(anlagen)}
          hinweis={
            unterlagen.length ? `Gewünschte Unterlagen: ${unterlagen.join(", ")}` : undefined
          }
        />
        <EntwurfSicherung
          url={`${formularweg(fall)}/entwurf`}
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
            <KnopfLink href={herkunftsweg(fall)} variante="link">
              Abbrechen
            </KnopfLink>
          )}
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
