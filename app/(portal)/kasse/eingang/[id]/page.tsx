import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Fortschritt } from "@/components/ui/fortschritt";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeArbeitsstand } from "@/lib/eingang";
import {
  berechneWirkung,
  istOffen,
  istWirksam,
  ladeKorrektur,
  ladeMeldung,
  type MeldungAnsicht,
  nenneStellvertretung,
  STATUS_TEXT,
} from "@/lib/meldungen";
import { Angabenvergleich } from "../../../meldungen/[id]/angabenvergleich";
import { Anhangliste } from "../../../meldungen/[id]/anhangliste";
import { fortschrittVon } from "../../../meldungen/[id]/fortschritt-von";
import { Verlauf } from "../../../meldungen/[id]/verlauf";
import { liesListe, listenangaben } from "../adresse";
import { Fallkopf } from "./bearbeitung/fallkopf";
import { Notizen } from "./bearbeitung/notizen";
import { Zustaendigkeit } from "./bearbeitung/zustaendigkeit";
import { Berichtigungshinweis } from "./berichtigungshinweis";
import { Entscheidung } from "./entscheidung";
import { Korrekturabschnitt } from "./korrektur";
import { Wirkung } from "./wirkung";
import { Zuordnung } from "./zuordnung";

export const metadata: Metadata = { title: "Meldung bearbeiten" };

/** Was mit einer entschiedenen Meldung geschah; auch die Rückmeldung gleich nach der Entscheidung. */
const ERGEBNIS: Partial<Record<MeldungAnsicht["status"], string>> = {
  uebernommen:
    "Die Änderungen sind gespeichert, und der Arbeitgeber hat die Antwort in seinem Postfach.",
  abgelehnt: "Es hat sich nichts geändert, und der Arbeitgeber hat die Begründung erhalten.",
  zurueckgezogen: "Der Arbeitgeber hat diese Meldung zurückgezogen.",
};

/** Wer eine Meldung eingibt und auch entscheidet, tut das sichtbar (docs/entscheidungen/0021). */
function vierAugen({ kontoId, status, stellvertretung }: MeldungAnsicht, ich: string) {
  if (stellvertretung?.selbstEntschieden) return "Eingegeben und entschieden hat dieselbe Person.";
  return istOffen(status) && kontoId === ich
    ? "Sie haben diese Meldung selbst eingegeben. Entscheiden Sie auch darüber, steht das in der Prüfspur."
    : null;
}

export default async function EingangMeldung({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ person?: string; zustaendig?: string; nur?: string; filter?: string }>;
}) {
  const akteur = await requireRecht("eingang:lesen");
  const { id } = await params;
  const parameter = await searchParams;
  const { person: zuordnung = "" } = parameter;
  const angaben = listenangaben(liesListe(parameter));
  const geladen = await withTenant(akteur, async (tx) => {
    const m = await ladeMeldung(tx, akteur, id);
    if (!m) return null;
    await schreibeLesezugriff(
      tx,
      { aktion: "meldung.lesen", objektArt: "meldung", objektId: id },
      await anfrage(),
    );
    const arbeit = await ladeArbeitsstand(tx, m);
    if (!istOffen(m.status)) return { m, arbeit, vorschau: null, korrektur: null };
    const korrektur = await ladeKorrektur(tx, m);
    const werte = istWirksam(korrektur) ? korrektur.werte : m.geltend;
    return { m, arbeit, korrektur, vorschau: await berechneWirkung(tx, m, { zuordnung, werte }) };
  });
  if (!geladen) notFound();
  const { m, vorschau, korrektur, arbeit } = geladen;
  return (
    <>
      <Seitenkopf
        davor={<Verweis href={`/kasse/eingang${angaben}`}>Zurück zum Eingang</Verweis>}
        titel={m.betreff}
        einleitung={
          <>
            Referenz: <strong data-referenz>{m.referenz}</strong> | {formatZeitpunkt(m.gesendetAm)}{" "}
            | {m.organisation}, {m.gemeldetVon}
          </>
        }
      />
      {!istOffen(m.status) && (
        <Hinweis
          art={m.status === "uebernommen" ? "erfolg" : "info"}
          rolle="status"
          titel={STATUS_TEXT[m.status]}
        >
          {ERGEBNIS[m.status]}
        </Hinweis>
      )}
      <Fallkopf
        meldungId={m.id}
        frist={arbeit.frist}
        angaben={angaben}
        geaendert={parameter.zustaendig === "1"}
      />
      {m.stellvertretung && (
        <Hinweis art="info" titel={nenneStellvertretung(m)}>
          {vierAugen(m, akteur.kontoId)}
        </Hinweis>
      )}
      <Berichtigungshinweis m={m} vorschau={vorschau} />
      <Fortschritt label="Stand der Meldung" schritte={fortschrittVon(m)} />
      <div className="zwei-spalten">
        <section aria-labelledby="angaben">
          <h2 id="angaben">Angaben</h2>
          <Beschreibung
            zeilen={[
              ...(m.personId ? [{ label: "Person", wert: `${m.personName} (${m.persnr})` }] : []),
              ...m.zeilen.map((z) => ({ label: z.label, wert: z.wert })),
            ]}
          />
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
        </section>
        <section aria-labelledby="anhaenge">
          <h2 id="anhaenge">Anhänge</h2>
          <Anhangliste meldungId={m.id} anhaenge={m.anhaenge} />
          {m.hinweise.length > 0 && (
            <>
              <h3>
                {m.stellvertretung
                  ? "Bei der Eingabe bestätigte Hinweise"
                  : "Vom Arbeitgeber bestätigte Hinweise"}
              </h3>
              <ul>
                {m.hinweise.map((h) => (
                  <li key={h.regel}>{h.text}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      {istOffen(m.status) && <Korrekturabschnitt m={m} korrektur={korrektur} />}
      {vorschau && <Zuordnung m={m} vorschau={vorschau} />}
      {vorschau && <Wirkung vorschau={vorschau} codes={m.codes} />}
      {istOffen(m.status) && (
        <Zustaendigkeit
          meldungId={m.id}
          zustaendig={arbeit.zustaendig}
          kollegen={arbeit.kollegen}
          ich={akteur.kontoId}
        />
      )}
      {istOffen(m.status) && <Entscheidung m={m} vorschau={vorschau} korrektur={korrektur} />}
      <Verlauf m={m} />
      <Notizen meldungId={m.id} notizen={arbeit.notizen} schluessel={crypto.randomUUID()} />
    </>
  );
}
