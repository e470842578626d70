import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormularFelder } from "@/components/form/formular-felder";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { type Akteur, requireRecht } from "@/lib/auth";
import { type Tx, withTenant } from "@/lib/db";
import { bisherTexte, parseRohwerte, pruefumfeld } from "@/lib/formulare";
import { istOffen, ladeKorrektur, ladeMeldung, ladeNachpruefung } from "@/lib/meldungen";
import { korrigiere } from "../actions";

export const metadata: Metadata = { title: "Angaben korrigieren" };

async function lade(tx: Tx, akteur: Akteur, id: string) {
  const m = await ladeMeldung(tx, akteur, id);
  if (!m) return null;
  const korrektur = await ladeKorrektur(tx, m);
  const anfang = await ladeNachpruefung(tx, akteur, m);
  // Auf überholten Werten baut niemand weiter auf.
  const angefangen = anfang && korrektur && !korrektur.veraltet ? korrektur : null;
  if (!anfang || !angefangen) return { m, pruefung: anfang, korrektur, rohwerte: anfang?.anfang };
  const rohwerte = parseRohwerte(anfang.form, Object.entries(angefangen.rohwerte), m.codes);
  const pruefung = await ladeNachpruefung(tx, akteur, m, rohwerte);
  return { m, pruefung, korrektur, rohwerte };
}

export default async function Korrigieren({ params }: { params: Promise<{ id: string }> }) {
  const akteur = await requireRecht("eingang:entscheiden");
  const { id } = await params;
  const geladen = await withTenant(akteur, (tx) => lade(tx, akteur, id));
  if (!geladen) notFound();
  const { m, pruefung, korrektur, rohwerte = {} } = geladen;
  const fall = `/kasse/eingang/${m.id}`;
  if (!istOffen(m.status)) redirect(fall);
  const kopf = (
    <>
      <Seitenkopf
        davor={<Verweis href={fall}>Zurück zur Meldung {m.referenz}</Verweis>}
        titel="Angaben korrigieren"
        einleitung={`Sie können hier Angaben der Meldung „${m.betreff}“ vor der Übernahme korrigieren. Die gemeldeten Angaben bleiben erhalten; der Arbeitgeber erfährt von der Korrektur und ihrem Grund.`}
      />
      {korrektur?.veraltet && (
        <Hinweis art="warnung">
          Der Arbeitgeber hat inzwischen neue Angaben geantwortet. Sie stehen unten; Ihre frühere
          Korrektur gilt ihnen nicht.
        </Hinweis>
      )}
    </>
  );
  if (!pruefung) {
    return (
      <div className="schmal">
        {kopf}
        <Hinweis art="warnung" titel="Korrigieren ist nicht möglich">
          Die Organisation führt diese Person nicht mehr.
        </Hinweis>
      </div>
    );
  }
  const { form, kontext } = pruefung;
  const { heute, umstaende } = pruefumfeld(form, rohwerte, kontext);
  return (
    <div className="schmal">
      <FormularRahmen
        action={korrigiere}
        standardAbsicht="pruefen"
        kopf={
          <>
            {kopf}
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="meldung" value={m.id} />
        <input type="hidden" name="version" value={m.version} />
        <FormularFelder
          formular={form}
          rohwerte={rohwerte}
          heute={heute}
          umstaende={umstaende}
          mitglieder={kontext.mitglieder}
          codes={kontext.codes}
          bisher={bisherTexte(form, rohwerte, kontext)}
        />
        <Mehrzeilig
          name="korrektur_grund"
          label="Grund der Korrektur"
          hinweis="Der Arbeitgeber liest diesen Grund."
          pflicht
          max={2000}
          wert={korrektur?.grund}
        />
        <Knopfleiste>
          <SendeKnopf absicht="pruefen">Korrektur prüfen</SendeKnopf>
          {korrektur ? (
            <SendeKnopf absicht="verwerfen" variante="link">
              Korrektur verwerfen
            </SendeKnopf>
          ) : (
            <KnopfLink href={fall} variante="link">
              Abbrechen
            </KnopfLink>
          )}
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
