import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { listOrganisationen } from "@/lib/kassenpostfach";
import { listMitteilungen, type Mitteilung } from "@/lib/mitteilungen";
import { heute } from "@/lib/uhr";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { loesche, speichere } from "./actions";

export const metadata: Metadata = { title: "Mitteilungen" };

const KLASSEN = [
  ["S", "Sachbearbeitung"],
  ["X", "Portaladministration"],
  ["K", "Kasse"],
] as const;

interface Organisation {
  id: string;
  name: string;
}

export default async function Mitteilungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("mitteilung:bearbeiten");
  const { mitteilungen, organisationen } = await withTenant(akteur, async (tx) => ({
    mitteilungen: await listMitteilungen(tx, akteur),
    organisationen: await listOrganisationen(tx, akteur.kasseId),
  }));
  return (
    <div className="schmal">
      <Seitenkopf
        titel="Mitteilungen"
        einleitung="Sie können hier Neuigkeiten und Störungen über allen Seiten anzeigen, je Rolle und Organisation."
      />
      {textAus(await searchParams, "gespeichert") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Die Mitteilung ist gespeichert." />
      )}
      {mitteilungen.map((m) => (
        <details key={`${m.id}-${m.version}`} className="karte">
          <summary>
            {m.titel} ({zeitraum(m)})
          </summary>
          <Mitteilungsformular mitteilung={m} organisationen={organisationen} />
          <FormularRahmen action={loesche} kennung={`weg-${m.id}`} warnen={false}>
            <input type="hidden" name="mitteilung" value={m.id} />
            <SendeKnopf variante="gefahr">Mitteilung „{m.titel}“ löschen</SendeKnopf>
          </FormularRahmen>
        </details>
      ))}
      <section aria-labelledby="neu">
        <h2 id="neu">Neue Mitteilung</h2>
        <Mitteilungsformular
          key={mitteilungen.length}
          mitteilung={null}
          organisationen={organisationen}
        />
      </section>
    </div>
  );
}

const tag = (am: Date) => formatZeitpunkt(am).split(",")[0] ?? "";
/** Letzter Tag: Gespeichert ist dessen Ende um 24 Uhr. */
const letzter = (bis: Date) => tag(new Date(bis.getTime() - 3_600_000));
const zeitraum = (m: Mitteilung) =>
  m.bis ? `${tag(m.von)} bis ${letzter(m.bis)}` : `ab ${tag(m.von)}`;

function Mitteilungsformular({
  mitteilung: m,
  organisationen,
}: {
  mitteilung: Mitteilung | null;
  organisationen: readonly Organisation[];
}) {
  return (
    <FormularRahmen action={speichere} kennung={m?.id ?? "neu"}>
      <input type="hidden" name="mitteilung" value={m?.id ?? ""} />
      <input type="hidden" name="version" value={m?.version ?? 0} />
      <Optionen
        name="art"
        label="Art"
        pflicht
        wert={m?.art ?? "info"}
        moeglichkeiten={[
          { wert: "info", text: "Neuigkeit" },
          { wert: "warnung", text: "Störung" },
        ]}
        nebeneinander
      />
      <TextFeld name="titel" label="Titel" pflicht wert={m?.titel} />
      <Mehrzeilig name="text" label="Text" pflicht max={1000} zeilen={4} wert={m?.text} />
      <DatumFeld
        name="von"
        heute={heute()}
        label="Von"
        wert={m ? tag(m.von) : ""}
        hinweis="TT.MM.JJJJ, leer heißt ab heute"
      />
      <DatumFeld
        name="bis"
        heute={heute()}
        label="Bis"
        wert={m?.bis ? letzter(m.bis) : ""}
        hinweis="TT.MM.JJJJ, leer heißt ohne Ende"
      />
      <Haken
        titel="Rollen"
        hinweis="Ohne Auswahl sehen alle die Mitteilung."
        name="klassen"
        gewaehlt={m?.klassen ?? []}
        moeglichkeiten={KLASSEN.map(([wert, text]) => ({ wert, text }))}
      />
      <details>
        <summary>Nur für einzelne Organisationen</summary>
        <Haken
          titel="Organisationen"
          hinweis="Ohne Auswahl gilt die Mitteilung allen Organisationen."
          name="mitglieder"
          gewaehlt={m?.mitglieder ?? []}
          moeglichkeiten={organisationen.map((o) => ({ wert: o.id, text: o.name }))}
        />
      </details>
      <Knopfleiste>
        <SendeKnopf variante={m ? "sekundaer" : "primaer"}>Speichern</SendeKnopf>
      </Knopfleiste>
    </FormularRahmen>
  );
}

interface HakenProps {
  titel: string;
  hinweis: string;
  name: string;
  gewaehlt: readonly string[];
  moeglichkeiten: readonly { wert: string; text: string }[];
}

function Haken({ titel, hinweis, name, gewaehlt, moeglichkeiten }: HakenProps) {
  return (
    <fieldset className="feld">
      <legend>{titel}</legend>
      <p className="feld-hinweis">{hinweis}</p>
      <div className="optionen organisationen">
        {moeglichkeiten.map((o) => (
          <label key={o.wert} className="option">
            <input
              type="checkbox"
              name={name}
              value={o.wert}
              defaultChecked={gewaehlt.includes(o.wert)}
            />
            <span>{o.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
