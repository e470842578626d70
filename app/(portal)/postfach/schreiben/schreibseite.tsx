import { notFound } from "next/navigation";
import { AktualisierenKnopf } from "@/components/form/aktualisieren-knopf";
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
import type { Akteur, Gruppe } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  BEREICHE,
  ladeBrief,
  ladeSchreibfall,
  listVerlauf,
  type Nachrichtenansicht,
  TEXT_MAX,
  themenFuer,
} from "@/lib/postfach";
import { vorhandeneAnlagen } from "../../anhangzeile";
import { Nachrichtenverlauf } from "../verlauf";
import { bearbeite } from "./actions";
import { briefwege } from "./wege";

const wahl = (texte: readonly string[]) => texte.map((text) => ({ wert: text, text }));

interface SchreibseiteProps {
  akteur: Akteur;
  gruppe: Gruppe | null;
  /** Nachricht, auf die geantwortet wird; leer bei einer neuen. */
  antwortAuf: string;
}

/** „Nachricht schreiben“ (Handbuch 5.3) aus dem persönlichen oder einem Gruppenpostfach. */
export async function Schreibseite({ akteur, gruppe, antwortAuf }: SchreibseiteProps) {
  const geladen = await withTenant(akteur, async (tx) => {
    const fall = await ladeSchreibfall(tx, akteur, gruppe, antwortAuf);
    if (!fall) return null;
    const { antwort } = fall;
    return {
      fall,
      brief: await ladeBrief(tx, akteur, fall),
      verlauf: antwort ? [antwort, ...(await listVerlauf(tx, antwort))] : [],
    };
  });
  if (!geladen) notFound();
  const { fall, brief, verlauf } = geladen;
  const { entwurf, werte } = brief;
  const wege = briefwege(fall);
  const titel = fall.antwort ? "Antwort schreiben" : "Nachricht schreiben";
  return (
    <div className="schmal">
      <FormularRahmen
        action={bearbeite}
        standardAbsicht="senden"
        kopf={
          <>
            <Seitenkopf
              davor={
                <Verweis href={wege.postfach}>
                  {gruppe ? `Zurück zu Postfach: ${gruppe}` : "Zurück zum Postfach"}
                </Verweis>
              }
              titel={titel}
              einleitung={einleitung(fall.antwort)}
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
        <input type="hidden" name="gruppe" value={gruppe ?? ""} />
        <input type="hidden" name="antwort" value={fall.antwort?.id ?? ""} />
        <input type="hidden" name="submissionId" value={brief.submissionId} />
        <TextFeld name="betreff" label="Betreff" pflicht wert={werte.betreff} />
        {!fall.antwort && (
          <>
            <Auswahl
              name="bereich"
              label="Bereich"
              pflicht
              wert={werte.bereich}
              moeglichkeiten={wahl(BEREICHE)}
              steuert
            />
            <AktualisierenKnopf />
            <Auswahl
              key={werte.bereich}
              name="thema"
              label="Thema"
              pflicht
              wert={werte.thema}
              hinweis={
                werte.bereich
                  ? "Für Änderungen zu aktiven Beamten nutzen Sie bitte die Formulare."
                  : "Wählen Sie zuerst den Bereich. Für Änderungen zu aktiven Beamten nutzen Sie bitte die Formulare."
              }
              moeglichkeiten={wahl(themenFuer(werte.bereich, gruppe))}
            />
          </>
        )}
        <Mehrzeilig name="text" label="Text" pflicht max={TEXT_MAX} zeilen={12} wert={werte.text} />
        <DateiFeld vorhandene={vorhandeneAnlagen(brief.anlagen)} />
        <EntwurfSicherung
          url="/postfach/schreiben/entwurf"
          gesichertUm={entwurf ? formatUhrzeit(entwurf.gespeichertAm) : undefined}
        />
        <Knopfleiste>
          <SendeKnopf absicht="senden" zeichen={SEND}>
            Senden
          </SendeKnopf>
          <SendeKnopf absicht="vorschau" variante="sekundaer">
            Vorschau
          </SendeKnopf>
          <SendeKnopf absicht="speichern" variante="sekundaer">
            Entwurf speichern
          </SendeKnopf>
          {entwurf ? (
            <SendeKnopf absicht="verwerfen" variante="link">
              Entwurf verwerfen
            </SendeKnopf>
          ) : (
            <KnopfLink href={wege.postfach} variante="link">
              Abbrechen
            </KnopfLink>
          )}
        </Knopfleiste>
      </FormularRahmen>
      <Nachrichtenverlauf verlauf={verlauf} />
    </div>
  );
}

const einleitung = (antwort: Nachrichtenansicht | null) =>
  antwort
    ? `Sie antworten der Versorgungskasse unter der Referenz ${antwort.referenz} (${antwort.bereich} - ${antwort.thema}).`
    : "Sie schreiben der Versorgungskasse. Bereich und Thema bestimmen, wer Ihre Nachricht dort bearbeitet.";
