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

/** Angaben für `Blaettern` zu einer gezählten Liste. */
export function blaetternVon(
  weg: string,
  {
    seite,
    gesamt,
    anzahl,
    groesse,
    angaben = {},
  }: {
    seite: number;
    gesamt: number;
    anzahl: number;
    groesse: number;
    /** Filter in der Adresse, die beim Blättern bleiben; leere fallen weg. */
    angaben?: Readonly<Record<string, string>>;
  },
) {
  const letzte = Math.max(1, Math.ceil(gesamt / groesse));
  const adresse = (mehr: Record<string, string>) =>
    `${weg}?${new URLSearchParams(Object.entries({ ...angaben, ...mehr }).filter(([, wert]) => wert))}`;
  const href = (nr: number) => adresse({ seite: String(nr), groesse: String(groesse) });
  const von = anzahl ? (seite - 1) * groesse + 1 : 0;
  return {
    von,
    bis: anzahl ? von + anzahl - 1 : 0,
    gesamt,
    groesse,
    groessenHref: (neu: number) => adresse({ groesse: String(neu) }),
    erste: seite > 1 ? href(1) : undefined,
    vorige: seite > 1 ? href(seite - 1) : undefined,
    naechste: seite < letzte ? href(seite + 1) : undefined,
    letzte: seite < letzte ? href(letzte) : undefined,
  };
}
