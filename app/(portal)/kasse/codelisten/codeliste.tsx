import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Kombinationsfeld } from "@/components/form/kombinationsfeld";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Knopfleiste } from "@/components/ui/knopf";
import {
  alleEintraege,
  type CodeEintrag,
  type CodelisteId,
  type Codes,
  formatCode,
  listentitel,
  mitCodes,
  quelleVon,
} from "@/lib/codelisten";
import type { Pflegezeile } from "@/lib/codepflege";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { heute } from "@/lib/uhr";
import { beende, ergaenze } from "./actions";

interface CodelisteProps {
  liste: CodelisteId;
  codes: Codes;
  ergaenzungen: readonly Pflegezeile[];
}

/** Eine Liste mit allen Codes, auch beendeten, und den beiden Handlungen daran. */
export function Codeliste({ liste, codes, ergaenzungen }: CodelisteProps) {
  const { eintraege, wahl } = mitCodes(codes, () => {
    const alle = alleEintraege(liste);
    return {
      eintraege: alle,
      wahl: alle
        .filter((e) => !e.nurAltdaten)
        .map((e) => ({ wert: e.code, text: formatCode(liste, e.code), ende: e.gueltigBis })),
    };
  });
  const herkunft = (e: CodeEintrag) => {
    const von = ergaenzungen.find((z) => z.code === e.code && z.art === "NEU");
    return von ? `${von.urheber}, ${formatZeitpunkt(von.am)}` : "vorgegeben";
  };
  return (
    <section aria-labelledby="liste">
      <h2 id="liste">{listentitel(liste)}</h2>
      <p>Quelle der vorgegebenen Codes: {quelleVon(liste)}.</p>
      <details className="karte">
        <summary>Code ergänzen</summary>
        <FormularRahmen key={ergaenzungen.length} action={ergaenze} kennung="neu">
          <input type="hidden" name="liste" value={liste} />
          <TextFeld
            name="code"
            label="Code"
            pflicht
            breite="kurz"
            hinweis="Er darf noch nie vergeben gewesen sein."
          />
          <TextFeld name="label" label="Bezeichnung" pflicht />
          <DatumFeld name="tag" label="Gültig ab" pflicht heute={heute()} />
          <Kombinationsfeld
            name="wie"
            label="Fachliche Eigenschaften wie"
            hinweis="Prüfungen und Vorbelegungen behandeln den neuen Code wie diesen. Leer: keine besonderen."
            moeglichkeiten={wahl}
          />
          <Knopfleiste>
            <SendeKnopf>Ergänzen</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </details>
      <details className="karte">
        <summary>Code beenden</summary>
        <FormularRahmen key={ergaenzungen.length} action={beende} kennung="ende">
          <input type="hidden" name="liste" value={liste} />
          <Kombinationsfeld
            name="code"
            label="Code"
            pflicht
            moeglichkeiten={wahl.filter((w) => !w.ende)}
          />
          <DatumFeld
            name="tag"
            label="Letzter Tag"
            pflicht
            heute={heute()}
            hinweis="Danach steht der Code nicht mehr zur Wahl. Ein Ende lässt sich nicht zurücknehmen."
          />
          <Knopfleiste>
            <SendeKnopf variante="gefahr">Beenden</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </details>
      <Tabelle<CodeEintrag>
        beschriftung={`Codes: ${listentitel(liste)}`}
        schluessel={(e) => e.code}
        zeilen={eintraege}
        spalten={[
          { schluessel: "code", titel: "Code", zelle: (e) => e.code },
          { schluessel: "label", titel: "Bezeichnung", breit: true, zelle: (e) => e.label },
          {
            schluessel: "von",
            titel: "Gültig ab",
            zelle: (e) => (e.gueltigVon ? formatDatum(e.gueltigVon) : ""),
          },
          { schluessel: "bis", titel: "Letzter Tag", zelle: bis },
          { schluessel: "herkunft", titel: "Eingetragen", zelle: herkunft },
        ]}
        leer={null}
      />
    </section>
  );
}

function bis(e: CodeEintrag): string {
  if (e.nurAltdaten) return "nur in alten Daten";
  return e.gueltigBis ? formatDatum(e.gueltigBis) : "";
}
