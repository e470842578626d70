import { parseTag, type Rechtsprofil } from "@/lib/versorgungsauskunft";

type Alter = readonly [jahre: number, monate: number];

/** Zeile der Hilfetabelle; `jahrgang` nennt auch zusammengefasste Jahrgänge. */
export interface Jahrgangszeile {
  jahrgang: string;
  regel: Alter;
  schwerbehinderung: Alter;
  ohneAbschlag: Alter;
}

const KEIN_ZUSATZ = {
  wechselschichtJahre: 0,
  viertesEinstiegsamtOderA14: false,
  feuerwehr: "EINSATZ",
} as const;
/** Jahrgänge, die der Rechner heute noch erreicht, mit einem davor und danach. */
const [VON, BIS] = [1948, 1966];

function zeile(recht: Rechtsprofil, jahr: number): Omit<Jahrgangszeile, "jahrgang"> {
  const geburt = parseTag(`15.06.${jahr}`);
  if (geburt === null) throw new RangeError(`Kein Jahrgang: ${jahr}`);
  return {
    regel: recht.altersgrenze(geburt, "ALLGEMEIN", KEIN_ZUSATZ).alter,
    schwerbehinderung: recht.schwerbehindertenalter(geburt),
    ohneAbschlag: recht.bezugsalterSchwerbehinderung(geburt),
  };
}

/** `66 Jahre und 8 Monate`, ohne Monate nur die Jahre. */
export const alterText = ([jahre, monate]: Alter): string =>
  monate === 0
    ? `${jahre} Jahre`
    : `${jahre} Jahre und ${monate} ${monate === 1 ? "Monat" : "Monate"}`;

/**
 * Altersgrenzen nach Jahrgang, aus den Regeln des Rechts gelesen; gleiche Jahrgänge am Anfang und Ende sind
 * zusammengefasst.
 */
export function altersgrenzentabelle(recht: Rechtsprofil) {
  const jahre = Array.from({ length: BIS - VON + 1 }, (_, i) => VON + i);
  const gruppen: { von: number; bis: number; zeile: Omit<Jahrgangszeile, "jahrgang"> }[] = [];
  for (const jahr of jahre) {
    const neu = zeile(recht, jahr);
    const letzte = gruppen.at(-1);
    if (letzte && JSON.stringify(letzte.zeile) === JSON.stringify(neu)) letzte.bis = jahr;
    else gruppen.push({ von: jahr, bis: jahr, zeile: neu });
  }
  const jahrgaenge = gruppen.map(({ von, bis, zeile: werte }): Jahrgangszeile => {
    const jahrgang = von === VON ? `bis ${bis}` : bis === BIS ? `ab ${von}` : `${von}`;
    return { jahrgang, ...werte };
  });
  return { jahrgaenge, kategorien: recht.kategorien };
}
