import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Laufbahn } from "@/components/lebenslauf/laufbahn";
import { LebenslaufTabelle } from "@/components/lebenslauf/lebenslauf-tabelle";
import { AdressKnopf } from "@/components/tabelle/adress-knopf";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Kachel, Kacheln } from "@/components/ui/kachel";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { ladePerson, type PersonAnsicht } from "@/lib/anspruchsberechtigte";
import { schreibeLesezugriff } from "@/lib/audit";
import { ladeRechtsprofil } from "@/lib/auskunft";
import { anfrage, can, requireRecht } from "@/lib/auth";
import { ladeCodes } from "@/lib/codepflege";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { type Formular, formular } from "@/lib/formulare";
import { formulareFuer, listEntwuerfe, listOffeneMeldungen } from "@/lib/meldungen";
import { heute } from "@/lib/uhr";
import { rueckweg } from "../adresse";
import { beginneAuskunft } from "./actions";
import { Ereignisse } from "./ereignisse";
import { geheZurNachfolge } from "./nachfolge";
import { Personendaten } from "./personendaten";

export const metadata: Metadata = { title: "Detailansicht" };

export default async function Detailansicht({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ frueher?: string; aus?: string }>;
}) {
  const akteur = await requireRecht("anspruchsberechtigte:lesen");
  const { id } = await params;
  const geladen = await withTenant(akteur, async (tx) => {
    const person = await ladePerson(tx, akteur, id);
    if (!person || !can(akteur, "anspruchsberechtigte:lesen", person)) return null;
    await schreibeLesezugriff(
      tx,
      { aktion: "person.lesen", objektArt: "person", objektId: person.id },
      await anfrage(),
    );
    return {
      person,
      offene: await listOffeneMeldungen(tx, person),
      entwuerfe: await listEntwuerfe(tx, akteur, person.id),
      recht: await ladeRechtsprofil(tx, akteur.kasseId),
      codes: await ladeCodes(tx, akteur.kasseId),
    };
  });
  if (!geladen) return geheZurNachfolge(akteur, id);
  const { person, entwuerfe, recht, codes } = geladen;
  // Eine Meldung zeigt sich nur, wer ihr Formular senden darf; sonst führte der Verweis ins Leere.
  const offene = geladen.offene.filter((o) => {
    const noetig = formular(o.formular)?.recht;
    return noetig && can(akteur, noetig, person);
  });
  const ehemalig = person.status === "EHEMALIG";
  const { frueher, aus } = await searchParams;
  const zeigtFruehere = ehemalig || frueher === "1";
  const scheiben = zeigtFruehere ? [...person.eigene, ...person.fruehere] : person.eigene;
  const offeneZeilen = offene.map((o) => ({ ...o, href: `/meldungen/${o.id}` }));
  return (
    <>
      <Seitenkopf
        davor={<Verweis href={rueckweg(aus, akteur.proSeite)}>Zurück zur Übersicht</Verweis>}
        titel="Detailansicht"
        einleitung="Sie sehen hier die Stammdaten und den Lebenslauf, soweit sie bei der Kasse hinterlegt sind."
      />
      <Beschreibung
        spalten
        zeilen={[
          { label: "Name:", wert: `${person.vorname} ${person.name}` },
          { label: "Pers.-Nummer:", wert: person.persnr },
          { label: "Geburtstag:", wert: formatDatum(person.geburtsdatum) },
          { label: "Beihilfeberechtigt:", wert: person.beihilfeberechtigt ? "ja" : "nein" },
        ]}
      />
      {can(akteur, "personendaten:lesen", person) && person.status === "AKTIV" && (
        <Personendaten daten={person.daten} codes={codes} />
      )}
      {person.status !== "SONSTIGE" && (
        <section aria-labelledby="lebenslauf">
          <h2 id="lebenslauf">Beamtenlebenslauf</h2>
          {!ehemalig && <FruehereSchalter id={person.id} an={zeigtFruehere} aus={aus} />}
          <Laufbahn
            scheiben={scheiben}
            offene={offeneZeilen}
            mitgliedId={akteur.mitgliedId}
            heute={heute()}
          />
          <LebenslaufTabelle scheiben={scheiben} offene={offeneZeilen} />
          {recht && person.status === "AKTIV" && <Auskunftsbeginn id={person.id} />}
        </section>
      )}
      <Ereignisse akteur={akteur} person={person} />
      <Formularkacheln
        person={person}
        formulare={formulareFuer(akteur, person)}
        entwuerfe={entwuerfe}
      />
    </>
  );
}

/** Versorgungsauskunft aus diesem Lebenslauf; sie trägt keinen Namen, und zurückgeschrieben wird nichts. */
function Auskunftsbeginn({ id }: { id: string }) {
  return (
    <div className="nicht-drucken">
      <FormularRahmen action={beginneAuskunft} warnen={false} kennung="auskunft">
        <input type="hidden" name="person" value={id} />
        <Knopfleiste>
          <SendeKnopf variante="sekundaer">Versorgungsauskunft berechnen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}

/** Die Stellung steht in der Adresse: Der Schalter braucht kein Skript und wird nirgends gespeichert (formulare.md 1.4). */
function FruehereSchalter({ id, an, aus }: { id: string; an: boolean; aus: string | undefined }) {
  const angaben = new URLSearchParams({ ...(aus && { aus }), ...(!an && { frueher: "1" }) });
  return (
    <AdressKnopf href={`/anspruchsberechtigte/${id}?${angaben}`} gedrueckt={an}>
      Frühere Tätigkeiten einblenden
    </AdressKnopf>
  );
}

interface FormularkachelnProps {
  person: PersonAnsicht;
  formulare: Formular[];
  entwuerfe: ReadonlyMap<string, Date>;
}

/** Ein angefangenes Formular findet wieder, wer die Person öffnet. */
function Formularkacheln({ person, formulare, entwuerfe }: FormularkachelnProps) {
  if (formulare.length === 0) return null;
  return (
    <section aria-labelledby="formulare" className="nicht-drucken">
      <h2 id="formulare">Meldungen</h2>
      <Kacheln label="Formulare">
        {formulare.map((f) => {
          const entwurf = entwuerfe.get(f.id);
          const hindernis = f.hindernis?.(person);
          return (
            <Kachel
              key={f.id}
              href={hindernis ? undefined : `/anspruchsberechtigte/${person.id}/${f.id}`}
              titel={f.titel}
              symbol={f.symbol}
              hinweis={hindernis ?? (entwurf && `Entwurf vom ${formatZeitpunkt(entwurf)}`)}
            />
          );
        })}
      </Kacheln>
    </section>
  );
}
