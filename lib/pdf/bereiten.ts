import type { Schriftmass, Staerke } from "./schrift";
import { GROESSE, LABELBREITE, RANDBREITE, SATZBREITE, WERTBREITE } from "./stil";
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
  const label = setze(LABELBREITE, GROESSE.text);
  const wert = setze(WERTBREITE, GROESSE.text);
  const randBreit = setze(RANDBREITE.breit, GROESSE.rand);
  const zeile = (z: WertZeile): WertZeile => ({ label: label(z.label), wert: wert(z.wert) });

  return {
    portalname: setze(RANDBREITE.schmal, GROESSE.rand, 600)(daten.portalname),
    kasse: {
      name: setze(SATZBREITE, GROESSE.text, 600)(daten.kasse.name),
      anschrift: daten.kasse.anschrift.map(satz),
    },
    organisation: randBreit(daten.organisation),
    titel: setze(SATZBREITE, GROESSE.titel, 600)(daten.titel),
    kopf: daten.kopf.map(zeile),
    text: satz(daten.text),
    zeilen: daten.zeilen?.map((z) => ({
      ...zeile(z),
      gruppe: z.gruppe && setze(SATZBREITE, GROESSE.gruppe, 600)(z.gruppe),
    })),
    anhaenge: daten.anhaenge.map(satz),
    erstelltAm: randBreit(daten.erstelltAm),
    nutzer: randBreit(daten.nutzer),
  };
}
