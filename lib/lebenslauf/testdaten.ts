import type { IsoDatum, Operation, Traeger, Zeitscheibe } from "./typen";
import { wendeAn } from "./wende-an";

function mitglied(name: string, pnr: string, abr: string): Traeger & { art: "MITGLIED" } {
  return {
    art: "MITGLIED",
    mitgliedschaftId: `mitgliedschaft-${name}`,
    mitgliedId: `mitglied-${name}`,
    anzeige: `${name} (Beamtenversorgung) (PNR: ${pnr}, Abr: ${abr})`,
  };
}

/** Mitglieder der Beispiele im Handbuch (Seed 000, Kapitel 3 und 4). */
export const MAEUSERAST = mitglied("Mäuserast", "78970", "102898");
export const SONNENWURT = mitglied("Sonnenwurt", "51400", "102843");
export const BLECHACKERSPITZ = mitglied("Blechackerspitz", "89744", "102527");

type Zeile = [
  von: IsoDatum,
  bis: IsoDatum | null,
  bezeichnung: string,
  traeger: Traeger,
  besoldung: string,
  prozent: number,
];

function lebenslauf(zeilen: Zeile[]): Zeitscheibe[] {
  return zeilen.map(([von, bis, bezeichnung, traeger, besoldung, prozent], i) => ({
    id: `scheibe-${i + 1}`,
    von,
    bis,
    bezeichnung,
    traeger,
    besoldung,
    umfang: { z: Math.round(prozent * 10), n: 1000 },
    art: "DIENST",
    zusatz: {},
  }));
}

/** Theodor Adam (21705): aktiv, vorher bei Sonnenwurt. */
export const ADAM = {
  person: { geburtsdatum: "1988-05-04", todestag: null },
  scheiben: lebenslauf([
    ["2022-04-01", null, "Liegenschaftsverwalter", MAEUSERAST, "A9", 100],
    ["2021-04-01", "2022-03-31", "Statistikkoordinator", MAEUSERAST, "A8", 100],
    ["2020-04-01", "2021-03-31", "Krankenhausverwalter", MAEUSERAST, "A7", 100],
    ["2020-02-01", "2020-03-31", "Bauaufsichtsbeamter", MAEUSERAST, "A7", 100],
    ["2017-04-01", "2020-01-31", "Notfallkoordinator", SONNENWURT, "A7", 100],
    ["2016-07-01", "2017-03-31", "Förster", SONNENWURT, "A7", 100],
    ["2015-10-01", "2016-06-30", "Verkehrsbeauftragter", SONNENWURT, "A7", 100],
  ]),
};

/** Benno Abraham (74136): ehemalig, vorher bei Blechackerspitz. */
export const ABRAHAM = {
  person: { geburtsdatum: "1954-09-30", todestag: null },
  scheiben: lebenslauf([
    ["2016-07-01", "2017-09-30", "Meldeamtsleiter", MAEUSERAST, "A12", 90],
    ["2011-10-01", "2016-06-30", "Stadtsoziologe", MAEUSERAST, "A12", 90],
    ["2004-04-01", "2011-09-30", "Zwangsverwalter", MAEUSERAST, "A12", 100],
    ["1981-08-01", "2004-03-31", "Behördenleiter", MAEUSERAST, "A11", 100],
    ["1981-07-01", "1981-07-31", "Bürgerreferent", BLECHACKERSPITZ, "A9", 100],
  ]),
};

/** Jochen Ackermann (4342): aktiv, mit der Lücke vom 27.11. bis 31.12.1985; Schreibung wie im Handbuch. */
export const ACKERMANN = {
  person: { geburtsdatum: "1961-03-12", todestag: null },
  scheiben: lebenslauf([
    ["2023-04-01", null, "Gehweginstandsetzer", MAEUSERAST, "A12", 80],
    ["2020-04-01", "2023-03-31", "Trinkwasserkontrollleur", MAEUSERAST, "A12", 80],
    ["2016-07-01", "2020-03-31", "Aushilfsverwalter", MAEUSERAST, "A12", 100],
    ["2009-10-01", "2016-06-30", "Gewerberegistrierer", MAEUSERAST, "A12", 100],
    ["2009-04-01", "2009-09-30", "Sozialdienstleiter", MAEUSERAST, "A12", 93.9],
    ["2008-10-01", "2009-03-31", "Bauhofmitarbeiter", MAEUSERAST, "A12", 93.9],
    ["2008-04-01", "2008-09-30", "Sozialdienstleiter", MAEUSERAST, "A12", 93.9],
    ["1986-01-01", "2008-03-31", "Anhørungsbeamter", MAEUSERAST, "A12", 100],
    ["1982-11-01", "1985-11-26", "Schlichtungsbeauftragter", MAEUSERAST, "A9", 100],
  ]),
};

/** Kurze Zeitscheibe bei Mäuserast für Tabellentests; `werte` überschreibt alles. */
export function scheibe(
  von: IsoDatum,
  bis: IsoDatum | null,
  werte: Partial<Zeitscheibe> = {},
): Zeitscheibe {
  return {
    id: `${von}/${bis ?? ""}`,
    von,
    bis,
    bezeichnung: "Amtsrat",
    traeger: MAEUSERAST,
    besoldung: "A12",
    umfang: { z: 1, n: 1 },
    art: "DIENST",
    zusatz: { tabelle: "A", laufbahngruppe: "2.1" },
    ...werte,
  };
}

/** Zeiträume als lesbarer Text, `von/bis` je Zeitscheibe, ein offenes Ende leer. */
export function zeitraeume(scheiben: readonly Zeitscheibe[]): string[] {
  return scheiben.map((s) => `${s.von}/${s.bis ?? ""}`);
}

/** Lebenslauf nach den Operationen bei Mäuserast; wirft mit dem Grund, wenn sie abgelehnt werden. */
export function danach(
  scheiben: readonly Zeitscheibe[],
  ...operationen: Operation[]
): Zeitscheibe[] {
  const ergebnis = wendeAn(scheiben, operationen, MAEUSERAST.mitgliedId);
  if (!ergebnis.ok) throw new Error(ergebnis.grund);
  return ergebnis.scheiben;
}

/** Grund, aus dem die Operationen bei Mäuserast abgelehnt werden, sonst `null`. */
export function grund(
  scheiben: readonly Zeitscheibe[],
  ...operationen: Operation[]
): string | null {
  const ergebnis = wendeAn(scheiben, operationen, MAEUSERAST.mitgliedId);
  return ergebnis.ok ? null : ergebnis.grund;
}
