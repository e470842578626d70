import {
  type Auskunft,
  alsText,
  druckeSchritt,
  formatJahreTage,
  type Rechtsprofil,
  type RegelId,
  type Schritttext,
  teilzeitText,
} from "@/lib/versorgungsauskunft";
import { alterText } from "./altersgrenzen";

/** Bezeichnung und Wert, beide fertig geschrieben. */
export interface Berichtszeile {
  label: string;
  wert: string;
}

/** Eine Dienstzeit mit ihren Schritten; `nr` zählt die Eingabe ab 1. */
export interface Zeitzeile {
  nr: number;
  schluessel: string;
  beginn: string;
  ende: string;
  teilzeit: string;
  beschraenkung: string;
  kalendarisch: string;
  angerechnet: string;
  schritte: readonly Schritttext[];
}

/** Ein Ergebnis und der Rechenweg, der zu ihm führt. */
export interface Ergebnisgruppe {
  id: Gruppenkennung;
  titel: string;
  fundstelle: string;
  wert: string;
  schritte: readonly Schritttext[];
}

/** Alles, was Ergebnisseite, Druckseite und PDF zeigen; gerechnet ist es schon (versorgungsauskunft.md (i)). */
export interface Bericht {
  recht: string;
  rechtsstand: string;
  rahmen: readonly Berichtszeile[];
  zeiten: readonly Zeitzeile[];
  ergebnisse: readonly Ergebnisgruppe[];
  /** Welches Recht gilt. */
  massgebend: "NEU" | "UEBERGANG";
  hatUebergang: boolean;
  hatBezuege: boolean;
  hinweise: readonly string[];
  /** Was aus der Berechnung nicht folgt und was sie nicht enthält. */
  vorbehalt: readonly string[];
}

type Gruppe = { titel: string; ergebnis: RegelId; schritte: readonly RegelId[] };

/** Welche Schritte hinter welchem Ergebnis stehen, in der Reihenfolge der Rechnung. */
const GRUPPEN = {
  altersgrenze: { titel: "Gesetzliche Altersgrenze", ergebnis: "altersgrenze", schritte: [] },
  wartezeit: { titel: "Wartezeit", ergebnis: "wartezeit", schritte: [] },
  neu: {
    titel: "Berechnung (Neues Recht)",
    ergebnis: "satzNeu",
    schritte: [
      ...(["summe", "zurechnungszeitraumNeu", "zurechnungNeu", "gesamtzeit"] as const),
      ...(["dienstjahre", "satzUngekuerzt"] as const),
    ],
  },
  uebergang: {
    titel: "Berechnung (Übergangsrecht)",
    ergebnis: "satzUebergang",
    schritte: [
      ...(["summeBis1991", "summeAb1992", "zurechnungszeitraumAlt", "zurechnungAlt"] as const),
      ...([
        "jahreAlt",
        "teil1",
        "fehlendeTage",
        "dienstjahreAb1992",
        "teil2",
        "teilsumme",
      ] as const),
      ...(["deckeljahre", "deckel"] as const),
    ],
  },
  massgebend: { titel: "Maßgebender Ruhegehaltssatz", ergebnis: "massgebend", schritte: [] },
  abschlag: {
    titel: "Versorgungsabschlag",
    ergebnis: "abschlagssatz",
    schritte: ["bezugsende", "abschlagszeitraum", "abschlagsjahre", "abschlagUngekuerzt"],
  },
  dienstbezuege: {
    titel: "Ruhegehaltfähige Dienstbezüge",
    ergebnis: "gesamtbezuege",
    schritte: ["familienzuschlag"],
  },
  ruhegehalt: { titel: "Ruhegehalt", ergebnis: "ruhegehalt", schritte: [] },
  nachAbschlag: {
    titel: "Ruhegehalt nach Abschlag",
    ergebnis: "nachAbschlag",
    schritte: ["abschlagsbetrag"],
  },
  mindestAmt: {
    titel: "Mindestversorgung, amtsabhängig",
    ergebnis: "mindestAmtsabhaengig",
    schritte: [],
  },
  mindestFest: {
    titel: "Mindestversorgung, amtsunabhängig",
    ergebnis: "mindestAmtsunabhaengig",
    schritte: ["mindestAnteil"],
  },
  zahlbetrag: { titel: "Zahlbetrag, brutto im Monat", ergebnis: "zahlbetrag", schritte: [] },
} as const satisfies Record<string, Gruppe>;

export type Gruppenkennung = keyof typeof GRUPPEN;

function ergebnisgruppen({ rechenweg }: Auskunft): Ergebnisgruppe[] {
  const texte = new Map<string, Schritttext>();
  for (const schritt of rechenweg) {
    if (schritt.zeile === null) texte.set(schritt.regel.id, druckeSchritt(schritt));
  }
  return (Object.keys(GRUPPEN) as Gruppenkennung[]).flatMap((id) => {
    const { titel, ergebnis, schritte }: Gruppe = GRUPPEN[id];
    const letzter = texte.get(ergebnis);
    if (letzter === undefined) return [];
    const weg = [...schritte, ergebnis].flatMap((regel) => texte.get(regel) ?? []);
    return [{ id, titel, fundstelle: letzter.fundstelle, wert: letzter.wert, schritte: weg }];
  });
}

function zeitzeilen({ fall, rechnung, rechenweg }: Auskunft): Zeitzeile[] {
  const schritte = new Map<number, Schritttext[]>();
  for (const schritt of rechenweg) {
    if (schritt.zeile === null) continue;
    const weg = schritte.get(schritt.zeile) ?? [];
    weg.push(druckeSchritt(schritt));
    schritte.set(schritt.zeile, weg);
  }
  const zeilen = fall.zeiten.map((zeit, i) => ({
    nr: i + 1,
    beginnTag: zeit.beginn,
    schluessel: `${zeit.schluessel.code} - ${zeit.schluessel.bezeichnung}`,
    beginn: alsText(zeit.beginn),
    ende: alsText(zeit.ende),
    teilzeit: teilzeitText(zeit),
    beschraenkung: zeit.beschraenkung === null ? "" : formatJahreTage(zeit.beschraenkung * 100),
    kalendarisch: formatJahreTage((rechnung.zeilen[i]?.kalendertage ?? 0) * 100),
    angerechnet: formatJahreTage(rechnung.zeilen[i]?.angerechnet100 ?? 0),
    schritte: schritte.get(i) ?? [],
  }));
  return zeilen
    .sort((a, b) => a.beginnTag - b.beginnTag)
    .map(({ beginnTag: _, ...zeile }) => zeile);
}

/** Zusätzliche Angaben, nur wo die Kategorie sie braucht. */
function zusatzzeilen({ fall: { kategorie, zusatz } }: Auskunft): Berichtszeile[] {
  if (kategorie === "POLIZEI") {
    return [
      { label: "Volle Jahre im Wechselschichtdienst", wert: String(zusatz.wechselschichtJahre) },
      {
        label: "Viertes Einstiegsamt oder mindestens A 14",
        wert: zusatz.viertesEinstiegsamtOderA14 ? "ja" : "nein",
      },
    ];
  }
  if (kategorie !== "FEUERWEHR") return [];
  return [{ label: "Verwendung bei der Feuerwehr", wert: FEUERWEHR_TEXT[zusatz.feuerwehr] }];
}

export const FEUERWEHR_TEXT = {
  EINSATZ: "Einsatzdienst oder Leitstelle",
  VERWALTUNG_25_JAHRE: "anderer Dienst, davon 25 Jahre feuerwehrtechnisch",
  VERWALTUNG: "anderer Dienst",
} as const;

/** Letzter Tag im Dienst und das Alter, aus dem er folgt. */
function grenztext({ rechnung: { altersgrenze } }: Auskunft): string {
  return `${alsText(altersgrenze.letzterTag)} (${alterText(altersgrenze.alter)})`;
}

function rahmenzeilen(recht: Rechtsprofil, auskunft: Auskunft): Berichtszeile[] {
  const { fall } = auskunft;
  const text = (liste: readonly { code: string; bezeichnung: string }[], code: string) =>
    liste.find((eintrag) => eintrag.code === code)?.bezeichnung ?? code;
  return [
    { label: "Geburtsdatum", wert: alsText(fall.geburt) },
    { label: "Begründung des Beamtenverhältnisses", wert: alsText(fall.begruendung) },
    { label: "Beamtenkategorie", wert: text(recht.kategorien, fall.kategorie) },
    ...zusatzzeilen(auskunft),
    { label: "Ruhestandsgrund", wert: text(recht.gruende, fall.grund) },
    { label: "Gesetzliche Altersgrenze", wert: grenztext(auskunft) },
    { label: "Erster Ruhestandstag", wert: alsText(fall.ruhestand) },
    ...(fall.abschlagsfrei ? [{ label: "Lange Dienstzeit bestätigt", wert: "ja" }] : []),
  ];
}

/** Ordnet eine Auskunft für Seite und Papier; alle Zahlen kommen gedruckt aus dem Rechenweg. */
export function schreibeBericht(recht: Rechtsprofil, auskunft: Auskunft): Bericht {
  return {
    recht: auskunft.profil.bezeichnung,
    rechtsstand: `${auskunft.profil.rechtsstand} Jüngster hinterlegter Wert: ${alsText(auskunft.profil.parameterstand)}.`,
    rahmen: rahmenzeilen(recht, auskunft),
    zeiten: zeitzeilen(auskunft),
    ergebnisse: ergebnisgruppen(auskunft),
    massgebend: auskunft.rechnung.massgebend.recht,
    hatUebergang: auskunft.rechnung.uebergang !== null,
    hatBezuege: auskunft.rechnung.bezuege !== null,
    hinweise: auskunft.hinweise.map((code) => recht.hinweise[code]?.text ?? code),
    vorbehalt: [recht.vorbehalt, `Nicht enthalten sind: ${recht.nichtEnthalten.join(", ")}.`],
  };
}
