import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Beschreibung } from "@/components/ui/beschreibung";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { Fortschritt } from "@/components/ui/fortschritt";
import { Hinweis, type Hinweisart } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  darfAntworten,
  ladeEigeneMeldung,
  ladeVorgang,
  type MeldungAnsicht,
  nenneStellvertretung,
  STATUS_TEXT,
} from "@/lib/meldungen";
import { Vorgangsschritte } from "../../anspruchsberechtigte/_formular/vorgangsschritte";
import { ziehZurueck } from "./actions";
import { Angabenvergleich } from "./angabenvergleich";
import { Anhangliste } from "./anhangliste";
import { Antwort } from "./antwort";
import { Berichtigen } from "./berichtigen";
import { Berichtigungsverweise } from "./berichtigungsverweise";
import { fortschrittVon } from "./fortschritt-von";
import { ladeAntwortstand } from "./lade-antwortstand";
import { Verlauf } from "./verlauf";

export const metadata: Metadata = { title: "Meldung" };

export default async function MeldungSeite({ params }: { params: Promise<{ id: string }> }) {
  const akteur = await requireRecht("meldung:eigene");
  const { id } = await params;
  const geladen = await withTenant(akteur, async (tx) => {
    const m = await ladeEigeneMeldung(tx, akteur, id);
    if (!m) return null;
    const antwort = await ladeAntwortstand(tx, akteur, m);
    return { m, antwort, vorgang: await ladeVorgang(tx, akteur, m) };
  });
  if (!geladen) notFound();
  const { m, antwort, vorgang } = geladen;
  return (
    <div className="schmal">
      <Seitenkopf
        davor={<Verweis href="/meldungen">Zurück zu Meine Meldungen</Verweis>}
        titel={m.status === "uebermittelt" ? "Meldung übermittelt" : m.betreff}
        einleitung={EINLEITUNG[m.status]}
        aktionen={
          <>
            <DruckKnopf />
            <KnopfLink href={`/meldungen/${id}/pdf`} datei>
              PDF herunterladen
            </KnopfLink>
          </>
        }
      />
      <Hinweis
        art={ART[m.status]}
        titel={m.status === "uebermittelt" ? m.betreff : STATUS_TEXT[m.status]}
      >
        <p>
          Referenz: <strong data-referenz>{m.referenz}</strong>, gesendet am{" "}
          <Zeitstempel zeitpunkt={m.gesendetAm} /> von {m.gemeldetVon}
        </p>
        {m.stellvertretung && <p>{nenneStellvertretung(m)}</p>}
        <Berichtigungsverweise m={m} weg="/meldungen" />
      </Hinweis>
      {vorgang && <Vorgangsschritte vorgang={vorgang} hier={m.formularId} />}
      <Fortschritt label="Stand der Meldung" schritte={fortschrittVon(m)} />
      {antwort && <Antwort m={m} {...antwort} />}
      <section aria-labelledby="angaben">
        <h2 id="angaben">Übermittelte Angaben</h2>
        <Beschreibung zeilen={m.zeilen.map((z) => ({ label: z.label, wert: z.wert }))} />
        {m.aenderungen.length > 0 && (
          <>
            <h3>Seitdem geänderte Angaben</h3>
            <Angabenvergleich
              titel="Seitdem geänderte Angaben"
              zeilen={m.aenderungen}
              spalten={["Gemeldet", "Gilt jetzt"]}
            />
          </>
        )}
        <h3>Anhänge</h3>
        <Anhangliste meldungId={m.id} anhaenge={m.anhaenge} />
        {m.hinweise.length > 0 && (
          <>
            <h3>Bestätigte Hinweise</h3>
            <ul>
              {m.hinweise.map((h) => (
                <li key={h.regel}>{h.text}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Verlauf m={m} />
      {m.status === "uebermittelt" && darfAntworten(akteur, m) && <Rueckzug m={m} />}
      {darfAntworten(akteur, m) && <Berichtigen m={m} />}
      {m.personId && (
        <p className="nicht-drucken">
          <Verweis href={`/anspruchsberechtigte/${m.personId}`}>
            Zur Detailansicht von {m.personName} ({m.persnr})
          </Verweis>
        </p>
      )}
    </div>
  );
}

const ART: Record<MeldungAnsicht["status"], Hinweisart> = {
  uebermittelt: "erfolg",
  in_bearbeitung: "info",
  rueckfrage: "warnung",
  uebernommen: "erfolg",
  abgelehnt: "warnung",
  zurueckgezogen: "info",
};

const EINLEITUNG: Record<MeldungAnsicht["status"], string> = {
  uebermittelt:
    "Ihre Meldung ist bei der Versorgungskasse eingegangen. Die Kasse prüft sie; das Ergebnis erhalten Sie als Nachricht in Ihrem Postfach.",
  in_bearbeitung:
    "Die Versorgungskasse bearbeitet Ihre Meldung. Das Ergebnis erhalten Sie als Nachricht in Ihrem Postfach.",
  rueckfrage:
    "Die Versorgungskasse hat eine Rückfrage. Bitte antworten Sie unten auf dieser Seite.",
  uebernommen: "Die Versorgungskasse hat Ihre Meldung übernommen.",
  abgelehnt:
    "Die Versorgungskasse hat Ihre Meldung nicht übernommen. Den Grund finden Sie im Verlauf.",
  zurueckgezogen: "Diese Meldung wurde zurückgezogen.",
};

/** Zurückziehen, solange die Kasse die Meldung noch nicht bearbeitet. */
function Rueckzug({ m }: { m: MeldungAnsicht }) {
  return (
    <details className="karte nicht-drucken">
      <summary>Meldung zurückziehen</summary>
      <p>
        Solange die Kasse Ihre Meldung noch nicht bearbeitet, können Sie sie zurückziehen. Sie
        bleibt unter „Meine Meldungen“ stehen; am Lebenslauf ändert sich nichts.
      </p>
      <FormularRahmen action={ziehZurueck}>
        <input type="hidden" name="meldung" value={m.id} />
        <input type="hidden" name="version" value={m.version} />
        <Haken name="bestaetigt" label="Ja, ich ziehe diese Meldung zurück." pflicht />
        <Knopfleiste>
          <SendeKnopf variante="gefahr">Zurückziehen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </details>
  );
}
