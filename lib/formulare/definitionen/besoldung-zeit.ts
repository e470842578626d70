import { type IsoDatum, type Operation, scheibeAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { imBereich } from "../regeln/bereich";
import { c2Wirkungstag } from "../regeln/c2";
import { c3AmTag } from "../regeln/c3";
import { c4SpaetereAenderung } from "../regeln/c4";
import { c7Bewilligung } from "../regeln/c7";
import type { Befund, Felder, PruefKontext, Rohwerte, Wirkungskontext } from "../typen";
import { aendernd, keineAenderung, scheibeZu } from "./bausteine/allgemein";
import { istAufZeit } from "./bausteine/amtszeit";
import { istZeitgruppe, istZeittabelle, passtZurTabelle, tabelleZu } from "./bausteine/besoldung";
import {
  AKTION,
  brauchtBetrag,
  nachMeldungen,
  RUHEGEHALTFAEHIG,
  vorschlagRuhegehaltfaehig,
} from "./bausteine/zulagen";

/** Zulage ab der zweiten Amtszeit (CL-ZUS). */
const ZWEITE_AMTSZEIT = "Z08";
const NUR_AUF_ZEIT = "Nur für Beamtinnen und Beamte auf Zeit.";

const nichtWeggefallen = (w: Rohwerte) => w.aktion !== "WEGGEFALLEN";

/** Felder F11 (formulare.md F11). Ein leeres Feld lässt den Wert, wie er ist. */
const FELDER = {
  ab: { art: "datum", label: "Zeitpunkt der Besoldungsänderung", pflicht: true, steuert: true },
  ...aendernd(
    {
      tabelle: {
        art: "code",
        label: "Besoldungstabelle",
        liste: "CL-TAB",
        filter: istZeittabelle,
        pflicht: false,
        steuert: true,
      },
      besoldung: {
        art: "code",
        label: "Besoldungsgruppe (neu)",
        liste: "CL-BES",
        filter: (code, w) => istZeitgruppe(code) && passtZurTabelle(code, w.tabelle),
        pflicht: false,
        steuert: true,
      },
    },
    "ergaenzen",
  ),
  grund: {
    art: "code",
    label: "Grund",
    hinweis: "Nötig, wenn sich die Besoldungsgruppe ändert.",
    liste: "CL-BESGRUND",
    pflicht: (w) => w._besoldung_neu === "ja",
  },
  zuschlaege: {
    art: "gruppe",
    label: "Zuschläge",
    eintrag: "Zuschlag",
    max: 5,
    pflicht: false,
    felder: {
      aktion: AKTION,
      art: { art: "code", label: "Art", liste: "CL-ZUS", pflicht: true, steuert: true },
      prozent: {
        art: "zahl",
        label: "Prozent",
        hinweis: "Entweder Prozent oder Betrag.",
        von: 0,
        bis: 100,
        nachkomma: 2,
        einheit: "%",
        pflicht: false,
        sichtbar: nichtWeggefallen,
      },
      betrag: { art: "betrag", label: "Betrag", pflicht: false, sichtbar: nichtWeggefallen },
      ruhegehaltfaehig: RUHEGEHALTFAEHIG,
      ab: { art: "datum", label: "ab", pflicht: false },
      bis: { art: "datum", label: "bis", pflicht: false },
    },
  },
  datum: { art: "datum", label: "Datum Beschluss/Verfügung", pflicht: false },
} as const satisfies Felder;

type BesoldungZeitWerte = WerteVon<typeof FELDER>;
type Zuschlag = NonNullable<BesoldungZeitWerte["zuschlaege"]>[number];

/** Ob vor der Amtszeit dieser Zeitscheibe eine andere eigene liegt. */
function istZweiteAmtszeit(eigene: readonly Zeitscheibe[], jetzige: Zeitscheibe): boolean {
  return eigene.some(
    (s) =>
      s.von < jetzige.von &&
      istAufZeit(s.zusatz.bvArt) &&
      s.zusatz.amtszeitVon !== jetzige.zusatz.amtszeitVon,
  );
}

function pruefeZuschlag(
  z: Zuschlag,
  nr: number,
  werte: BesoldungZeitWerte,
  { eigene }: PruefKontext,
): Befund[] {
  const feld = (name: string) => `zuschlaege.${nr}.${name}`;
  const befunde: Befund[] = [];
  const angaben = [z.prozent, z.betrag].filter((wert) => wert !== undefined).length;
  if (brauchtBetrag({ aktion: z.aktion ?? "" }) && angaben !== 1) {
    const text = "Geben Sie entweder Prozent oder Betrag an.";
    befunde.push(fehler("F11-HOEHE", feld("prozent"), text));
  }
  const beginn = z.ab ?? werte.ab;
  if (beginn && z.bis && z.bis < beginn) {
    befunde.push(fehler("C10", feld("bis"), "Das Ende darf nicht vor dem Beginn liegen."));
  }
  const jetzige = beginn ? scheibeAm(eigene, beginn) : null;
  if (z.art === ZWEITE_AMTSZEIT && jetzige && !istZweiteAmtszeit(eigene, jetzige)) {
    const text =
      "Die Zulage von 8 % gibt es ab der zweiten Amtszeit (EingrVO). Gespeichert ist nur eine. Bitte prüfen Sie die Angabe.";
    befunde.push(hinweis("F11-ZWEITE-AMTSZEIT", feld("art"), text));
  }
  const { amtszeitVon, amtszeitBis } =
    (werte.ab ? scheibeAm(eigene, werte.ab) : null)?.zusatz ?? {};
  if (amtszeitVon && amtszeitBis) {
    const amtszeit = { von: amtszeitVon, bis: amtszeitBis };
    befunde.push(...imBereich("F11-AMTSZEIT", feld("ab"), "ab", z.ab, amtszeit));
    befunde.push(...imBereich("F11-AMTSZEIT", feld("bis"), "bis", z.bis, amtszeit));
  }
  return z.ab ? [...befunde, ...c3AmTag(feld("ab"), z.ab, eigene)] : befunde;
}

function pruefe(werte: BesoldungZeitWerte, kontext: PruefKontext): Befund[] {
  const { heute, eigene } = kontext;
  const { ab, datum, zuschlaege = [] } = werte;
  const scheibe = ab ? scheibeAm(eigene, ab) : null;
  const geaendert = werte.besoldung || werte.tabelle || zuschlaege.length > 0;
  return [
    ...c2Wirkungstag("ab", FELDER.ab.label, ab, heute),
    ...c3AmTag("ab", ab, eigene),
    ...c4SpaetereAenderung("ab", ab, eigene),
    ...(scheibe && !istAufZeit(scheibe.zusatz.bvArt)
      ? [fehler("F11-AUF-ZEIT", "ab", NUR_AUF_ZEIT)]
      : []),
    ...(geaendert ? [] : [keineAenderung("F11-KEINE-AENDERUNG")]),
    ...zuschlaege.flatMap((z, nr) => pruefeZuschlag(z, nr, werte, kontext)),
    ...c7Bewilligung("datum", FELDER.datum.label, datum, { beginn: ab, heute }),
  ];
}

/** Zuschläge gelten ab ihrem eigenen Tag; was früher beginnt, gilt in den späteren Abschnitten mit. */
function zuschlagsoperationen(
  zuschlaege: readonly Zuschlag[],
  ab: IsoDatum,
  eigene: readonly Zeitscheibe[],
): Operation[] {
  const tage = [...new Set(zuschlaege.map((z) => z.ab ?? ab))].toSorted();
  return tage.map((tag) => {
    const bisDahin = zuschlaege.filter((z) => (z.ab ?? ab) <= tag);
    const vorher = scheibeAm(eigene, tag)?.zusatz.zulagen ?? [];
    const meldungen = bisDahin.map((z) => ({ ...z, ab: z.ab ?? ab }));
    const zulagen = nachMeldungen(vorher, meldungen, tag);
    return { op: "SET", ab: tag, werte: { zusatz: { zulagen } } };
  });
}

function operationen(werte: BesoldungZeitWerte, { eigene }: Wirkungskontext): Operation[] {
  const { ab, zuschlaege = [] } = werte;
  if (!ab) return [];
  const besoldung = werte.besoldung?.neu;
  const tabelle = werte.tabelle?.neu ?? (besoldung ? tabelleZu(besoldung) : undefined);
  const aenderung = besoldung || tabelle;
  return [
    ...(aenderung
      ? [
          {
            op: "SET" as const,
            ab,
            werte: { ...(besoldung && { besoldung }), ...(tabelle && { zusatz: { tabelle } }) },
          },
        ]
      : []),
    ...zuschlagsoperationen(zuschlaege, ab, eigene),
  ];
}

/** F11 Besoldungsänderungen und Zuschläge von Beamten auf Zeit (formulare.md F11). */
export const besoldungZeit = defineForm({
  id: "besoldung_zeit",
  nummer: "F11",
  version: 1,
  titel: "Meldung von Besoldungsänderungen und Zuschlägen von Beamten auf Zeit",
  einleitung: "Sie können hier Besoldung und Zuschläge von Beamtinnen und Beamten auf Zeit melden.",
  symbol: "BadgeEuro",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Besoldung", felder: ["ab", "tabelle", "besoldung", "grund"] },
    { titel: "Zuschläge", felder: ["zuschlaege"] },
    { titel: "Beschluss", felder: ["datum"] },
  ],
  unterlagen: ["Beschluss oder Verfügung"],
  betreff: (person) => {
    const anlass = "Meldung einer Besoldungsänderung auf Zeit";
    return person ? `${anlass} für ${nennePerson(person)}` : anlass;
  },
  wirksamAb: ({ ab }) => ab ?? null,
  pruefe,
  wirkung: (werte, kontext) => ({ operationen: operationen(werte, kontext) }),
  zeile: ({ ab }) => ({ von: ab ?? null, bis: null, text: "Besoldungsänderung auf Zeit" }),
  hindernis: ({ eigene }) => (eigene.some((s) => istAufZeit(s.zusatz.bvArt)) ? null : NUR_AUF_ZEIT),
  bisher: (kontext, w) => {
    const s = scheibeZu(w.ab, kontext);
    const besoldung = s?.besoldung ?? "";
    return { tabelle: s?.zusatz.tabelle ?? tabelleZu(besoldung) ?? "", besoldung };
  },
  vorschlag: (w) => vorschlagRuhegehaltfaehig("zuschlaege", "CL-ZUS", w),
  umstaende: (kontext, w) => {
    const bisher = scheibeZu(w.ab, kontext)?.besoldung ?? "";
    const neu = (w.besoldung ?? "") !== "" && w.besoldung !== bisher;
    return { _besoldung_neu: neu ? "ja" : "" };
  },
});
