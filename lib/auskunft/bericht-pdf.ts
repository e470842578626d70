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

function uebersicht(bericht: Bericht): Berichtsabschnitt {
  const zeilen = UEBERSICHT.flatMap((id) => {
    const gruppe = bericht.ergebnisse.find((e) => e.id === id);
    return gruppe ? [{ label: gruppe.titel, wert: `${gruppe.wert} (${gruppe.fundstelle})` }] : [];
  });
  const recht = bericht.massgebend === "NEU" ? "das neue Recht" : "das Übergangsrecht";
  return { titel: "Ergebnis", zeilen: [...zeilen, { label: "Es gilt", wert: recht }] };
}

function zeitentabelle(bericht: Bericht): Berichtsabschnitt {
  return {
    titel: "Dienstzeiten",
    neueSeite: true,
    tabelle: {
      kopf: ["DZS", "Beginn", "Ende", "TZ", "Beschränkung", "kalendarisch", "angerechnet"],
      breiten: [0.27, 0.12, 0.12, 0.1, 0.13, 0.13, 0.13],
      zeilen: bericht.zeiten.map((z) => [
        ...[z.schluessel, z.beginn, z.ende, z.teilzeit],
        ...[z.beschraenkung, z.kalendarisch, z.angerechnet],
      ]),
    },
  };
}

function abschnitte(bericht: Bericht): Berichtsabschnitt[] {
  return [
    uebersicht(bericht),
    { titel: "Rahmendaten", zeilen: bericht.rahmen },
    ...(bericht.hinweise.length > 0
      ? [{ titel: "Zu dieser Berechnung", saetze: bericht.hinweise }]
      : []),
    {
      titel: "Rechtsstand und Vorbehalt",
      saetze: [`${bericht.recht}: ${bericht.rechtsstand}`, ...bericht.vorbehalt],
    },
    zeitentabelle(bericht),
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
