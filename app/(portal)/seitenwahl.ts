export type Seitenparameter = Record<string, string | string[] | undefined>;

const GROESSEN = [20, 50, 100, 200];

/** Seite und Größe einer einfachen Liste aus der Adresse. */
export function liesSeitenwahl(
  parameter: Seitenparameter,
  proSeite: number,
): { seite: number; groesse: number } {
  const groesse = Number(parameter.groesse);
  return {
    seite: Math.max(1, Math.min(1_000_000, Number(parameter.seite) || 1)),
    groesse: GROESSEN.includes(groesse) ? groesse : proSeite,
  };
}

/** Angaben für `Blaettern` zu einer gezählten Liste; `weg` darf schon Angaben tragen, etwa den Filter. */
export function blaetternVon(
  weg: string,
  {
    seite,
    gesamt,
    anzahl,
    groesse,
  }: { seite: number; gesamt: number; anzahl: number; groesse: number },
) {
  const letzte = Math.max(1, Math.ceil(gesamt / groesse));
  const mit = `${weg}${weg.includes("?") ? "&" : "?"}`;
  const href = (nr: number) => `${mit}seite=${nr}&groesse=${groesse}`;
  const von = anzahl ? (seite - 1) * groesse + 1 : 0;
  return {
    von,
    bis: anzahl ? von + anzahl - 1 : 0,
    gesamt,
    groesse,
    groessenHref: (neu: number) => `${mit}groesse=${neu}`,
    erste: seite > 1 ? href(1) : undefined,
    vorige: seite > 1 ? href(seite - 1) : undefined,
    naechste: seite < letzte ? href(seite + 1) : undefined,
    letzte: seite < letzte ? href(letzte) : undefined,
  };
}
