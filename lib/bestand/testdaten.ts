/** Tag, an dem die Tests spielen. */
export const HEUTE = "2026-06-15";

/** Zeile einer Bestandsdatei, auch eine falsche. */
export type Rohzeile = Record<string, unknown> | string;

export const kasse = (code: string, rest: Record<string, unknown> = {}) => ({
  art: "kasse",
  code,
  name: `Kasse ${code}`,
  ...rest,
});

export const STADT = { pnr: "78970", abr: "102898" };
export const DORF = { pnr: "51400", abr: "102843" };

export const mitglied = (
  mitgliedsnummer: string,
  name: string,
  nummern: { pnr: string; abr: string },
  rest: Record<string, unknown> = {},
) => ({
  art: "mitglied",
  mitgliedsnummer,
  name,
  anschrift: { zeilen: ["Rathausplatz 1", "48901 Stadt"] },
  mitgliedschaften: [
    { geschaeftsbereich: "Beamtenversorgung", ...nummern, von: "1970-01-01", bis: null },
  ],
  ...rest,
});

export const scheibe = (von: string, bis: string | null, rest: Record<string, unknown> = {}) => ({
  von,
  bis,
  bezeichnung: "Amtsrat",
  ...STADT,
  besoldung: "A12",
  umfang: "80/100",
  art: "DIENST",
  ...rest,
});

export const person = (
  persnr: string,
  zeitscheiben: unknown[],
  rest: Record<string, unknown> = {},
) => ({
  art: "person",
  persnr,
  personenart: "BEAMTE",
  name: "Ackermann",
  vorname: "Jochen",
  geburtsdatum: "1961-03-12",
  beihilfeberechtigt: false,
  todestag: null,
  zeitscheiben,
  ...rest,
});

/** Inhalt einer Datei in Stücken von `groesse` Bytes. */
export async function* stuecke(inhalt: string | Buffer, groesse = 65_536): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(inhalt);
  for (let i = 0; i < bytes.length; i += groesse) yield bytes.subarray(i, i + groesse);
}

export const alsText = (zeilen: readonly Rohzeile[]) =>
  `${zeilen.map((z) => (typeof z === "string" ? z : JSON.stringify(z))).join("\n")}\n`;

/** Zahlen eines Imports in Kurzform. */
export const zahlen = (
  zeilen: number,
  neu: number,
  geaendert: number,
  unveraendert: number,
  fehler = 0,
) => ({
  zeilen,
  neu,
  geaendert,
  unveraendert,
  fehler,
});
