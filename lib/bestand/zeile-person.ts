import type { IsoDatum } from "@/lib/datum";
import { type Feldleser, istObjekt } from "./feldleser";
import type { Personendaten, PersonZeile } from "./typen";
import { liesScheibe } from "./zeile-scheibe";

const SCHLUESSEL = new Set([
  "art",
  "persnr",
  "personenart",
  "name",
  "vorname",
  "geburtsdatum",
  "beihilfeberechtigt",
  "todestag",
  "daten",
  "zeitscheiben",
]);

/** Feldschlüssel der Formulare F2 und F3 mit ihrer größten Länge. */
const DATEN: Readonly<Record<string, number>> = {
  titel: 40,
  namenszusatz: 40,
  geburtsname: 80,
  geschlecht: 1,
  familienstand: 2,
  seit: 10,
  strasse: 80,
  hausnr: 10,
  zusatz: 60,
  plz: 12,
  ort: 80,
  land: 3,
  telefon_privat: 20,
  telefon_mobil: 20,
  telefon_dienst: 20,
  email: 120,
};
const DATEN_SCHLUESSEL = new Set([...Object.keys(DATEN), "staatsangehoerigkeit"]);
const HOECHSTENS_STAATEN = 3;

function liesStaaten(leser: Feldleser): string[] {
  const feld = "staatsangehoerigkeit";
  const roh = leser.roh(feld);
  if (Array.isArray(roh) && roh.length >= 1 && roh.length <= HOECHSTENS_STAATEN) {
    if (roh.every((code): code is string => typeof code === "string" && /^\d{3}$/.test(code))) {
      return roh;
    }
  }
  leser.melde(feld, roh, "Erwartet werden 1 bis 3 Schlüssel aus drei Ziffern.");
  return [];
}

function liesDaten(leser: Feldleser): Personendaten | undefined {
  if (leser.fehlt("daten")) return undefined;
  const roh = leser.roh("daten");
  if (!istObjekt(roh)) {
    leser.melde("daten", roh, "Hier wird ein Objekt erwartet.");
    return undefined;
  }
  const kind = leser.kind(roh, "daten");
  kind.nurSchluessel(DATEN_SCHLUESSEL);
  const daten: Personendaten = {};
  for (const [feld, laenge] of Object.entries(DATEN)) {
    if (!kind.fehlt(feld)) daten[feld] = kind.text(feld, laenge);
  }
  if (!kind.fehlt("staatsangehoerigkeit")) daten.staatsangehoerigkeit = liesStaaten(kind);
  return daten;
}

function pruefeLebensdaten(leser: Feldleser, person: PersonZeile, heute: IsoDatum): void {
  const { geburtsdatum, todestag } = person;
  if (geburtsdatum > heute) {
    leser.melde("geburtsdatum", geburtsdatum, "Das Geburtsdatum liegt in der Zukunft.");
  }
  if (todestag === null) return;
  if (todestag > heute) leser.melde("todestag", todestag, "Der Todestag liegt in der Zukunft.");
  if (todestag < geburtsdatum) {
    leser.melde("todestag", todestag, "Der Todestag liegt vor dem Geburtsdatum.");
  }
}

/** Liest eine Zeile `{"art":"person",…}` mit dem ganzen Lebenslauf. */
export function liesPerson(leser: Feldleser, heute: IsoDatum): PersonZeile {
  leser.nurSchluessel(SCHLUESSEL);
  const person: PersonZeile = {
    art: "person",
    persnr: leser.muster(
      "persnr",
      /^[1-9]\d{0,5}$/,
      "Die Pers.-Nummer hat 1 bis 6 Ziffern und beginnt nicht mit 0.",
    ),
    personenart: leser.auswahl("personenart", ["BEAMTE", "SONSTIGE"], "BEAMTE"),
    name: leser.text("name", 80),
    vorname: leser.text("vorname", 80),
    geburtsdatum: leser.datum("geburtsdatum"),
    beihilfeberechtigt: leser.jaNein("beihilfeberechtigt"),
    todestag: leser.datumOderNull("todestag"),
    daten: liesDaten(leser),
    zeitscheiben: leser.objekte("zeitscheiben", 500, liesScheibe),
  };
  pruefeLebensdaten(leser, person, heute);
  return person;
}
