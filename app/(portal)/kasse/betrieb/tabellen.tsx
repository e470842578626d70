import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Leer } from "@/components/ui/leer";
import {
  type Aufgabenstand,
  type FehlgeschlageneMail,
  MAILZUSTAENDE,
  type Mailstand,
  type Mailzustand,
  type Warteschlange,
} from "@/lib/betrieb";
import { formatZeitpunkt } from "@/lib/datum";
import { sende } from "./actions";

const zeit = (am: Date | null) => (am ? formatZeitpunkt(am) : "–");

const FEHLGESCHLAGENE: Spalte<FehlgeschlageneMail>[] = [
  { schluessel: "art", titel: "Art", zelle: (z) => z.art },
  { schluessel: "angelegt", titel: "Angelegt", zelle: (z) => zeit(z.angelegt) },
  { schluessel: "zustand", titel: "Zustand", breit: true, zelle: (z) => z.zustand },
  {
    schluessel: "handlung",
    titel: "Handlung",
    titelVersteckt: true,
    zelle: (z) =>
      z.sendbar && (
        <FormularRahmen action={sende} kennung={z.id} warnen={false}>
          <input type="hidden" name="mail" value={z.id} />
          <SendeKnopf variante="sekundaer">erneut senden</SendeKnopf>
        </FormularRahmen>
      ),
  },
];

/** E-Mails nach Zustand, darunter die nicht zugestellten mit „erneut senden“. */
export function Mailtabelle({
  mails,
  fehlgeschlagene,
}: {
  mails: Mailstand;
  fehlgeschlagene: readonly FehlgeschlageneMail[];
}) {
  return (
    <>
      <h2>E-Mails</h2>
      <Tabelle
        beschriftung="E-Mails nach Zustand"
        spalten={[
          { schluessel: "zustand", titel: "Zustand", zelle: (z) => MAILZUSTAENDE[z] },
          { schluessel: "anzahl", titel: "Anzahl", zahl: true, zelle: (z) => mails[z].anzahl },
          { schluessel: "seit", titel: "Älteste", zelle: (z) => zeit(mails[z].aelteste) },
        ]}
        zeilen={Object.keys(MAILZUSTAENDE) as Mailzustand[]}
        schluessel={(z) => z}
      />
      <h3>Nicht zugestellt</h3>
      <Tabelle
        beschriftung="Nicht zugestellte E-Mails"
        spalten={FEHLGESCHLAGENE}
        zeilen={fehlgeschlagene}
        schluessel={(z) => z.id}
        leer={<Leer grund="Jede E-Mail ist zugestellt oder wartet auf ihren ersten Versuch." />}
      />
    </>
  );
}

const AUFGABEN: Spalte<Aufgabenstand>[] = [
  { schluessel: "name", titel: "Aufgabe", zelle: (z) => z.name },
  { schluessel: "zuletzt", titel: "Letzter Lauf", zelle: (z) => zeit(z.zuletzt) },
  { schluessel: "naechster", titel: "Nächster Lauf", zelle: (z) => zeit(z.naechster) },
  { schluessel: "fehler", titel: "Fehler", zelle: (z) => z.fehlerklasse ?? "keiner" },
  { schluessel: "fehlerAm", titel: "Letzter Fehler", zelle: (z) => zeit(z.fehlerAm) },
];

/** Aufgaben des Workers mit letztem und nächstem Lauf. */
export function Aufgabentabelle({ aufgaben }: { aufgaben: readonly Aufgabenstand[] }) {
  return (
    <>
      <h2>Aufgaben</h2>
      <Tabelle
        beschriftung="Aufgaben"
        spalten={AUFGABEN}
        zeilen={aufgaben}
        schluessel={(z) => z.name}
        leer={<Leer grund="Der Worker hat noch keine Aufgabe gemeldet." />}
      />
    </>
  );
}

/** Warteschlangen neben den E-Mails. */
export function Warteschlangen({ zeilen }: { zeilen: readonly Warteschlange[] }) {
  return (
    <>
      <h2>Warteschlangen</h2>
      <Tabelle
        beschriftung="Warteschlangen"
        spalten={[
          { schluessel: "name", titel: "Aufgabe", zelle: (z) => z.name },
          { schluessel: "anzahl", titel: "Offen", zahl: true, zelle: (z) => z.anzahl },
          { schluessel: "seit", titel: "Älteste", zelle: (z) => zeit(z.aelteste) },
        ]}
        zeilen={zeilen}
        schluessel={(z) => z.name}
      />
    </>
  );
}
