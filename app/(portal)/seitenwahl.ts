import type { Listenseite, Seitenwahl } from "@/lib/listenfilter";
import { istUuid } from "@/lib/text";

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
  const fest = weg.includes("?") ? `${weg}&` : `${weg}?`;
  const adresse = (mehr: Record<string, string>) =>
    `${fest}${new URLSearchParams(Object.entries({ ...angaben, ...mehr }).filter(([, wert]) => wert))}`;
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

/** Ein Parameter der Adresse als Text; mehrfach genannte gelten nicht. */
export const textAus = (parameter: Seitenparameter, name: string): string => {
  const wert = parameter[name];
  return typeof wert === "string" ? wert : "";
};

/** Stelle einer Liste, die neben einer gezeigten Zeile blättert. */
export function liesStelle(parameter: Seitenparameter): Seitenwahl {
  const [nach, vor, seite] = ["nach", "vor", "seite"].map((n) => textAus(parameter, n));
  if (seite === "letzte") return { art: "letzte" };
  const nr = Math.max(1, Number.parseInt(seite ?? "", 10) || 1);
  if (nach && istUuid(nach)) return { art: "nach", anker: nach, nr };
  if (vor && istUuid(vor)) return { art: "vor", anker: vor, nr };
  return { art: "erste" };
}

/** Trägt die Stelle in die Adresse ein; die erste Seite braucht nichts. */
export function setzeStelle(p: URLSearchParams, seite: Seitenwahl): void {
  if (seite.art === "letzte") p.set("seite", "letzte");
  if ("anker" in seite) {
    p.set(seite.art, seite.anker);
    p.set("seite", String(seite.nr));
  }
}

/** Angaben für `Blaettern` zu einer Liste, die neben ihren Zeilen blättert. */
export function stellenVon<Z extends { id: string }>(
  { zeilen, gesamt, nr, naechste }: Listenseite<Z>,
  proSeite: number,
  href: (seite: Seitenwahl) => string,
) {
  const [erste, letzte] = [zeilen[0], zeilen.at(-1)];
  const von = zeilen.length ? (nr - 1) * proSeite + 1 : 0;
  return {
    von,
    bis: zeilen.length ? von + zeilen.length - 1 : 0,
    gesamt: gesamt ?? 1000,
    gesamtBegrenzt: gesamt === null,
    erste: nr > 1 ? href({ art: "erste" }) : undefined,
    vorige: nr > 1 && erste ? href({ art: "vor", anker: erste.id, nr: nr - 1 }) : undefined,
    naechste: naechste && letzte ? href({ art: "nach", anker: letzte.id, nr: nr + 1 }) : undefined,
    letzte: naechste && gesamt !== null ? href({ art: "letzte" }) : undefined,
  };
}
