import { createHash } from "node:crypto";
import { type Dateizustand, ZUSTANDSTEXT } from "@/lib/dateien";
import { formatZeitpunkt } from "@/lib/datum";
import type { BerichtDaten, Berichtsabschnitt } from "@/lib/pdf";

/** Eine Nachricht, wie die Nachweismappe sie braucht. */
export interface Nachweisnachricht {
  am: Date;
  richtung: "eingang" | "ausgang";
  urheber: string;
  betreff: string;
  text: string;
  anhaenge: readonly { name: string; groesse: number; sha256: string; zustand: Dateizustand }[];
}

/** Ein Schriftverkehr unter einer Referenz, Neueste zuerst. */
export interface Nachweis {
  referenz: string;
  betreff: string;
  organisation: string;
  /** Name der Kasse. */
  kasse: string;
  bereich: string;
  thema: string;
  /** Person oder Gruppe auf der Seite des Arbeitgebers; leer, wenn es sich versteht. */
  gegenueber: string;
  nachrichten: readonly Nachweisnachricht[];
  /** Es gibt ältere Nachrichten, die nicht in der Mappe sind. */
  gekuerzt: boolean;
}

const ZAHL = new Intl.NumberFormat("de-DE");

/** SHA-256 des Texts in UTF-8 mit Zeilenenden LF, hexadezimal. */
export const textHash = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");

function abschnitt(n: Nachweisnachricht, nummer: number, kasse: string): Berichtsabschnitt {
  const von = n.richtung === "eingang" ? kasse : "Arbeitgeber";
  return {
    titel: `${nummer}. Nachricht vom ${formatZeitpunkt(n.am)}`,
    saetze: n.text.split(/\n{2,}/),
    zeilen: [
      { label: "Von", wert: n.urheber ? `${von}, ${n.urheber}` : von },
      { label: "Betreff", wert: n.betreff },
      { label: "SHA-256 des Texts", wert: textHash(n.text) },
    ],
    ...(n.anhaenge.length > 0 && {
      tabelle: {
        kopf: ["Anhang", "Byte", "SHA-256"],
        breiten: [0.36, 0.14, 0.5],
        zeilen: n.anhaenge.map((a) => [
          a.zustand === "SAUBER" ? a.name : `${a.name} (${ZUSTANDSTEXT[a.zustand]})`,
          ZAHL.format(a.groesse),
          a.sha256,
        ]),
      },
    }),
  };
}

/**
 * Ordnet einen Schriftverkehr zur Nachweismappe: alle Nachrichten in der Folge der Zeit, mit Anhängen,
 * Zeiten und Fingerabdrücken. Interne Notizen gehören nie dazu. Anhänge liegen nicht bei; ihr
 * Fingerabdruck weist nach, dass eine heruntergeladene Datei dieselbe ist.
 * @param erstelltAm Zeitpunkt des Ausdrucks, etwa `01.10.2025, 14:30 Uhr`
 */
export function nachweismappe(
  n: Nachweis,
  portalname: string,
  nutzer: string,
  erstelltAm: string,
): BerichtDaten {
  const folge = [...n.nachrichten].reverse();
  const anhaenge = folge.reduce((summe, { anhaenge }) => summe + anhaenge.length, 0);
  return {
    portalname,
    titel: "Nachweismappe",
    kennzeichen: `Referenz ${n.referenz}`,
    einleitung: [
      `Schriftverkehr „${n.betreff}“ zwischen ${n.organisation} und ${n.kasse}.`,
      "Die Fingerabdrücke (SHA-256) gelten für den gespeicherten Text in UTF-8 mit Zeilenenden LF und für die Anhänge, wie sie sich herunterladen lassen.",
      ...(n.gekuerzt
        ? ["Der Schriftverkehr ist länger; enthalten sind die neuesten Nachrichten."]
        : []),
    ],
    abschnitte: [
      {
        titel: "Übersicht",
        zeilen: [
          { label: "Referenz", wert: n.referenz },
          { label: "Bereich", wert: `${n.bereich} - ${n.thema}` },
          { label: "Organisation", wert: n.organisation },
          ...(n.gegenueber ? [{ label: "Postfach", wert: n.gegenueber }] : []),
          { label: "Nachrichten", wert: String(folge.length) },
          { label: "Anhänge", wert: String(anhaenge) },
          { label: "Abgerufen von", wert: nutzer },
        ],
      },
      ...folge.map((nachricht, i) => abschnitt(nachricht, i + 1, n.kasse)),
    ],
    erstelltAm,
  };
}
