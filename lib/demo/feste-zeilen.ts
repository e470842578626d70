import type { PersonZeile, ScheibeAngabe, Zeile } from "@/lib/bestand";
import {
  AHORNFELS,
  BLAUGRABEN,
  BLECHACKERSPITZ,
  MAEUSERAST,
  SONNENWURT,
  type Traegernummer,
} from "./feste-mitglieder";

type Stufe = [
  von: string,
  bis: string | null,
  bezeichnung: string,
  traeger: Traegernummer,
  besoldung: string,
  prozent: number,
];

/** Zeitscheibe aus einer Zeile des Handbuchs; der Umfang steht dort in Prozent mit einer Nachkommastelle. */
const scheibe = ([von, bis, bezeichnung, t, besoldung, prozent]: Stufe): ScheibeAngabe => ({
  von,
  bis,
  bezeichnung,
  traeger: { art: "MITGLIED", ...t },
  besoldung,
  umfang: { z: Math.round(prozent * 10), n: 1000 },
  art: "DIENST",
});

const mensch = (
  persnr: string,
  name: string,
  vorname: string,
  geburtsdatum: string,
  stufen: Stufe[],
  personenart: PersonZeile["personenart"] = "BEAMTE",
): PersonZeile => ({
  art: "person",
  persnr,
  personenart,
  name,
  vorname,
  geburtsdatum,
  beihilfeberechtigt: false,
  todestag: null,
  zeitscheiben: stufen.map(scheibe),
});

const M = MAEUSERAST;
const S = SONNENWURT;

/** Lebensläufe aus dem Handbuch (seed 000), buchstabengetreu; die Lücke von 1985 gehört dazu. */
const AUS_DEM_HANDBUCH: PersonZeile[] = [
  mensch("4342", "Ackermann", "Jochen", "1961-03-12", [
    ["2023-04-01", null, "Gehweginstandsetzer", M, "A12", 80],
    ["2020-04-01", "2023-03-31", "Trinkwasserkontrollleur", M, "A12", 80],
    ["2016-07-01", "2020-03-31", "Aushilfsverwalter", M, "A12", 100],
    ["2009-10-01", "2016-06-30", "Gewerberegistrierer", M, "A12", 100],
    ["2009-04-01", "2009-09-30", "Sozialdienstleiter", M, "A12", 93.9],
    ["2008-10-01", "2009-03-31", "Bauhofmitarbeiter", M, "A12", 93.9],
    ["2008-04-01", "2008-09-30", "Sozialdienstleiter", M, "A12", 93.9],
    ["1986-01-01", "2008-03-31", "Anhørungsbeamter", M, "A12", 100],
    ["1982-11-01", "1985-11-26", "Schlichtungsbeauftragter", M, "A9", 100],
  ]),
  mensch("21705", "Adam", "Theodor", "1988-05-04", [
    ["2022-04-01", null, "Liegenschaftsverwalter", M, "A9", 100],
    ["2021-04-01", "2022-03-31", "Statistikkoordinator", M, "A8", 100],
    ["2020-04-01", "2021-03-31", "Krankenhausverwalter", M, "A7", 100],
    ["2020-02-01", "2020-03-31", "Bauaufsichtsbeamter", M, "A7", 100],
    ["2017-04-01", "2020-01-31", "Notfallkoordinator", S, "A7", 100],
    ["2016-07-01", "2017-03-31", "Förster", S, "A7", 100],
    ["2015-10-01", "2016-06-30", "Verkehrsbeauftragter", S, "A7", 100],
  ]),
  mensch("74136", "Abraham", "Benno", "1954-09-30", [
    ["2016-07-01", "2017-09-30", "Meldeamtsleiter", M, "A12", 90],
    ["2011-10-01", "2016-06-30", "Stadtsoziologe", M, "A12", 90],
    ["2004-04-01", "2011-09-30", "Zwangsverwalter", M, "A12", 100],
    ["1981-08-01", "2004-03-31", "Behördenleiter", M, "A11", 100],
    ["1981-07-01", "1981-07-31", "Bürgerreferent", BLECHACKERSPITZ, "A9", 100],
  ]),
];

/** Weitere Personen des Handbuchs; ihre Zeitscheiben sind angenommen (formulare.md 6.1). */
const WEITERE: PersonZeile[] = [
  mensch("26431", "Adam", "Alfred", "1945-09-05", [
    ["1990-10-01", "2010-09-30", "Bauamtsleiter", M, "A13", 100],
    ["1970-04-01", "1990-09-30", "Bauinspektor", M, "A11", 100],
  ]),
  mensch("37311", "Adam", "Arabella", "1967-10-24", [
    // Wechselte 2019; was danach bei Sonnenwurt geschah, darf Mäuserast nie sehen.
    ["2019-01-01", null, "Kämmerin", S, "A13", 100],
    ["1995-01-01", "2018-12-31", "Rechnungsprüferin", M, "A12", 100],
  ]),
  mensch("76601", "Dannemann", "Elisa", "1996-12-28", [
    ["2019-10-01", null, "Stadtinspektorin", M, "A9", 100],
  ]),
  mensch("5301", "Kirchner", "Elisabeth", "1987-10-30", [
    ["2018-03-01", null, "Standesbeamtin", M, "A10", 75],
    ["2010-09-01", "2018-02-28", "Sachbearbeiterin", M, "A9", 100],
  ]),
  mensch(
    "8117",
    "Oberländer",
    "Sascha",
    "1974-02-11",
    [["2001-05-01", null, "Beschäftigung ohne Beamtenverhältnis", M, "A9", 100]],
    "SONSTIGE",
  ),
  mensch("61022", "Wagenbach", "Miriam", "1979-06-17", [
    ["2014-08-01", null, "Stadtoberamtsrätin", BLAUGRABEN, "A13", 100],
    ["2003-04-01", "2014-07-31", "Stadtinspektorin", BLAUGRABEN, "A10", 100],
  ]),
];

const mitglied = (
  nummer: string,
  name: string,
  strasse: string,
  ort: string,
  mitgliedschaften: [geschaeftsbereich: string, t: Traegernummer][],
): Zeile => ({
  art: "mitglied",
  mitgliedsnummer: nummer,
  name,
  anschrift: { zeilen: [strasse, ort] },
  mitgliedschaften: mitgliedschaften.map(([geschaeftsbereich, t]) => ({
    geschaeftsbereich,
    ...t,
    von: "1970-01-01",
    bis: null,
  })),
});

export const KASSE_201: Zeile = {
  art: "kasse",
  code: "201",
  name: "Versorgungskasse Musterland",
  anschrift: { zeilen: ["Kastanienallee 12", "48999 Musterstadt"] },
  supportMail: "support@kasse201.example",
  eingangMail: "eingang@kasse201.example",
  web: "https://www.kasse201.example",
  absenderName: "Versorgungskasse Musterland",
  // Wahl der Demo; eine Vorgabe für Kassen gibt es nicht.
  rechtsprofil: "rlp",
};

export const MITGLIEDER_201: readonly Zeile[] = [
  mitglied("M-0001", "Mäuserast", "Rathausplatz 1", "48901 Mäuserast", [
    ["Beamtenversorgung", MAEUSERAST],
    ["Beihilfe", { pnr: "78971", abr: "102899" }],
    ["Zusatzversorgung", { pnr: "78972", abr: "102900" }],
  ]),
  mitglied("M-0002", "Sonnenwurt", "Am Markt 3", "48902 Sonnenwurt", [
    ["Beamtenversorgung", SONNENWURT],
  ]),
  mitglied("M-0003", "Blechackerspitz", "Hauptstraße 20", "48903 Blechackerspitz", [
    ["Beamtenversorgung", BLECHACKERSPITZ],
  ]),
  mitglied("M-0004", "Blaugraben", "Schlossweg 7", "48904 Blaugraben", [
    ["Beamtenversorgung", BLAUGRABEN],
    ["Zusatzversorgung", { pnr: "66032", abr: "102612" }],
  ]),
];

/** Kasse 201 mit den Mitgliedern und Personen des Handbuchs; alles erfunden. */
export function festeZeilen201(): Zeile[] {
  return [KASSE_201, ...MITGLIEDER_201, ...AUS_DEM_HANDBUCH, ...WEITERE];
}

/** Kasse 302: zeigt, dass sich zwei Kassen in einer Installation nicht sehen. */
export function festeZeilen302(): Zeile[] {
  return [
    {
      art: "kasse",
      code: "302",
      name: "Versorgungskasse Lindenau",
      anschrift: { zeilen: ["Lindenstraße 5", "04999 Lindenau"] },
      supportMail: "support@kasse302.example",
      eingangMail: "eingang@kasse302.example",
      web: "https://www.kasse302.example",
      absenderName: "Versorgungskasse Lindenau",
    },
    mitglied("M-1001", "Ahornfels", "Burgstraße 2", "04998 Ahornfels", [
      ["Beamtenversorgung", AHORNFELS],
    ]),
    mensch("90001", "Lind", "Testa", "1985-08-14", [
      ["2012-02-01", null, "Stadtamtfrau", AHORNFELS, "A11", 100],
    ]),
  ];
}

/** Nummern, die der Generator nicht vergeben darf. */
export const FESTE_NUMMERN: ReadonlySet<string> = new Set(
  [...AUS_DEM_HANDBUCH, ...WEITERE].map((p) => p.persnr),
);
