/** Gruppenpostfächer (Handbuch Administration 3, formulare.md 4). */
export const GRUPPEN = [
  "Beihilfe",
  "Beamtenversorgung",
  "Finanzierung",
  "Mitglieder/Recht",
  "Geschäftsleitung",
  "Zusatzversorgung",
  "Administration",
] as const;
export type Gruppe = (typeof GRUPPEN)[number];

/** Rechte, die eine Administration vergibt, mit ihrem Namen im Handbuch. */
export const GEWAEHRUNGEN = {
  POSTFACH: "Postfachfunktionalität",
  ANZEIGE: "Anzeige von Anspruchsberechtigten (bei Beamten inkl. Lebensläufen)",
  PERSONENDATEN: "Anzeige und Bearbeitung von Personen-/Kontaktdaten von Anspruchsberechtigten",
  FORMULARE: "Meldung von Änderungen an aktiven Beamten mittels Beamtenformularen",
} as const;
export type Gewaehrung = keyof typeof GEWAEHRUNGEN;

/** Schalter der Kasse, mit dem sie einer Organisation die Schnittstelle abschaltet (ergaenzungen.md 3). */
export const SCHALTER_SCHNITTSTELLE = "SCHNITTSTELLE";

/** Ohne das rechte Recht wirkt das linke nicht (ergaenzungen.md 3). */
export const ABHAENGIG: Partial<Record<Gewaehrung, Gewaehrung>> = {
  PERSONENDATEN: "ANZEIGE",
  FORMULARE: "ANZEIGE",
};

/**
 * Wirksame Rechte nach Klasse: Eine Administration hat keine fachlichen Rechte, aber immer das
 * Gruppenpostfach Administration (Handbuch Administration 8.1); die Kasse handelt nach ihrer Rolle.
 */
export function rechteDerKlasse(
  klasse: "S" | "X" | "K",
  gewaehrt: readonly string[],
  gruppen: readonly string[],
  abgeschaltet: readonly string[],
): ReturnType<typeof wirksameRechte> {
  const wirksam = wirksameRechte(
    klasse === "S" ? gewaehrt : [],
    klasse === "S" ? gruppen : [],
    abgeschaltet,
  );
  return klasse === "X" && !abgeschaltet.includes("GRUPPE:Administration")
    ? { ...wirksam, gruppen: ["Administration"] }
    : wirksam;
}

/**
 * Was eine Person wirklich darf: von der Kasse für die Organisation eingeschaltet, von der
 * Administration gewährt, und das Grundrecht ist da.
 * @param abgeschaltet Schalter der Kasse: Gewährungen, `GRUPPE:{Name}` oder Formularnummern wie `F5`
 */
export function wirksameRechte(
  gewaehrt: readonly string[],
  gruppen: readonly string[],
  abgeschaltet: readonly string[],
): {
  rechte: ReadonlySet<Gewaehrung>;
  gruppen: readonly Gruppe[];
  formulareAus: ReadonlySet<string>;
  schnittstelle: boolean;
} {
  const aus = new Set(abgeschaltet);
  const an = (recht: Gewaehrung) => gewaehrt.includes(recht) && !aus.has(recht);
  const rechte = new Set(
    (Object.keys(GEWAEHRUNGEN) as Gewaehrung[]).filter(
      (r) => an(r) && (!ABHAENGIG[r] || an(ABHAENGIG[r])),
    ),
  );
  return {
    rechte,
    gruppen: rechte.has("POSTFACH")
      ? GRUPPEN.filter((g) => gruppen.includes(g) && !aus.has(`GRUPPE:${g}`))
      : [],
    schnittstelle: !aus.has(SCHALTER_SCHNITTSTELLE),
    formulareAus: new Set([...aus].filter((schalter) => /^F\d+$/.test(schalter))),
  };
}
