import type { Metadata } from "next";
import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { type Antwortvorlage, listVorlagen, PLATZHALTER, teamsVon } from "@/lib/kassenpostfach";
import { TEXT_MAX } from "@/lib/postfach";
import { type Seitenparameter, textAus } from "../../../seitenwahl";
import { loesche, speichere } from "./actions";

export const metadata: Metadata = { title: "Antwortvorlagen" };

export default async function Vorlagen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("kassenpostfach:bearbeiten");
  const vorlagen = await withTenant(akteur, (tx) => listVorlagen(tx, akteur));
  const teams = teamsVon(akteur);
  return (
    <div className="schmal">
      <Seitenkopf
        davor={<Verweis href="/kasse/postfach">Zurück zum Postfach</Verweis>}
        titel="Antwortvorlagen"
        einleitung="Sie können hier Texte anlegen, die Sie beim Schreiben einsetzen."
      />
      {textAus(await searchParams, "gespeichert") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Die Vorlage ist gespeichert." />
      )}
      <section aria-labelledby="platzhalter">
        <h2 id="platzhalter">Platzhalter</h2>
        <p>Diese Wörter ersetzt das Portal beim Einsetzen:</p>
        <ul>
          {Object.entries(PLATZHALTER).map(([name, was]) => (
            <li key={name}>
              <code>{`{${name}}`}</code>: {was}
            </li>
          ))}
        </ul>
      </section>
      {vorlagen.map((v) => (
        <details key={v.id} className="karte">
          <summary>{v.titel}</summary>
          <Vorlagenformular vorlage={v} teams={teams} />
          <FormularRahmen action={loesche} kennung={`weg-${v.id}`} warnen={false}>
            <input type="hidden" name="vorlage" value={v.id} />
            <SendeKnopf variante="gefahr">Vorlage „{v.titel}“ löschen</SendeKnopf>
          </FormularRahmen>
        </details>
      ))}
      <section aria-labelledby="neu">
        <h2 id="neu">Neue Vorlage</h2>
        <Vorlagenformular key={vorlagen.length} vorlage={null} teams={teams} />
      </section>
    </div>
  );
}

function Vorlagenformular({
  vorlage,
  teams,
}: {
  vorlage: Antwortvorlage | null;
  teams: readonly string[];
}) {
  return (
    <FormularRahmen action={speichere} kennung={vorlage?.id ?? "neu"}>
      <input type="hidden" name="vorlage" value={vorlage?.id ?? ""} />
      <input type="hidden" name="version" value={vorlage?.version ?? 0} />
      <TextFeld name="titel" label="Titel" pflicht wert={vorlage?.titel} />
      <Auswahl
        name="team"
        label="Team"
        leer="alle Teams"
        wert={vorlage?.team}
        moeglichkeiten={teams.map((t) => ({ wert: t, text: t }))}
      />
      <Mehrzeilig name="text" label="Text" pflicht max={TEXT_MAX} zeilen={8} wert={vorlage?.text} />
      <Knopfleiste>
        <SendeKnopf variante={vorlage ? "sekundaer" : "primaer"}>Speichern</SendeKnopf>
      </Knopfleiste>
    </FormularRahmen>
  );
}
