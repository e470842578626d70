import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Beschreibung } from "@/components/ui/beschreibung";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { SEND } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  kassenwege,
  ladeKassenbrief,
  ladeKassenfall,
  loeseAuf,
  pruefeKassenbrief,
} from "@/lib/kassenpostfach";
import { type Seitenparameter, textAus } from "../../../../seitenwahl";
import { bearbeite } from "../actions";

export const metadata: Metadata = { title: "Vorschau" };

export default async function KassenVorschau({
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
    const fehler = await pruefeKassenbrief(tx, fall, brief.werte);
    const aufgeloest = fall.antwort ? null : await loeseAuf(tx, akteur.kasseId, brief.werte);
    return {
      fall,
      brief,
      sendbar: brief.entwurf !== null && Object.keys(fehler).length === 0,
      empfaenger: aufgeloest && "empfaenger" in aufgeloest ? aufgeloest.empfaenger : [],
    };
  });
  if (!geladen) notFound();
  const { fall, brief, sendbar, empfaenger } = geladen;
  const { werte } = brief;
  const { antwort } = fall;
  const wege = kassenwege(fall);
  if (!sendbar) redirect(wege.schreiben);
  const rund = !antwort && werte.art === "rundschreiben";
  const versteckt = {
    ...werte,
    antwort: antwort?.id ?? "",
    version: String(antwort?.version ?? 0),
    submissionId: brief.submissionId,
  };
  return (
    <div className="schmal">
      <FormularRahmen
        action={bearbeite}
        // Alles Getippte liegt schon im Entwurf; wer zurückgeht, verliert nichts.
        warnen={false}
        standardAbsicht="senden"
        kopf={
          <Seitenkopf
            davor="Postfach"
            titel="Vorschau"
            einleitung="So erhalten die Empfänger Ihre Nachricht. Sie ist noch nicht gesendet."
          />
        }
      >
        {Object.entries(versteckt).map(([name, wert]) => (
          <input key={name} type="hidden" name={name} value={wert} />
        ))}
        <Beschreibung
          zeilen={[
            {
              label: "Empfänger",
              wert: antwort
                ? `${antwort.organisation}, ${antwort.gegenueber}`
                : nenne(empfaenger, werte.gruppe),
            },
            { label: "Betreff", wert: werte.betreff },
            { label: "Bereich", wert: werte.bereich },
            { label: "Thema", wert: werte.thema },
            { label: "Anhänge", wert: brief.anlagen.map((a) => a.name).join("\n") || "keine" },
          ]}
        />
        {rund && (
          <details className="karte">
            <summary>Organisationen ({empfaenger.length})</summary>
            <ul>
              {empfaenger.map((e) => (
                <li key={e.mitgliedId}>{e.organisation}</li>
              ))}
            </ul>
          </details>
        )}
        <div className="freitext karte">{werte.text}</div>
        <Knopfleiste>
          <SendeKnopf absicht="senden" zeichen={SEND}>
            {rund
              ? `An ${empfaenger.length === 1 ? "eine Organisation" : `${empfaenger.length} Organisationen`} senden`
              : "Senden"}
          </SendeKnopf>
          <KnopfLink href={wege.schreiben}>Zurück</KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}

function nenne(empfaenger: readonly { organisation: string }[], gruppe: string): string {
  const postfach = gruppe ? `Gruppenpostfach ${gruppe}` : "persönliches Postfach";
  const [erster] = empfaenger;
  return empfaenger.length === 1 && erster
    ? `${erster.organisation}, ${postfach}`
    : `${empfaenger.length} Organisationen, ${postfach}`;
}
