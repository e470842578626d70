import { notFound, redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Beschreibung } from "@/components/ui/beschreibung";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { SEND } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import type { Akteur, Gruppe } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeBrief, ladeSchreibfall, pruefeBrief } from "@/lib/postfach";
import { bearbeite } from "./actions";
import { briefwege } from "./wege";

interface VorschauseiteProps {
  akteur: Akteur;
  gruppe: Gruppe | null;
  antwortAuf: string;
}

/** Die Nachricht, wie die Kasse sie erhält; gesendet wird genau, was hier steht. */
export async function Vorschauseite({ akteur, gruppe, antwortAuf }: VorschauseiteProps) {
  const geladen = await withTenant(akteur, async (tx) => {
    const fall = await ladeSchreibfall(tx, akteur, gruppe, antwortAuf);
    return fall && { fall, brief: await ladeBrief(tx, akteur, fall) };
  });
  if (!geladen) notFound();
  const { fall, brief } = geladen;
  const { werte } = brief;
  const wege = briefwege(fall);
  if (!brief.entwurf || Object.keys(pruefeBrief(fall, werte)).length) redirect(wege.schreiben);
  const versteckt = {
    ...werte,
    gruppe: gruppe ?? "",
    antwort: antwortAuf,
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
            davor={gruppe ? `Postfach: ${gruppe}` : "Postfach"}
            titel="Vorschau"
            einleitung="So erhält die Versorgungskasse Ihre Nachricht. Sie ist noch nicht gesendet."
          />
        }
      >
        {Object.entries(versteckt).map(([name, wert]) => (
          <input key={name} type="hidden" name={name} value={wert} />
        ))}
        <Beschreibung
          zeilen={[
            { label: "Betreff", wert: werte.betreff },
            { label: "Bereich", wert: werte.bereich },
            { label: "Thema", wert: werte.thema },
            ...(fall.antwort ? [{ label: "Referenz", wert: fall.antwort.referenz }] : []),
            {
              label: "Anhänge",
              wert: brief.anlagen.map((a) => a.name).join("\n") || "keine",
            },
          ]}
        />
        <div className="freitext karte">{werte.text}</div>
        <Knopfleiste>
          <SendeKnopf absicht="senden" zeichen={SEND}>
            Senden
          </SendeKnopf>
          <KnopfLink href={wege.schreiben}>Zurück</KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
