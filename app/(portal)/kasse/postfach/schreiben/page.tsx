import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Auswahl } from "@/components/form/auswahl";
import { DateiFeld } from "@/components/form/datei-feld";
import { EntwurfSicherung } from "@/components/form/entwurf-sicherung";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { SEND } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  kassenthemen,
  kassenwege,
  ladeKassenbrief,
  ladeKassenfall,
  listOrganisationen,
  listPersonen,
  listVorlagen,
} from "@/lib/kassenpostfach";
import { BEREICHE, TEXT_MAX } from "@/lib/postfach";
import { vorhandeneAnlagen } from "../../../anhangzeile";
import { Nachrichtenverlauf } from "../../../postfach/verlauf";
import { type Seitenparameter, textAus } from "../../../seitenwahl";
import { bearbeite } from "./actions";
import { EmpfaengerFelder } from "./empfaenger-felder";

export const metadata: Metadata = { title: "Nachricht schreiben" };
const wahl = (texte: readonly string[]) => texte.map((text) => ({ wert: text, text }));

export default async function KasseSchreibt({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("kassenpostfach:bearbeiten");
  const antwortAuf = textAus(await searchParams, "antwort");
  const geladen = await withTenant(akteur, async (tx) => {
    const fall = await ladeKassenfall(tx, akteur, antwortAuf);
    if (!fall) return null;
    const brief = await ladeKassenbrief(tx, akteur, fall);
    const neu = !fall.antwort;
    return {
      fall,
      brief,
      vorlagen: await listVorlagen(tx, akteur),
      organisationen: neu ? await listOrganisationen(tx, akteur.kasseId) : [],
      personen: neu ? await listPersonen(tx, akteur.kasseId, brief.werte.mitglied) : [],
    };
  });
  if (!geladen) notFound();
  const { fall, brief, vorlagen, organisationen, personen } = geladen;
  const { antwort } = fall;
  const { entwurf, werte } = brief;
  const wege = kassenwege(fall);
  const rund = !antwort && werte.art === "rundschreiben";
  return (
    <div className="schmal">
      <FormularRahmen
        action={bearbeite}
        standardAbsicht={rund ? "vorschau" : "senden"}
        kopf={
          <>
            <Seitenkopf
              davor={
                <Verweis href={wege.zurueck}>
                  {antwort ? "Zurück zum Schriftwechsel" : "Zurück zum Postfach"}
                </Verweis>
              }
              titel={antwort ? "Antwort schreiben" : "Nachricht schreiben"}
              einleitung={
                antwort
                  ? `Sie antworten ${antwort.organisation}, ${antwort.gegenueber}, unter der Referenz ${antwort.referenz}.`
                  : "Sie schreiben einer Organisation, einer Person oder vielen Organisationen zugleich."
              }
            />
            {entwurf && (
              <Hinweis art="info" titel="Entwurf">
                Ihr Entwurf ist wieder da. Sie können ihn weiter bearbeiten oder verwerfen.
              </Hinweis>
            )}
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="antwort" value={antwort?.id ?? ""} />
        <input type="hidden" name="version" value={antwort?.version ?? 0} />
        <input type="hidden" name="submissionId" value={brief.submissionId} />
        {!antwort && (
          <EmpfaengerFelder werte={werte} organisationen={organisationen} personen={personen} />
        )}
        <TextFeld name="betreff" label="Betreff" pflicht wert={werte.betreff} />
        {!antwort && (
          <>
            <Auswahl
              name="bereich"
              label="Bereich"
              pflicht
              wert={werte.bereich}
              moeglichkeiten={wahl(BEREICHE)}
              steuert
            />
            <Auswahl
              key={`thema-${werte.bereich}`}
              name="thema"
              label="Thema"
              pflicht
              wert={werte.thema}
              moeglichkeiten={wahl(kassenthemen(akteur, werte.bereich))}
            />
          </>
        )}
        {vorlagen.length > 0 && (
          <div className="vorlage-wahl">
            <Auswahl
              name="vorlage"
              label="Vorlage"
              moeglichkeiten={vorlagen.map((v) => ({ wert: v.id, text: v.titel }))}
            />
            <SendeKnopf absicht="vorlage" variante="sekundaer">
              Vorlage einsetzen
            </SendeKnopf>
          </div>
        )}
        <Mehrzeilig
          // Eine eingesetzte Vorlage ändert den Text auf dem Server; das Feld beginnt dann neu.
          key={`text-${werte.text.length}`}
          name="text"
          label="Text"
          pflicht
          max={TEXT_MAX}
          zeilen={12}
          wert={werte.text}
        />
        <DateiFeld vorhandene={vorhandeneAnlagen(brief.anlagen)} />
        <EntwurfSicherung
          url="/kasse/postfach/schreiben/entwurf"
          gesichertUm={entwurf ? formatUhrzeit(entwurf.gespeichertAm) : undefined}
        />
        <Knopfleiste>
          {rund ? (
            <SendeKnopf absicht="vorschau">Vorschau</SendeKnopf>
          ) : (
            <>
              <SendeKnopf absicht="senden" zeichen={SEND}>
                Senden
              </SendeKnopf>
              {antwort && (
                <SendeKnopf absicht="senden-erledigen" variante="sekundaer">
                  Senden und erledigen
                </SendeKnopf>
              )}
              <SendeKnopf absicht="vorschau" variante="sekundaer">
                Vorschau
              </SendeKnopf>
            </>
          )}
          <SendeKnopf absicht="speichern" variante="sekundaer">
            Entwurf speichern
          </SendeKnopf>
          {entwurf ? (
            <SendeKnopf absicht="verwerfen" variante="link">
              Entwurf verwerfen
            </SendeKnopf>
          ) : (
            <KnopfLink href={wege.zurueck} variante="link">
              Abbrechen
            </KnopfLink>
          )}
        </Knopfleiste>
      </FormularRahmen>
      {antwort && (
        <Nachrichtenverlauf verlauf={antwort.nachrichten} wurzel="/kasse/postfach/nachricht" />
      )}
    </div>
  );
}
