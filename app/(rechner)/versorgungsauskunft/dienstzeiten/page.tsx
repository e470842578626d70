import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Fehlerliste } from "@/components/ui/fehlerliste";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { PLUS } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { HOECHSTENS_ZEILEN, schluesselwahl, stichtag, umfeld } from "@/lib/auskunft";
import {
  type Angaben,
  alsText,
  type Befund,
  MELDUNGEN,
  parseTag,
  rechneAngaben,
  type Zeilenangaben,
  zeitachse,
} from "@/lib/versorgungsauskunft";
import { Herkunft } from "../herkunft";
import { rechtVon, verlangeSchritte, WEG } from "../laufend";
import { Nummernzeile } from "../nummer";
import { Schrittweg } from "../schrittweg";
import { StandFeld } from "../stand-feld";
import { speichereZeile } from "./actions";
import { Zeilenfokus } from "./fokus";
import { LiveSatz } from "./live-satz";
import { SchluesselWahl } from "./schluessel-wahl";
import { Zeilentabelle } from "./tabelle";
import { Zeitlinie } from "./zeitlinie";

export const metadata: Metadata = { title: "Schritt 4: Dienstzeiten" };

const LEER: Zeilenangaben = { dzs: "1301", beginn: "", ende: "", tz: "", beschraenkung: "" };

/** Tag nach dem letzten Ende, als Vorschlag für die nächste Zeile. */
function naechsterBeginn({ dienstzeiten, ersterRuhestandstag, begruendung }: Angaben): string {
  const enden = dienstzeiten.map((z) => parseTag(z.ende)).filter((t) => t !== null);
  if (enden.length === 0) return begruendung;
  const tag = Math.max(...enden) + 1;
  return tag >= (parseTag(ersterRuhestandstag) ?? tag) ? "" : alsText(tag);
}

/** Letzter Tag im Dienst als Vorschlag für das Ende. */
const letzterTag = ({ ersterRuhestandstag }: Angaben): string => {
  const tag = parseTag(ersterRuhestandstag);
  return tag === null ? "" : alsText(tag - 1);
};

/** Abschnitte der Zeitlinie zwischen Begründung und Ruhestand. */
function abschnitte({ dienstzeiten, begruendung, ersterRuhestandstag }: Angaben) {
  const zeilen = dienstzeiten.map((z) => ({
    beginn: parseTag(z.beginn) ?? 1,
    ende: parseTag(z.ende) ?? 0,
  }));
  const [von, ruhestand] = [parseTag(begruendung), parseTag(ersterRuhestandstag)];
  return von === null || ruhestand === null ? [] : zeitachse(zeilen, von, ruhestand - 1);
}

const ziel = ({ feld }: Befund): string => {
  const nr = /^dienstzeiten\.(\d+)\./.exec(feld)?.[1];
  return nr === undefined ? "feld-dzs" : `zeile-${nr}`;
};

interface Suche {
  zeile?: string;
  neu?: string;
  grund?: string;
}

export default async function Dienstzeitenschritt({
  searchParams,
}: {
  searchParams: Promise<Suche>;
}) {
  const suche = await searchParams;
  const stand = await verlangeSchritte(3);
  const recht = rechtVon(stand);
  const { angaben } = stand.inhalt;
  const nr = /^\d{1,3}$/.test(suche.zeile ?? "") ? Number(suche.zeile) : null;
  const alte = nr === null ? undefined : angaben.dienstzeiten[nr];
  const aendert = nr !== null && alte !== undefined;
  const zeile = alte ?? { ...LEER, beginn: naechsterBeginn(angaben) };
  const { befunde, rechnung } = rechneAngaben(recht, angaben, umfeld());
  const zeiten = befunde.filter(({ feld }) => feld.startsWith("dienstzeiten"));
  const wahl = schluesselwahl(recht, angaben.ersterRuhestandstag);
  const namen = angaben.dienstzeiten.map(
    (z) => `${z.dzs} - ${recht.schluessel.get(z.dzs)?.bezeichnung ?? ""}`,
  );
  return (
    <div className="dienstzeiten">
      {suche.grund === "pruefen" && (
        <Fehlerliste
          fehler={zeiten.map((b) => ({ ziel: ziel(b), text: b.meldung }))}
          titel="Für das Ergebnis fehlt noch etwas"
        />
      )}
      <FormularRahmen
        key={`${stand.version} ${nr ?? "neu"}`}
        action={speichereZeile}
        warnen={false}
        kopf={
          <>
            <Schrittweg aktuell={4} />
            {suche.grund === "anders" && (
              <Hinweis art="warnung">
                Die Liste wurde in einem anderen Fenster geändert. Es wurde nichts überschrieben.
              </Hinweis>
            )}
            <Seitenkopf
              titel="Schritt 4: Dienstzeiten"
              einleitung={`Geben Sie jeden abgeschlossenen Zeitraum als eigene Zeile ein, bis zum ${letzterTag(angaben)}, dem letzten Tag vor dem Ruhestand.`}
            />
            <Nummernzeile stand={stand} />
            <Herkunft stand={stand} />
          </>
        }
      >
        <StandFeld stand={stand.version} />
        <input type="hidden" name="zeile" value={aendert ? nr : ""} />
        <fieldset className="zeile-neu">
          <legend>
            <h2>{aendert ? "Dienstzeit ändern" : "Neue Dienstzeit eingeben"}</h2>
          </legend>
          <SchluesselWahl liste={wahl} wert={zeile.dzs} />
          <div className="zeile-felder">
            <DatumFeld
              name="beginn"
              label="Beginn"
              pflicht
              heute={stichtag()}
              formtext={MELDUNGEN["V-DATUM"]}
              wert={zeile.beginn}
            />
            <DatumFeld
              name="ende"
              label="Ende"
              pflicht
              heute={stichtag()}
              formtext={MELDUNGEN["V-DATUM"]}
              wert={zeile.ende}
            />
            <TextFeld
              name="tz"
              label="TZ"
              wert={zeile.tz}
              hinweis="1/2, 14/27, 13/26,5, 50 %, 19,5 von 39 h oder leer bei Vollzeit"
            />
            <TextFeld
              name="beschraenkung"
              label="Beschränkung"
              wert={zeile.beschraenkung}
              hinweis="4J 288T oder 140T"
            />
          </div>
          <Knopfleiste>
            <SendeKnopf zeichen={PLUS}>
              {aendert ? "Änderung speichern" : "Dienstzeit hinzufügen"}
            </SendeKnopf>
            {aendert && <KnopfLink href={WEG[4]}>Abbrechen</KnopfLink>}
          </Knopfleiste>
          <Hilfe />
        </fieldset>
        <LiveSatz
          recht={recht.kennung}
          stichtag={stichtag()}
          angaben={angaben}
          zeile={aendert ? nr : null}
        />
        <Zeilenfokus aktiv={suche.neu === "1" || aendert} />
      </FormularRahmen>
      <section aria-labelledby="zeilen-titel">
        <h2 id="zeilen-titel">
          Ihre Dienstzeiten ({angaben.dienstzeiten.length} von höchstens {HOECHSTENS_ZEILEN})
        </h2>
        {angaben.dienstzeiten.length === 0 ? (
          <p>Noch keine Zeile. Die letzte muss bis zum {letzterTag(angaben)} reichen.</p>
        ) : (
          <>
            <Zeitlinie abschnitte={abschnitte(angaben)} namen={namen} />
            <Zeilentabelle
              recht={recht}
              zeilen={angaben.dienstzeiten}
              rechnung={rechnung}
              befunde={zeiten}
              stand={stand.version}
            />
          </>
        )}
      </section>
      <Knopfleiste>
        <KnopfLink href={WEG[3]}>Zurück</KnopfLink>
        <KnopfLink
          variante={zeiten.length === 0 ? "primaer" : "sekundaer"}
          href={`/versorgungsauskunft/ergebnis`}
        >
          Weiter zum Ergebnis
        </KnopfLink>
      </Knopfleiste>
    </div>
  );
}

/** Erläuterungen neben den Feldern; aufgeklappt, wer sie braucht. */
function Hilfe() {
  return (
    <details className="feld-hinweis">
      <summary>Erklärung zu DZS, TZ und Beschränkung</summary>
      <p>
        <strong>DZS</strong>: Der Dienstzeitschlüssel sagt, was für eine Zeit es war. Alle stehen im{" "}
        <Verweis href="/versorgungsauskunft/schluesselkatalog">Schlüsselkatalog</Verweis>.
      </p>
      <p>
        <strong>TZ</strong>: geleistete durch regelmäßige Stunden, an Schulen die volle
        Pflichtstundenzahl ohne Ermäßigungen. Bei Vollzeit und Beurlaubung bleibt das Feld leer.
        Ändert sich der Umfang, beginnt eine neue Zeile.
      </p>
      <p>
        <strong>Beschränkung</strong>: wie viel höchstens zählt, in Jahren (J) und Tagen (T). Das
        Maß nennen der Schlüsselkatalog und Ihre Vordienstzeitenentscheidung; sieht sie beim Studium
        zwei Wege vor, tragen Sie den günstigeren ein.
      </p>
    </details>
  );
}
