import type { Zeitscheibe } from "@/lib/lebenslauf";
import type { PruefKontext } from "../typen";

export const MITGLIED = "mitglied-1";

/** Zeitscheibe bei der eigenen Organisation, wenn nichts anderes gesagt ist. */
export function scheibe(
  von: string,
  bis: string | null,
  mehr: Partial<Zeitscheibe> = {},
): Zeitscheibe {
  return {
    id: `${von}-${bis}`,
    von,
    bis,
    bezeichnung: "Trinkwasserkontrolleur",
    traeger: {
      art: "MITGLIED",
      mitgliedschaftId: "ms-1",
      mitgliedId: MITGLIED,
      anzeige: "Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)",
    },
    besoldung: "A12",
    umfang: { z: 80, n: 100 },
    art: "DIENST",
    zusatz: {},
    ...mehr,
  };
}

/** Beurlaubte Zeitscheibe mit Code aus CL-BEU. */
export function beurlaubt(von: string, bis: string | null, rechtsgrundlage: string): Zeitscheibe {
  return scheibe(von, bis, {
    art: "BEURLAUBUNG",
    umfang: { z: 0, n: 1 },
    zusatz: { rechtsgrundlage },
  });
}

export const ACKERMANN: NonNullable<PruefKontext["person"]> = {
  id: "person-1",
  persnr: "4342",
  name: "Ackermann",
  vorname: "Jochen",
  geburtsdatum: "1961-03-12",
  todestag: null,
  beihilfeberechtigt: false,
  bisher: {},
};

/** Die meldende Organisation der Tests. */
export const ORGANISATION: PruefKontext["organisation"] = {
  mitgliedId: MITGLIED,
  name: "Mäuserast",
  mitgliedschaftId: "ms-1",
  anzeige: "Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)",
  bereiche: ["Beamtenversorgung", "Beihilfe", "Zusatzversorgung"],
};

/** Der Stand des Handbuchs: heute ist der 01.10.2025, Ackermann ist seit 2023 unverändert tätig. */
export function kontext(mehr: Partial<PruefKontext> = {}): PruefKontext {
  return {
    heute: "2025-10-01",
    organisation: ORGANISATION,
    person: ACKERMANN,
    status: "AKTIV",
    eigene: [scheibe("2023-04-01", null), scheibe("2020-04-01", "2023-03-31")],
    frueher: [],
    offeneMeldungen: [],
    anlagen: ["Bescheid.pdf"],
    mitglieder: ["Mäuserast", "Sonnenwurt", "Blechackerspitz"],
    antworten: {},
    ...mehr,
  };
}
