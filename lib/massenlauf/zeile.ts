import { ausLebenslauf, uebernimm } from "@/lib/auskunft";
import { formatDatum, type IsoDatum, plusTage } from "@/lib/datum";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import { csvZeile } from "@/lib/text";
import {
  type Angaben,
  type Angabenumfeld,
  alsIso,
  alsText,
  berechne,
  formatProzent,
  parseTag,
  type Rechenfall,
  type Rechnung,
  type Rechtsprofil,
  rechne,
  rechneAngaben,
} from "@/lib/versorgungsauskunft";

/** Eine Person, wie der Lauf sie liest. */
export interface Laufperson {
  persnr: string;
  name: string;
  vorname: string;
  /** ISO */
  geburtsdatum: IsoDatum;
  lebenslauf: readonly Zeitscheibe[];
}

/** Womit alle Personen eines Laufs gerechnet werden. */
export interface Laufumfeld {
  recht: Rechtsprofil;
  stichtag: IsoDatum;
}

const KOPF = [
  ...["Pers.-Nummer", "Name", "Vorname", "Geburtsdatum", "Begründung des Beamtenverhältnisses"],
  ...["Erreichter Ruhegehaltssatz am Stichtag in %", "nach", "Erster Ruhestandstag (gesetzlich)"],
  ...["Ruhegehaltssatz an der gesetzlichen Altersgrenze in %", "nach", "Hinweise"],
  ...["Stichtag", "Versorgungsrecht", "Rechtsstand"],
];

/** Kopfzeile der Tabelle. */
export const kopfzeile = (): string => csvZeile(KOPF);

const NACH = { NEU: "neuem Recht", UEBERGANG: "Übergangsrecht" } as const;
const WARTEZEIT = "V-WARTEZEIT";

/** Satz einer Rechnung in zwei Zellen; leer, solange die Wartezeit fehlt: Dann steht kein Ruhegehalt zu. */
const satzzellen = (rechnung: Rechnung | null): [string, string] =>
  rechnung?.wartezeitErfuellt
    ? [
        formatProzent(rechnung.massgebend.satz).replace(/\s*%$/, ""),
        NACH[rechnung.massgebend.recht],
      ]
    : ["", ""];

/**
 * Was bis zum Stichtag erreicht ist: derselbe Fall, als begänne der Ruhestand am Tag danach, ohne Abschlag
 * und Zurechnungszeit. Wer die Altersgrenze schon hinter sich hat, hat nur bis zu ihr gedient.
 */
function bisStichtag(
  { recht, stichtag }: Laufumfeld,
  umfeld: Angabenumfeld,
  lebenslauf: readonly Zeitscheibe[],
  angaben: Angaben,
  amEnde: Rechenfall,
): Rechnung | null {
  const morgen = plusTage(stichtag, 1);
  const gesetzlich = alsIso(amEnde.ruhestand);
  const ruhestand = morgen < gesetzlich ? morgen : gesetzlich;
  const { dienstzeiten } = uebernimm(lebenslauf, ruhestand);
  const { fall } = rechneAngaben(recht, { ...angaben, dienstzeiten }, umfeld);
  const tag = parseTag(formatDatum(ruhestand));
  return fall === null || tag === null ? null : rechne(recht, { ...fall, ruhestand: tag });
}

interface Laufergebnis {
  begruendung: string;
  heute: Rechnung | null;
  ruhestand: string;
  gesetzlich: Rechnung | null;
  hinweise: string[];
}

function rechnePerson(lauf: Laufumfeld, person: Laufperson): Laufergebnis {
  const { recht } = lauf;
  const umfeld = { stichtag: formatDatum(lauf.stichtag) };
  const leer = { begruendung: "", heute: null, ruhestand: "", gesetzlich: null };
  const inhalt = ausLebenslauf(recht, umfeld, person.geburtsdatum, person.lebenslauf);
  if (inhalt === null) {
    return {
      ...leer,
      hinweise: ["Für dieses Geburtsdatum lässt sich kein gesetzlicher Ruhestand bestimmen."],
    };
  }
  const { angaben } = inhalt;
  const { befunde, fall, rechnung } = rechneAngaben(recht, angaben, umfeld);
  const sperren = befunde.filter(({ code }) => code !== WARTEZEIT);
  const basis = { begruendung: angaben.begruendung, ruhestand: angaben.ersterRuhestandstag };
  if (fall === null || rechnung === null || sperren.length > 0) {
    const gruende = [...new Set(sperren.map(({ meldung }) => meldung))];
    return { ...leer, ...basis, hinweise: [...inhalt.hinweise, ...gruende] };
  }
  const heute = bisStichtag(lauf, umfeld, person.lebenslauf, angaben, fall);
  const texte = berechne(recht, fall).hinweise.map((code) => recht.hinweise[code]?.text ?? code);
  return {
    ...basis,
    heute,
    ruhestand: alsText(fall.ruhestand),
    gesetzlich: rechnung,
    hinweise: [
      ...inhalt.hinweise,
      ...(heute?.wartezeitErfuellt ? [] : ["Am Stichtag ist die Wartezeit noch nicht erfüllt."]),
      ...(rechnung.wartezeitErfuellt ? [] : ["Auch an der Altersgrenze fehlt die Wartezeit."]),
      ...texte,
    ],
  };
}

/** Ohne Rechtswert für einen Tag gibt es keine Zahl; die übrigen Personen sollen darunter nicht leiden. */
function versuche(lauf: Laufumfeld, person: Laufperson): Laufergebnis {
  try {
    return rechnePerson(lauf, person);
  } catch (ursache) {
    if (!(ursache instanceof RangeError)) throw ursache;
    const hinweise = [`Nicht berechnet. ${ursache.message}`];
    return { begruendung: "", heute: null, ruhestand: "", gesetzlich: null, hinweise };
  }
}

/** Annahme, die für jede Person gilt, weil der Lebenslauf die Kategorie nicht nennt. */
const ANNAHME = "Gerechnet als Allgemeine Verwaltung mit Regelaltersgrenze.";

/**
 * Zeile der Tabelle für eine Person: erreichter Satz am Stichtag und an der gesetzlichen Altersgrenze, dazu
 * Lücken und Hinweise. Was sich nicht rechnen lässt, bleibt leer und sagt warum.
 */
export function laufzeile(lauf: Laufumfeld, person: Laufperson): string {
  const ergebnis = versuche(lauf, person);
  return csvZeile([
    ...[person.persnr, person.name, person.vorname, formatDatum(person.geburtsdatum)],
    ergebnis.begruendung,
    ...satzzellen(ergebnis.heute),
    ergebnis.ruhestand,
    ...satzzellen(ergebnis.gesetzlich),
    [ANNAHME, ...ergebnis.hinweise].join(" | "),
    ...[formatDatum(lauf.stichtag), lauf.recht.bezeichnung, lauf.recht.rechtsstand],
  ]);
}
