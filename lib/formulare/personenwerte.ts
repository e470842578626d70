import { alsBisher } from "./aenderung";
import { zeigeWert } from "./felder/zeige";
import type { EinfachesFeld, Formular, Personenwerte, Rohwerte } from "./typen";

/** Gespeicherte Personendaten als Rohwerte, wie Formulare sie lesen. */
export function alsRohwerte(daten: Personenwerte): Rohwerte {
  return Object.fromEntries(
    Object.entries(daten).flatMap(([k, w]): [string, string][] =>
      w === null ? [] : [[k, typeof w === "string" ? w : w.join(",")]],
    ),
  );
}

/** Eine Angabe der Person vor und nach der Annahme; leer heißt nicht gespeichert. */
export interface Personenzeile {
  label: string;
  alt: string;
  neu: string;
}

function zeige(feld: EinfachesFeld | undefined, roh: string): string {
  if (!feld) return roh;
  // Gespeichertes wird gezeigt, wie es ist; ein Tag steht schon als ISO-Datum da.
  const wert = alsBisher(feld, roh, { heute: "2000-01-01", werte: {} });
  return wert === null ? "" : zeigeWert(feld, wert);
}

/** Was sich an der Person ändert, mit den Namen der Felder; gleich Gebliebenes fehlt. */
export function personenvergleich(
  { felder }: Pick<Formular, "felder">,
  neu: Personenwerte,
  bisher: Rohwerte,
): Personenzeile[] {
  const neue = alsRohwerte(neu);
  return Object.keys(neu).flatMap((k): Personenzeile[] => {
    const feld = felder[k];
    const einfach = feld?.art === "gruppe" ? undefined : feld;
    const zeile = { alt: zeige(einfach, bisher[k] ?? ""), neu: zeige(einfach, neue[k] ?? "") };
    return zeile.alt === zeile.neu ? [] : [{ label: feld?.label ?? k, ...zeile }];
  });
}

/** Ob ein Feld des Formulars die Namen der Mitglieder vorschlägt. */
export function fragtNachMitgliedern({ felder }: Pick<Formular, "felder">): boolean {
  return Object.values(felder).some((f) => f.art === "text" && f.vorschlaege === "MITGLIEDER");
}
