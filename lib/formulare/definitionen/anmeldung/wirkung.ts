import type { Operation, ZeitscheibenZusatz } from "@/lib/lebenslauf";
import type { NeuePerson, Wirkung, Wirkungskontext } from "../../typen";
import { umfangAus } from "../bausteine/umfang";
import { nachMeldungen } from "../bausteine/zulagen";
import { type AnmeldungWerte, KONTAKT, PERSON } from "./felder";
import { vordienstzeiten } from "./werdegang";

/** Keine Daten der Person, sondern Spalten. */
const STAMM: ReadonlySet<string> = new Set(["name", "vorname", "geburtsdatum"]);

function personendaten(werte: AnmeldungWerte): NeuePerson["daten"] {
  const schluessel = Object.keys({ ...PERSON, ...KONTAKT }) as (keyof AnmeldungWerte)[];
  const paare = schluessel.flatMap((k): [string, string | readonly string[]][] => {
    const wert = werte[k];
    if (STAMM.has(k) || wert === undefined) return [];
    return typeof wert === "string"
      ? [[k, wert]]
      : k === "staatsangehoerigkeit"
        ? [[k, werte[k] ?? []]]
        : [];
  });
  return Object.fromEntries(paare);
}

function zusatz(werte: AnmeldungWerte, beginn: string): ZeitscheibenZusatz {
  const angaben: ZeitscheibenZusatz = {
    tabelle: werte.tabelle,
    laufbahngruppe: werte.laufbahngruppe,
    fachrichtung: werte.fachrichtung,
    bvArt: werte.bv_art,
    wahlamt: werte.wahlamt,
    modell: werte.modell,
    rechtsgrundlage: werte.rechtsgrundlage,
    einweisungAm: werte.einweisung_am,
    amtszeitVon: werte.amtszeit_von,
    amtszeitBis: werte.amtszeit_bis,
    zulagen: werte.zulagen && nachMeldungen([], werte.zulagen, beginn),
  };
  return Object.fromEntries(Object.entries(angaben).filter(([, wert]) => wert !== undefined));
}

function anfang(werte: AnmeldungWerte, { organisation }: Wirkungskontext): Operation[] {
  const { beginn, bezeichnung, bv_art, amtszeit_bis } = werte;
  const umfang = umfangAus(werte);
  if (!beginn || !bezeichnung || !umfang) return [];
  const { mitgliedId, mitgliedschaftId, anzeige } = organisation;
  return [
    {
      op: "APPEND",
      scheibe: {
        von: beginn,
        bis: bv_art === "Z" ? (amtszeit_bis ?? null) : null,
        bezeichnung,
        traeger: { art: "MITGLIED", mitgliedId, mitgliedschaftId, anzeige },
        besoldung: werte.besoldung_andere ?? werte.besoldung ?? null,
        umfang,
        art: "DIENST",
        zusatz: zusatz(werte, beginn),
      },
    },
  ];
}

/** Wirkung F1: neue Person, eigene Zeitscheibe ab Beginn, Vordienstzeiten (formulare.md F1). */
export function wirkungAnmeldung(werte: AnmeldungWerte, kontext: Wirkungskontext): Wirkung {
  const { name, vorname, geburtsdatum, beihilfe_wunsch, vorher_name } = werte;
  if (!name || !vorname || !geburtsdatum) return { operationen: [] };
  return {
    operationen: [...anfang(werte, kontext), ...vordienstzeiten(werte)],
    neuePerson: { name, vorname, geburtsdatum, daten: personendaten(werte) },
    aufgaben: [
      ...(beihilfe_wunsch
        ? ["Beihilfebearbeitung ist gewünscht: Beihilfeberechtigung prüfen"]
        : []),
      ...(vorher_name
        ? [`Wechsel von ${vorher_name}: Abmeldung und Versorgungslastenteilung prüfen`]
        : []),
    ],
  };
}
