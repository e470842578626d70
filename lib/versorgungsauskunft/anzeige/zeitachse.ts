import type { Tag } from "../kalender/tag";

/** Ein Abschnitt der gezeichneten Zeitachse; `zeile` ist die Nummer der Eingabe ab 0. */
export interface Zeitabschnitt {
  art: "zeit" | "luecke" | "ueberschneidung";
  beginn: Tag;
  ende: Tag;
  /** Beteiligte Zeilen: eine bei `zeit`, keine bei `luecke`, mindestens zwei bei `ueberschneidung`. */
  zeilen: readonly number[];
}

type Zeile = { beginn: Tag; ende: Tag };

/** Alle Tage, an denen sich die Menge der gleichzeitigen Zeilen ändert, aufsteigend. */
function grenzen(zeilen: readonly Zeile[], von: Tag, bis: Tag): Tag[] {
  const tage = new Set<Tag>([von, bis + 1]);
  for (const { beginn, ende } of zeilen) tage.add(beginn).add(ende + 1);
  return [...tage].sort((a, b) => a - b);
}

/**
 * Zerlegt die Zeit in Abschnitte: einzelne Zeiten, Überschneidungen und, zwischen `von` (Begründung) und
 * `bis` (letzter Tag vor dem Ruhestand), Lücken. Reihenfolge der Zeilen ist beliebig; Zeilen mit Ende vor
 * Beginn bleiben außen vor.
 */
export function zeitachse(zeilen: readonly Zeile[], von: Tag, bis: Tag): Zeitabschnitt[] {
  const gueltig = zeilen.map((z, nr) => ({ ...z, nr })).filter((z) => z.ende >= z.beginn);
  const tage = grenzen(gueltig, von, bis);
  const folge = gueltig.toSorted((a, b) => a.beginn - b.beginn);
  const abschnitte: Zeitabschnitt[] = [];
  let aktiv: typeof folge = [];
  let naechste = 0;
  for (let i = 0; i + 1 < tage.length; i++) {
    const [beginn, ende] = [tage[i] as Tag, (tage[i + 1] as Tag) - 1];
    aktiv = aktiv.filter((z) => z.ende >= beginn);
    for (let z = folge[naechste]; z !== undefined && z.beginn <= beginn; z = folge[++naechste]) {
      aktiv.push(z);
    }
    const nummern = aktiv.map((z) => z.nr).sort((a, b) => a - b);
    if (nummern.length === 0 && (beginn < von || ende > bis)) continue;
    const art = nummern.length === 0 ? "luecke" : nummern.length === 1 ? "zeit" : "ueberschneidung";
    abschnitte.push({ art, beginn, ende, zeilen: nummern });
  }
  return fasseZusammen(abschnitte);
}

/** Ein Wechsel an der Begründung oder am Ruhestand zerschneidet keine Zeile. */
function fasseZusammen(abschnitte: readonly Zeitabschnitt[]): Zeitabschnitt[] {
  const ganz: Zeitabschnitt[] = [];
  for (const abschnitt of abschnitte) {
    const davor = ganz[ganz.length - 1];
    const gleich =
      davor?.ende === abschnitt.beginn - 1 && `${davor.zeilen}` === `${abschnitt.zeilen}`;
    if (davor !== undefined && gleich) davor.ende = abschnitt.ende;
    else ganz.push({ ...abschnitt });
  }
  return ganz;
}
