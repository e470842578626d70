import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { kurve, schreibeCode, stichtag, umfeld, vergleiche } from "@/lib/auskunft";
import { type Angaben, MELDUNGEN, type Rechtsprofil } from "@/lib/versorgungsauskunft";
import { verlangeBerechnung } from "../bericht-laden";
import { rechtVon } from "../laufend";
import { StandFeld } from "../stand-feld";
import { ergaenzeZukunft, uebernimmCode } from "./actions";
import { Gegenueberstellung } from "./gegenueberstellung";
import { Kurvenbild } from "./kurvenbild";

export const metadata: Metadata = { title: "Vergleichen" };

/** Was wäre, wenn: andere Tage und andere Zukünfte neben der eigenen Berechnung. */
export default async function Vergleichsseite() {
  const { stand } = await verlangeBerechnung();
  const recht = rechtVon(stand);
  const { angaben, zukuenfte } = stand.inhalt;
  const umgebung = { recht, umfeld: umfeld() };
  const verlauf = kurve(umgebung, angaben);
  return (
    <div className="dienstzeiten">
      <FormularRahmen
        key={stand.version}
        action={ergaenzeZukunft}
        warnen={false}
        kopf={
          <>
            <Seitenkopf
              davor={<Verweis href="/versorgungsauskunft/ergebnis">Zurück zum Ergebnis</Verweis>}
              titel="Vergleichen"
              einleitung="Was sich ändert, wenn Sie früher, später oder mit anderem Umfang arbeiten. Die letzte Dienstzeit wird dafür bis zum neuen Tag verlängert oder gekürzt."
              aktionen={<DruckKnopf />}
            />
            <Gegenueberstellung
              zeilen={vergleiche(umgebung, angaben, zukuenfte)}
              zukuenfte={zukuenfte.length}
              stand={stand.version}
            />
            {verlauf && <Kurvenbild kurve={verlauf} eigener={angaben.ersterRuhestandstag} />}
          </>
        }
      >
        <StandFeld stand={stand.version} />
        <Zukunftsfelder recht={recht} angaben={angaben} />
      </FormularRahmen>
      <section aria-labelledby="teilen">
        <h2 id="teilen">Vergleich weitergeben</h2>
        {zukuenfte.length > 0 && (
          <p>
            Code dieses Vergleichs:{" "}
            <strong className="vergleich-code">{schreibeCode(zukuenfte)}</strong>
            <br />
            <span className="leise">
              Er enthält nur Gründe, Tage und Teilzeit der Zukünfte, nichts über Sie.
            </span>
          </p>
        )}
        <FormularRahmen action={uebernimmCode} warnen={false} kennung="code">
          <StandFeld stand={stand.version} />
          <TextFeld
            name="code"
            label="Code eines Vergleichs:"
            autocomplete="off"
            hinweis="Ersetzt die Zukünfte oben durch die des Codes."
          />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Code übernehmen</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </section>
    </div>
  );
}

function Zukunftsfelder({ recht, angaben }: { recht: Rechtsprofil; angaben: Angaben }) {
  const datum = { heute: stichtag(), formtext: MELDUNGEN["V-DATUM"] };
  return (
    <fieldset className="zeile-neu">
      <legend>
        <h2>Zukunft hinzufügen (bis zu vier)</h2>
      </legend>
      <Optionen
        name="ruhestandsgrund"
        label="Ruhestandsgrund:"
        pflicht
        nebeneinander
        wert={angaben.ruhestandsgrund}
        moeglichkeiten={recht.gruende.map((g) => ({ wert: g.code, text: g.bezeichnung }))}
      />
      <div className="zeile-felder">
        <DatumFeld
          {...datum}
          name="ersterRuhestandstag"
          label="Erster Ruhestandstag:"
          pflicht
          wert={angaben.ersterRuhestandstag}
        />
        <DatumFeld {...datum} name="teilzeitAb" label="Teilzeit ab:" hinweis="Freiwillig." />
        <TextFeld name="tz" label="Teilzeit:" hinweis="1/2, 50 % oder 19,5 von 39 h" />
      </div>
      <div className="zeile-felder">
        <DatumFeld {...datum} name="urlaubVon" label="Beurlaubt von:" hinweis="Freiwillig." />
        <DatumFeld {...datum} name="urlaubBis" label="Beurlaubt bis:" hinweis="Freiwillig." />
      </div>
      <Knopfleiste>
        <SendeKnopf>Zukunft hinzufügen</SendeKnopf>
      </Knopfleiste>
    </fieldset>
  );
}
