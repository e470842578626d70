import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { type Auskunftsstand, stichtag, zeigeNummer } from "@/lib/auskunft";
import { formatDatum } from "@/lib/datum";
import {
  alsText,
  geburtsspanne,
  MELDUNGEN,
  parseTag,
  RECHTSPROFILE,
  type Rechtsprofil,
} from "@/lib/versorgungsauskunft";
import { beende, berichtige, starte } from "./actions";
import { befundeBis, laufendeAuskunft, WEG } from "./laufend";
import { Schrittweg } from "./schrittweg";
import { StandFeld } from "./stand-feld";

export const metadata: Metadata = { title: "Schritt 1 - Anmeldung" };

const GRUENDE: Record<string, { art: "info" | "erfolg" | "warnung"; text: string }> = {
  fort: {
    art: "warnung",
    text: "In diesem Browser ist keine Berechnung geöffnet. Beginnen Sie eine neue, oder rufen Sie Ihre mit der Identifikationsnummer auf.",
  },
  geschlossen: {
    art: "erfolg",
    text: "Die Berechnung ist in diesem Browser geschlossen. Mit Identifikationsnummer und Geburtsdatum rufen Sie sie wieder auf.",
  },
  geloescht: { art: "erfolg", text: "Die Berechnung ist endgültig gelöscht." },
};

/** Spanne des Geburtsdatums, wie sie neben dem Feld steht. */
function geburtshinweis(recht: Rechtsprofil): string {
  const tag = parseTag(formatDatum(stichtag()));
  if (tag === null) throw new Error("Der Stichtag ist kein Tag.");
  const { von, bis } = geburtsspanne(recht, tag);
  return `(${alsText(von)} - ${alsText(bis)})`;
}

export default async function Anmeldeschritt({
  searchParams,
}: {
  searchParams: Promise<{ grund?: string }>;
}) {
  const { grund } = await searchParams;
  const offen = await laufendeAuskunft();
  const rechte: readonly Rechtsprofil[] = Object.values(RECHTSPROFILE);
  const [erstes] = rechte;
  const anlass = grund && Object.hasOwn(GRUENDE, grund) ? GRUENDE[grund] : undefined;
  return (
    <div className="schmal">
      <FormularRahmen
        action={starte}
        warnen={false}
        kopf={
          <>
            <Schrittweg aktuell={1} />
            {anlass && <Hinweis art={anlass.art}>{anlass.text}</Hinweis>}
            <Seitenkopf
              titel="Schritt 1 - Anmeldung"
              einleitung="Berechnen Sie, welches Ruhegehalt Sie erwarten können. Sie brauchen kein Konto, und nach einem Namen wird nicht gefragt."
            />
            {offen && <Laufende stand={offen} />}
          </>
        }
      >
        {rechte.length === 1 ? (
          <p>
            Gerechnet wird nach dem Versorgungsrecht von <strong>{erstes?.bezeichnung}</strong>.
            <input type="hidden" name="recht" value={erstes?.kennung} />
          </p>
        ) : (
          <Optionen
            name="recht"
            label="Versorgungsrecht:"
            pflicht
            moeglichkeiten={rechte.map((r) => ({ wert: r.kennung, text: r.bezeichnung }))}
          />
        )}
        <DatumFeld
          name="geburtsdatum"
          label="Geburtsdatum:"
          pflicht
          heute={stichtag()}
          formtext={MELDUNGEN["V-DATUM"]}
          hinweis={erstes && geburtshinweis(erstes)}
          autocomplete="bday"
        />
        <TextFeld
          name="identifikationsnummer"
          label="Identifikationsnummer:"
          breite="mittel"
          autocomplete="off"
          hinweis="Freiwillig. Mit der Nummer einer früheren Sitzung arbeiten Sie an Ihren Eingaben weiter. Für eine neue Versorgungsauskunft bleibt das Feld leer; die Nummer wird dann vergeben."
        />
        <p className="leise">
          Ihre Eingaben bleiben 14 Tage gespeichert. Jede Änderung beginnt die 14 Tage von neuem.
        </p>
        <Knopfleiste>
          <SendeKnopf>Start</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
      <Hilfen />
    </div>
  );
}

/** Die in diesem Browser offene Berechnung: weiter, berichtigen, schließen oder löschen. */
function Laufende({ stand }: { stand: Auskunftsstand }) {
  const { geburtsdatum } = stand.inhalt.angaben;
  return (
    <section className="karte" aria-labelledby="laufend">
      <h2 id="laufend">Diese Berechnung ist hier geöffnet</h2>
      <p>
        Identifikationsnummer <strong>{zeigeNummer(stand.nummer)}</strong>, Geburtsdatum{" "}
        {geburtsdatum}, gespeichert bis {formatDatum(stand.gueltigBis)}.
      </p>
      {befundeBis(stand, 1).length === 0 && (
        <Knopfleiste>
          <KnopfLink href={WEG[2]}>Weiter bearbeiten</KnopfLink>
        </Knopfleiste>
      )}
      <details>
        <summary>Geburtsdatum berichtigen, schließen oder löschen</summary>
        <FormularRahmen action={berichtige} warnen={false} kennung="berichtigen">
          <StandFeld stand={stand.version} />
          <DatumFeld
            name="neuesGeburtsdatum"
            label="Richtiges Geburtsdatum:"
            wert={geburtsdatum}
            heute={stichtag()}
            formtext={MELDUNGEN["V-DATUM"]}
          />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Berichtigen</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
        <FormularRahmen action={beende} warnen={false} kennung="beenden">
          <Knopfleiste>
            <SendeKnopf variante="sekundaer" absicht="schliessen">
              Hier schließen
            </SendeKnopf>
            <SendeKnopf variante="gefahr" absicht="loeschen">
              Endgültig löschen
            </SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </details>
    </section>
  );
}

function Hilfen() {
  return (
    <p className="verweise">
      <Verweis href="/versorgungsauskunft/altersgrenzen">Altersgrenzen</Verweis>
      <Verweis href="/versorgungsauskunft/schluesselkatalog">Schlüsselkatalog</Verweis>
    </p>
  );
}
