import type { Metadata } from "next";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { type MeldungStatus, withTenant } from "@/lib/db";
import { type Formularzahlen, STATUS_TEXT, zaehleMeldungen } from "@/lib/meldungen";
import { jetzt } from "@/lib/uhr";
import { Balken } from "./balken";

export const metadata: Metadata = { title: "Statistik" };

const TAG_MS = 86_400_000;
/** Zeiträume, die zur Wahl stehen; ohne Tage gilt alles. */
const ZEITRAEUME = [
  { wert: "30", titel: "letzte 30 Tage", tage: 30 },
  { wert: "365", titel: "letzte 12 Monate", tage: 365 },
  { wert: "alle", titel: "alle", tage: null },
] as const;

const ZAHL = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });

/** Dauer in Stunden, ab zwei Tagen in Tagen. */
function formatDauer(stunden: number | null): string {
  if (stunden === null) return "–";
  return stunden < 48 ? `${ZAHL.format(stunden)} Std.` : `${ZAHL.format(stunden / 24)} Tage`;
}

const SPALTEN: Spalte<Formularzahlen>[] = [
  { schluessel: "formular", titel: "Formular", breit: true, zelle: (z) => z.titel },
  { schluessel: "gesamt", titel: "Gesamt", zahl: true, zelle: (z) => ZAHL.format(z.gesamt) },
  ...(Object.keys(STATUS_TEXT) as MeldungStatus[]).map((status) => ({
    schluessel: status,
    titel: STATUS_TEXT[status],
    zahl: true,
    zelle: (z: Formularzahlen) => ZAHL.format(z.jeStatus[status] ?? 0),
  })),
  {
    schluessel: "dauer",
    titel: "Zeit bis zur Entscheidung (Median)",
    zahl: true,
    zelle: (z) => formatDauer(z.medianStunden),
  },
];

/** Meldungen je Formular und Zustand und die Zeit bis zur Entscheidung; nur Zahlen, keine Personen. */
export default async function Statistik({
  searchParams,
}: {
  searchParams: Promise<{ zeitraum?: string }>;
}) {
  const akteur = await requireRecht("statistik:lesen");
  const { zeitraum } = await searchParams;
  const wahl = ZEITRAEUME.find((z) => z.wert === zeitraum) ?? ZEITRAEUME[1];
  const seit = wahl.tage === null ? null : new Date(jetzt().getTime() - wahl.tage * TAG_MS);
  const { formulare, zusammen } = await withTenant(akteur, (tx) =>
    zaehleMeldungen(tx, akteur, seit),
  );
  return (
    <>
      <Seitenkopf
        titel="Statistik"
        einleitung="Sie sehen hier, wie viele Meldungen eingegangen sind und wie lange es bis zur Entscheidung dauerte."
      />
      <Schnellfilter
        filter={ZEITRAEUME.map((z) => ({
          titel: z.titel,
          aktiv: z.wert === wahl.wert,
          href: `/kasse/statistik?zeitraum=${z.wert}`,
        }))}
      />
      {formulare.length > 0 && <Balken zeilen={formulare} />}
      <Tabelle
        beschriftung="Meldungen je Formular und Zustand"
        spalten={SPALTEN}
        zeilen={formulare.length > 0 ? [...formulare, zusammen] : []}
        schluessel={(z) => z.titel}
        betont={(z) => z === zusammen}
        leer={<Leer grund="In diesem Zeitraum sind keine Meldungen eingegangen." />}
      />
    </>
  );
}
