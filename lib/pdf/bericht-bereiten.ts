import type { Schriftmass, Staerke } from "./schrift";
import { GROESSE, LABELBREITE, RANDBREITE, SATZBREITE, WERTBREITE } from "./stil";
import { brichLangeWoerter, druckbar } from "./text";
import type { BerichtDaten, Berichtsabschnitt, Berichtstabelle } from "./typen";

/** Rand rechts in einer Zelle, in Punkt. */
const ZELLENRAND = 6;

/** Macht jeden Text des Berichts druckbar und bricht Wörter um, die nicht in ihre Spalte passen. */
export function bereiteBericht(
  daten: BerichtDaten,
  schrift: Record<Staerke, Schriftmass>,
): BerichtDaten {
  const setze =
    (breite: number, groesse: number, staerke: Staerke = 400) =>
    (text: string) =>
      brichLangeWoerter(druckbar(text, schrift[staerke]), schrift[staerke], breite, groesse);
  const satz = setze(SATZBREITE, GROESSE.text);
  const label = setze(LABELBREITE, GROESSE.text);
  const wert = setze(WERTBREITE, GROESSE.text);

  const tabelle = ({ kopf, breiten, zeilen }: Berichtstabelle): Berichtstabelle => {
    const zelle = (text: string, spalte: number, staerke: Staerke = 400) =>
      setze(SATZBREITE * (breiten[spalte] ?? 0) - ZELLENRAND, GROESSE.rand, staerke)(text);
    return {
      breiten,
      kopf: kopf.map((text, i) => zelle(text, i, 600)),
      zeilen: zeilen.map((zeile) => zeile.map((text, i) => zelle(text, i))),
    };
  };
  const abschnitt = (a: Berichtsabschnitt): Berichtsabschnitt => ({
    titel: setze(SATZBREITE, GROESSE.gruppe, 600)(a.titel),
    neueSeite: a.neueSeite,
    saetze: a.saetze?.map(satz),
    zeilen: a.zeilen?.map((z) => ({ label: label(z.label), wert: wert(z.wert) })),
    bild: a.bild && { ...a.bild, text: satz(a.bild.text) },
    tabelle: a.tabelle && tabelle(a.tabelle),
  });

  return {
    portalname: setze(RANDBREITE.schmal, GROESSE.rand, 600)(daten.portalname),
    titel: setze(SATZBREITE, GROESSE.titel, 600)(daten.titel),
    kennzeichen: setze(RANDBREITE.breit, GROESSE.rand)(daten.kennzeichen),
    einleitung: daten.einleitung.map(satz),
    abschnitte: daten.abschnitte.map(abschnitt),
    erstelltAm: setze(RANDBREITE.breit, GROESSE.rand)(daten.erstelltAm),
  };
}
