import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeBearbeitung, listFassungen, listStimmen, TEXT_MAX } from "@/lib/texte";
import { textseite } from "@/lib/textseiten";
import { sichere } from "./actions";
import { Auszeichnungshilfe } from "./auszeichnungshilfe";
import { Stimmenliste } from "./stimmenliste";

export const metadata: Metadata = { title: "Text bearbeiten" };

export default async function TextBearbeiten({ params }: { params: Promise<{ seite: string }> }) {
  const akteur = await requireRecht("texte:bearbeiten");
  const angaben = textseite((await params).seite);
  if (!angaben) notFound();
  const { seite } = angaben;
  const { text, fassungen, stimmen } = await withTenant(akteur, async (tx) => ({
    text: await ladeBearbeitung(tx, akteur, seite),
    fassungen: await listFassungen(tx, akteur.kasseId, seite),
    stimmen: seite === "faq" ? await listStimmen(tx, akteur.kasseId) : null,
  }));
  if (!text) notFound();
  return (
    <div className="schmal">
      <FormularRahmen
        action={sichere}
        standardAbsicht="vorschau"
        kopf={
          <>
            <Seitenkopf
              davor={<Verweis href="/kasse/texte">Zu den Texten</Verweis>}
              titel={`Text bearbeiten: ${angaben.name}`}
              einleitung="Sie können hier den Text ändern. Sichtbar wird er erst mit dem Veröffentlichen."
            />
            {text.geaendertAm && (
              <Hinweis>
                <p>
                  Es gibt einen Entwurf vom {formatZeitpunkt(text.geaendertAm)}, der noch nicht
                  veröffentlicht ist.
                </p>
              </Hinweis>
            )}
            <Auszeichnungshilfe />
          </>
        }
      >
        <input type="hidden" name="seite" value={seite} />
        <input type="hidden" name="version" value={text.version} />
        <Mehrzeilig
          name="inhalt"
          label="Text"
          pflicht
          max={TEXT_MAX}
          zeilen={24}
          wert={text.inhalt}
        />
        <Knopfleiste>
          <SendeKnopf absicht="vorschau">Sichern und Vorschau</SendeKnopf>
          {text.version > 0 && (
            <SendeKnopf absicht="verwerfen" variante="gefahr">
              Entwurf verwerfen
            </SendeKnopf>
          )}
        </Knopfleiste>
      </FormularRahmen>
      <section aria-labelledby="fassungen">
        <h2 id="fassungen">Fassungen</h2>
        <ul className="aufzaehlung">
          {fassungen.map((f) => (
            <li key={f.fassung}>
              <Verweis href={`/${seite}?fassung=${f.fassung}`}>Fassung {f.fassung}</Verweis>, gültig
              ab {formatDatum(f.gueltigAb)}, veröffentlicht {formatZeitpunkt(f.veroeffentlichtAm)}:{" "}
              {f.anlass}
              {f.zustimmungBis && ` (Zustimmung bis ${formatDatum(f.zustimmungBis)})`}
            </li>
          ))}
          <li>
            <Verweis href={`/${seite}?fassung=0`}>Mitgelieferter Text</Verweis>
          </li>
        </ul>
      </section>
      {stimmen && <Stimmenliste inhalt={text.inhalt} stimmen={stimmen} />}
    </div>
  );
}
