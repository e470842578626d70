import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { env } from "@/lib/env";
import { type Berichtsabschnitt, renderBericht, type WertZeile } from "@/lib/pdf";
import { jetzt } from "@/lib/uhr";
import type { Schritttext } from "@/lib/versorgungsauskunft";
import type { Bericht, Gruppenkennung, Zeitzeile } from "./bericht";
import { zeigeNummer } from "./nummer";
import type { Auskunftsstand } from "./speicher";

/** Reihenfolge der Übersicht auf der ersten Seite. */
const UEBERSICHT: readonly Gruppenkennung[] = [
  ...(["neu", "uebergang", "massgebend", "abschlag", "dienstbezuege"] as const),
  ...(["ruhegehalt", "nachAbschlag", "mindestAmt", "mindestFest", "zahlbetrag"] as const),
];

const satz = ({ name, wert }: { name: string; wert: string }) => `${name}: ${wert}`;

/** Ein Schritt in Zeilen: Ergebnis, Rechnung, Eingaben, Vorschrift. */
const schrittzeile = (s: Schritttext): WertZeile => ({
  label: s.titel,
  wert: [
    s.wert,
    s.formel,
    s.eingaben.map(satz).join("; "),
    s.rundung === null ? s.fundstelle : `${s.fundstelle}; gerundet: ${s.rundung}`,
  ]
    .filter((zeile) => zeile !== "")
    .join("\n"),
});

/** Alle Schritte einer Dienstzeit in einer Angabe. */
const zeitschritte = (z: Zeitzeile): WertZeile => ({
  label: `Zeile ${z.nr}: ${z.schluessel}, ${z.beginn} – ${z.ende}`,
  wert: z.schritte
    .map((s) => `${s.titel}: ${s.wert} (${s.eingaben.map(satz).join("; ")}; ${s.fundstelle})`)
    .join("\n"),
});

const NACH = { NEU: "nach neuem Recht", UEBERGANG: "nach Übergangsrecht" } as const;

function uebersichtszeilen(bericht: Bericht): WertZeile[] {
  return UEBERSICHT.flatMap((id) => {
    const gruppe = bericht.ergebnisse.find((e) => e.id === id);
    if (gruppe === undefined) return [];
    const wert = id === "massgebend" ? `${gruppe.wert} ${NACH[bericht.massgebend]}` : gruppe.wert;
    return [{ label: gruppe.titel, wert: `${wert} (${gruppe.fundstelle})` }];
  });
}

function zeitentabelle(bericht: Bericht): Berichtsabschnitt {
  return {
    titel: "Dienstzeiten",
    tabelle: {
      kopf: ["DZS", "Beginn", "Ende", "TZ", "Beschränkung", "kalendarisch", "angerechnet"],
      breiten: [0.27, 0.12, 0.12, 0.1, 0.13, 0.13, 0.13],
      zeilen: bericht.zeiten.map((z) => [
        ...[`${z.nr}. ${z.schluessel}`, z.beginn, z.ende, z.teilzeit],
        ...[z.beschraenkung, z.kalendarisch, z.angerechnet],
      ]),
    },
  };
}

/** So viele Zeilen aus Ergebnissen, Rahmendaten und Hinweisen passen auf die erste Seite, und so viele Zeichen in eine. */
const PLATZ = { zeilen: 20, zeichen: 105 };
const HINWEISTITEL = "Zu dieser Berechnung";

function passenVorn(bericht: Bericht): boolean {
  const zeilen = bericht.hinweise.map((satz) => Math.ceil(satz.length / PLATZ.zeichen));
  const uebrige = bericht.rahmen.length + uebersichtszeilen(bericht).length;
  return zeilen.reduce((a, b) => a + b, uebrige) <= PLATZ.zeilen;
}

/** Hinweise für die erste Seite und, wenn sie dort nicht passen, für die zweite. */
function hinweisabschnitte(bericht: Bericht): [Berichtsabschnitt[], Berichtsabschnitt[]] {
  const { hinweise } = bericht;
  if (hinweise.length === 0) return [[], []];
  if (passenVorn(bericht)) return [[{ titel: HINWEISTITEL, saetze: hinweise }], []];
  const verweis = `Zu dieser Berechnung gibt es ${hinweise.length} Hinweise; sie stehen am Anfang der zweiten Seite.`;
  return [
    [{ titel: HINWEISTITEL, saetze: [verweis] }],
    [{ titel: HINWEISTITEL, saetze: hinweise, neueSeite: true }],
  ];
}

function abschnitte(bericht: Bericht): Berichtsabschnitt[] {
  const [vorn, hinten] = hinweisabschnitte(bericht);
  return [
    { titel: "Ergebnis", zeilen: uebersichtszeilen(bericht) },
    { titel: "Rahmendaten", zeilen: bericht.rahmen },
    ...vorn,
    {
      titel: "Rechtsstand und Vorbehalt",
      saetze: [`${bericht.recht}: ${bericht.rechtsstand}`, ...bericht.vorbehalt],
    },
    ...hinten,
    { ...zeitentabelle(bericht), neueSeite: hinten.length === 0 },
    { titel: "Rechenweg der Dienstzeiten", zeilen: bericht.zeiten.map(zeitschritte) },
    ...bericht.ergebnisse.map((gruppe) => ({
      titel: `Rechenweg: ${gruppe.titel}`,
      zeilen: gruppe.schritte.map(schrittzeile),
    })),
  ];
}

/**
 * Die Berechnung als PDF (versorgungsauskunft.md (i)): eine Seite Übersicht, dann Dienstzeiten und voller
 * Rechenweg. Druckt die Texte des Berichts und rechnet nichts.
 */
export function renderAuskunft(
  { nummer, gueltigBis }: Pick<Auskunftsstand, "nummer" | "gueltigBis">,
  bericht: Bericht,
): Promise<Buffer> {
  const erstelltAm = formatZeitpunkt(jetzt());
  return renderBericht({
    portalname: env().PORTAL_NAME,
    titel: "Versorgungsauskunft",
    kennzeichen: `Identifikationsnummer ${zeigeNummer(nummer)}`,
    einleitung: [
      `Identifikationsnummer ${zeigeNummer(nummer)}, gespeichert bis ${formatDatum(gueltigBis)}. Erstellt am ${erstelltAm}.`,
    ],
    abschnitte: abschnitte(bericht),
    erstelltAm,
  });
}
