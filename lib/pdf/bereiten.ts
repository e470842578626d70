import type { Schriftmass, Staerke } from "./schrift";
import { GROESSE, LABELBREITE, SATZBREITE, WERTBREITE } from "./stil";
import { brichLangeWoerter, druckbar } from "./text";
import type { NachrichtDaten, WertZeile } from "./typen";

/** Macht jeden Text der Nachricht druckbar und bricht Wörter um, die nicht in ihre Spalte passen. */
export function bereite(
  daten: NachrichtDaten,
  schrift: Record<Staerke, Schriftmass>,
): NachrichtDaten {
  const setze =
    (breite: number, groesse: number, staerke: Staerke = 400) =>
    (text: string) =>
      brichLangeWoerter(druckbar(text, schrift[staerke]), schrift[staerke], breite, groesse);
  const satz = setze(SATZBREITE, GROESSE.text);
  const fett = setze(SATZBREITE, GROESSE.text, 600);
  const label = setze(LABELBREITE, GROESSE.text);
  const wert = setze(WERTBREITE, GROESSE.text);
  // Die Randzeilen teilen sich die Breite; gemessen wird mit der schmaleren Hälfte.
  const rand = setze(SATZBREITE * 0.3, GROESSE.rand, 600);
  const zeile = <Z extends WertZeile>(z: Z): Z => ({
    ...z,
    label: label(z.label),
    wert: wert(z.wert),
  });

  return {
    portalname: rand(daten.portalname),
    kasse: { name: fett(daten.kasse.name), anschrift: daten.kasse.anschrift.map(satz) },
    organisation: setze(SATZBREITE * 0.68, GROESSE.rand)(daten.organisation),
    titel: setze(SATZBREITE, GROESSE.titel, 600)(daten.titel),
    kopf: daten.kopf.map(zeile),
    text: satz(daten.text),
    zeilen: daten.zeilen?.map((z) => ({
      ...zeile(z),
      gruppe: z.gruppe && setze(SATZBREITE, GROESSE.gruppe, 600)(z.gruppe),
    })),
    anhaenge: daten.anhaenge.map(satz),
    erstelltAm: daten.erstelltAm,
    nutzer: setze(SATZBREITE * 0.68, GROESSE.rand)(daten.nutzer),
  };
}
