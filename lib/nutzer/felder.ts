import { ABHAENGIG, GEWAEHRUNGEN, type Gewaehrung, GRUPPEN, type Gruppe } from "@/lib/auth";
import { falte } from "@/lib/text";

/** Was ein Konto darf: Gruppenpostfächer und Portal-Funktionalitäten. */
export interface Auswahl {
  gruppen: Gruppe[];
  rechte: Gewaehrung[];
}

/** Gruppe, wie Adressen und Formulare sie nennen, etwa `mitglieder-recht`. */
export const gruppenKuerzel = (gruppe: Gruppe) => falte(gruppe).replace("/", "-");

/** Gruppe zu ihrem Kürzel; `null`, wenn es sie nicht gibt. */
export const gruppeZuKuerzel = (kuerzel: string): Gruppe | null =>
  GRUPPEN.find((g) => gruppenKuerzel(g) === kuerzel) ?? null;

/** Name des Hakens einer Gruppe im Formular, etwa `gruppe.mitglieder-recht`. */
export const gruppenFeld = (gruppe: Gruppe) => `gruppe.${gruppenKuerzel(gruppe)}`;

/** Name des Hakens eines Rechts im Formular, etwa `recht.anzeige`. */
export const rechteFeld = (recht: Gewaehrung) => `recht.${recht.toLowerCase()}`;

export const RECHTE = Object.keys(GEWAEHRUNGEN) as Gewaehrung[];

const GRUPPE_ZU = new Map(GRUPPEN.map((g) => [gruppenFeld(g), g]));
const RECHT_ZU = new Map(RECHTE.map((r) => [rechteFeld(r), r]));

/**
 * Liest die Haken eines Formulars.
 * @returns `null`, wenn ein Feld dabei ist, das es im Formular nicht gibt: Die Sendung ist gebastelt
 */
export function auswahlAus(haken: Readonly<Record<string, boolean>>): Auswahl | null {
  if (Object.keys(haken).some((feld) => !GRUPPE_ZU.has(feld) && !RECHT_ZU.has(feld))) return null;
  return {
    gruppen: GRUPPEN.filter((g) => haken[gruppenFeld(g)]),
    rechte: RECHTE.filter((r) => haken[rechteFeld(r)]),
  };
}

/**
 * Was ohne sein Grundrecht nicht wirkt (ergaenzungen.md 3): Gruppenpostfächer ohne
 * Postfachfunktionalität, Personendaten und Formulare ohne Anzeige.
 */
export function ohneGrundlage({ gruppen, rechte }: Auswahl): Auswahl {
  return {
    gruppen: rechte.includes("POSTFACH") ? [] : gruppen,
    rechte: rechte.filter((r) => {
      const basis = ABHAENGIG[r];
      return basis !== undefined && !rechte.includes(basis);
    }),
  };
}

/** Die Auswahl ohne das, was keine Grundlage hat. */
export function mitGrundlage(auswahl: Auswahl): Auswahl {
  const weg = ohneGrundlage(auswahl);
  return {
    gruppen: auswahl.gruppen.filter((g) => !weg.gruppen.includes(g)),
    rechte: auswahl.rechte.filter((r) => !weg.rechte.includes(r)),
  };
}

/** Namen wie im Formular, für Hinweise und Prüfspur. */
export const nenne = ({ gruppen, rechte }: Auswahl): string[] => [
  ...gruppen.map((g) => `Gruppenpostfach ${g}`),
  ...rechte.map((r) => GEWAEHRUNGEN[r]),
];
