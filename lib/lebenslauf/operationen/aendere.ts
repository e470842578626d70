import { gleicherInhalt } from "../gleich";
import type { Aenderung, Zeitscheibe, ZeitscheibenZusatz } from "../typen";

function mische(alt: ZeitscheibenZusatz, neu: ZeitscheibenZusatz | undefined): ZeitscheibenZusatz {
  const eintraege = Object.entries({ ...alt, ...neu });
  return Object.fromEntries(eintraege.filter(([, wert]) => wert !== undefined));
}

function geaendert(s: Zeitscheibe, werte: Aenderung): Zeitscheibe {
  const neu: Zeitscheibe = {
    ...s,
    id: null,
    bezeichnung: werte.bezeichnung ?? s.bezeichnung,
    besoldung: werte.besoldung === undefined ? s.besoldung : werte.besoldung,
    umfang: werte.umfang ?? s.umfang,
    art: werte.art ?? s.art,
    zusatz: mische(s.zusatz, werte.zusatz),
  };
  return gleicherInhalt(s, neu) ? s : neu;
}

/** Ändert die getroffenen Zeitscheiben; wer schon alle Werte hat, bleibt dasselbe Objekt. */
export function aendere(
  eigene: readonly Zeitscheibe[],
  betroffen: (s: Zeitscheibe) => boolean,
  werte: Aenderung,
): Zeitscheibe[] {
  return eigene.map((s) => (betroffen(s) ? geaendert(s, werte) : s));
}
