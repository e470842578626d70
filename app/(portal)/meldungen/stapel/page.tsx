import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Auswahl } from "@/components/form/auswahl";
import { DateiWahl } from "@/components/form/datei-wahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listStapel, type Stapelansicht, stapelformulare } from "@/lib/stapel";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { ladeHoch } from "./actions";
import { STAND_TEXT } from "./texte";
import { Vorlagen } from "./vorlagen";

export const metadata: Metadata = { title: "Viele Meldungen hochladen" };

const ZAHL = new Intl.NumberFormat("de-DE");

const SPALTEN: Spalte<Stapelansicht>[] = [
  { schluessel: "datei", titel: "Datei", breit: true, zelle: (s) => s.dateiname },
  { schluessel: "formular", titel: "Formular", zelle: (s) => s.form.titel },
  {
    schluessel: "am",
    titel: "Hochgeladen am",
    zelle: (s) => <Zeitstempel zeitpunkt={s.angelegtAm} />,
  },
  { schluessel: "zeilen", titel: "Zeilen", zahl: true, zelle: (s) => ZAHL.format(s.gesamt) },
  { schluessel: "stand", titel: "Stand", zelle: (s) => STAND_TEXT[s.stand] },
];

export default async function VieleMeldungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("stapel:hochladen");
  const formulare = stapelformulare(akteur);
  if (formulare.length === 0) notFound();
  const liste = await withTenant(akteur, (tx) => listStapel(tx, akteur));
  return (
    <>
      {textAus(await searchParams, "getan") === "verworfen" && (
        <Hinweis
          art="erfolg"
          rolle="status"
          titel="Die Tabelle ist verworfen. Es wurde keine Meldung gesendet."
        />
      )}
      <FormularRahmen
        action={ladeHoch}
        kopf={
          <Seitenkopf
            davor={<Verweis href="/meldungen">Zu Meine Meldungen</Verweis>}
            titel="Viele Meldungen hochladen"
            einleitung="Sie können hier eine Tabelle mit vielen Meldungen eines Formulars prüfen lassen und danach senden."
          />
        }
      >
        <input type="hidden" name="submissionId" value={crypto.randomUUID()} />
        <Auswahl
          name="formular"
          label="Formular"
          pflicht
          moeglichkeiten={formulare.map((f) => ({ wert: f.id, text: f.titel }))}
        />
        <DateiWahl
          name="datei"
          label="Tabelle"
          pflicht
          accept=".csv,text/csv"
          hinweis="CSV-Datei mit einer Zeile je Meldung, höchstens 50.000 Zeilen und 10 MB. Hochladen sendet noch nichts."
        />
        <Knopfleiste>
          <SendeKnopf>Hochladen und prüfen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
      <Vorlagen formulare={formulare} />
      <section aria-labelledby="tabellen">
        <h2 id="tabellen">Ihre Tabellen</h2>
        <Tabelle
          beschriftung="Hochgeladene Tabellen"
          spalten={SPALTEN}
          zeilen={liste}
          schluessel={(s) => s.id}
          href={(s) => `/meldungen/stapel/${s.id}`}
          leer={<Leer grund="Sie haben noch keine Tabelle hochgeladen." />}
        />
        <p className="leise">
          Tabellen werden nach 30 Tagen gelöscht; gesendete Meldungen bleiben.
        </p>
      </section>
    </>
  );
}
