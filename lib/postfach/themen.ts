import type { Gruppe } from "@/lib/auth";

/** Bereiche, an die eine Nachricht gehen kann (Handbuch 5.3); „Systemmeldung“ setzt nur das Portal. */
export const BEREICHE = ["Beamtenversorgung", "Beihilfe", "Zusatzversorgung"] as const;
export type Bereich = (typeof BEREICHE)[number];

export const SYSTEMMELDUNG = "Systemmeldung";

/** Themen je Bereich (formulare.md 4). */
const THEMEN: Record<Bereich, readonly string[]> = {
  Beamtenversorgung: [
    "Altersgrenze/Ruhestand",
    "Dienstunfähigkeit",
    "Dienstunfall",
    "Hinterbliebenenversorgung",
    "Mitgliedschaft/Recht",
    "Nachversicherung",
    "Umlage/Finanzierung",
    "Versorgungsauskunft",
    "Versorgungsausgleich",
    "Versorgungslastenteilung",
    "Sonstiges",
  ],
  Beihilfe: [
    "Antrag/Bescheid",
    "Beihilfeberechtigung",
    "Heilfürsorge/Kur",
    "Pflege",
    "Umlage",
    "Sonstiges",
  ],
  Zusatzversorgung: [
    "An- und Abmeldung",
    "Betriebsrente",
    "Freiwillige Versicherung",
    "Jahresmeldung",
    "Umlage/Beiträge",
    "Sonstiges",
  ],
};

const ZUGAENGE = "Portal und Zugänge";
const SYSTEMTHEMEN = [
  "Werdegang Beamte/r",
  "Personendaten",
  "Kontaktdaten",
  "Entscheidung zu einer Meldung",
];

/** Ob dieser Text ein Bereich ist, an den man schreiben kann. */
export const istBereich = (text: string): text is Bereich =>
  (BEREICHE as readonly string[]).includes(text);

/**
 * Themen, die aus diesem Postfach zu diesem Bereich gehören; das Gruppenpostfach Administration kennt
 * zusätzlich „Portal und Zugänge“ (ergaenzungen.md 3).
 */
export const themenFuer = (bereich: string, gruppe: Gruppe | null): readonly string[] =>
  istBereich(bereich)
    ? [...THEMEN[bereich], ...(gruppe === "Administration" ? [ZUGAENGE] : [])]
    : [];

/** Alle Themen, nach denen sich filtern lässt; ohne Bereich die aller Bereiche. */
export function filterThemen(bereich: string): readonly string[] {
  if (bereich === SYSTEMMELDUNG) return SYSTEMTHEMEN;
  if (istBereich(bereich)) return [...THEMEN[bereich], ZUGAENGE];
  return [...new Set([...Object.values(THEMEN).flat(), ZUGAENGE, ...SYSTEMTHEMEN])].sort((a, b) =>
    a.localeCompare(b, "de"),
  );
}

/** Team-Postfächer der Kasse. */
export const TEAMS = [
  "Beamtenversorgung",
  "Beihilfe",
  "Zusatzversorgung",
  "Finanzierung",
  "Mitglieder/Recht",
  "Administration",
] as const;
export type Team = (typeof TEAMS)[number];

/** Themen, die nicht zum Team ihres Bereichs gehen. */
const ABWEICHEND: Readonly<Record<string, Team>> = {
  "Umlage/Finanzierung": "Finanzierung",
  "Mitgliedschaft/Recht": "Mitglieder/Recht",
  [ZUGAENGE]: "Administration",
};

/** Team der Kasse, bei dem eine Nachricht mit Bereich und Thema ankommt (formulare.md 4). */
export const teamFuer = (bereich: Bereich, thema: string): Team => ABWEICHEND[thema] ?? bereich;
