import type { IsoDatum } from "@/lib/datum";
import { LAUFBAHNEN, type Laufbahn } from "./aemter";
import { datum, STICHMONAT } from "./kalender";
import { type Los, ZWECK } from "./ziehung";

const GIPFEL_JAHRE = 50;
const HOECHSTALTER_JAHRE = 66;
/** So lange sind Aktive am Stichtag mindestens im Dienst. */
const MINDESTDIENST_MONATE = 24;

type Abgang = "RUHESTAND" | "AUSSERHALB" | "ENTLASSEN" | "TOD";

/** Wie lange eine Person im Dienst ist; Monate zählen ab dem Jahr 0. */
export interface Lebensdaten {
  laufbahn: Laufbahn;
  weiblich: boolean;
  geburtsmonat: number;
  geburtsdatum: IsoDatum;
  eintritt: number;
  /** Erster Monat nach dem Dienst; bei Aktiven der Stichmonat. */
  austritt: number;
  aktiv: boolean;
  todestag: IsoDatum | null;
}

/** Umkehrung der Dreiecksverteilung zwischen `unten` und `oben`. */
function dreieck(zahl: number, unten: number, gipfel: number, oben: number): number {
  const knick = (gipfel - unten) / (oben - unten);
  if (zahl < knick) return unten + Math.sqrt(zahl * (oben - unten) * (gipfel - unten));
  return oben - Math.sqrt((1 - zahl) * (oben - unten) * (oben - gipfel));
}

/** Dienstjahre bis zum Ausscheiden ohne Ruhestand. */
const DIENSTJAHRE = { AUSSERHALB: [3, 27], ENTLASSEN: [2, 12], TOD: [4, 36] } as const;

/** Alter beim Ausscheiden in Monaten. */
function abgangsalter(los: Los, abgang: Abgang, eintrittsalter: number): number {
  if (abgang === "RUHESTAND") return los.ganz(ZWECK.ABGANGSALTER, 60 * 12, 67 * 12);
  const [von, bis] = DIENSTJAHRE[abgang];
  return eintrittsalter + los.ganz(ZWECK.ABGANGSALTER, von * 12, bis * 12);
}

/** Zieht Laufbahn, Geburt, Eintritt und Ausscheiden (formulare.md 6.2). */
export function lebensdaten(los: Los): Lebensdaten {
  const laufbahn = los.gewichtet(ZWECK.LAUFBAHN, { "1.2": 30, "2.1": 52, "2.2": 18 });
  const [vonJahre, bisJahre] = LAUFBAHNEN[laufbahn].alter;
  const eintrittsalter = los.ganz(ZWECK.EINTRITTSALTER, vonJahre * 12, bisJahre * 12 + 11);
  const aktiv = los.zahl(ZWECK.AKTIV) < 0.62;
  const abgang = los.gewichtet(ZWECK.ABGANG, {
    RUHESTAND: 60,
    AUSSERHALB: 25,
    ENTLASSEN: 8,
    TOD: 7,
  });
  const alter = aktiv
    ? Math.floor(
        dreieck(
          los.zahl(ZWECK.ALTER),
          eintrittsalter + MINDESTDIENST_MONATE,
          GIPFEL_JAHRE * 12,
          HOECHSTALTER_JAHRE * 12,
        ),
      )
    : abgangsalter(los, abgang, eintrittsalter);
  const austritt = aktiv ? STICHMONAT : STICHMONAT - los.ganz(ZWECK.ABGANG_VOR, 1, 25 * 12);
  const geburtsmonat = austritt - alter;
  return {
    laufbahn,
    weiblich: los.zahl(ZWECK.GESCHLECHT) < 0.5,
    geburtsmonat,
    geburtsdatum: datum(geburtsmonat, los.ganz(ZWECK.GEBURTSTAG, 1, 28)),
    eintritt: geburtsmonat + eintrittsalter,
    austritt,
    aktiv,
    todestag:
      !aktiv && abgang === "TOD" ? datum(austritt - 1, los.ganz(ZWECK.TODESTAG, 10, 28)) : null,
  };
}
