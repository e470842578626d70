import type { EreignisArt, Nachtrag } from "@/lib/db";
import {
  type Befund,
  type Formular,
  feldLabel,
  unterschiede,
  type Werte,
  type Wertunterschied,
} from "@/lib/formulare";

/** Frage oder Antwort zu einer einzelnen Angabe. */
export interface Feldtext {
  feld: string;
  label: string;
  text: string;
}

/** Was ein Schritt über einzelne Angaben sagt; ohne Nachtrag ist alles leer. */
export interface Schrittinhalt {
  fragen: Feldtext[];
  antworten: Feldtext[];
  /** Was sich gegenüber den Werten davor geändert hat. */
  aenderungen: Wertunterschied[];
}

interface Ereignis {
  id: string;
  nachtrag: Nachtrag | null;
}

/** Die Fassungen einer Meldung: gemeldet, geantwortet, korrigiert. */
export interface Fassungen {
  /** Werte, die nach allen Schritten gelten. */
  geltend: Werte;
  /** Schritt, der sie brachte; `null`, solange die gemeldeten gelten. */
  fassung: string | null;
  /** Von den gemeldeten zu den geltenden Werten. */
  aenderungen: Wertunterschied[];
  /** Hinweise, die mit Antworten bestätigt wurden. */
  hinweise: Befund[];
  inhalte: ReadonlyMap<string, Schrittinhalt>;
}

const feldtexte = (form: Formular | null, texte: Readonly<Record<string, string>> = {}) =>
  Object.entries(texte).map(([feld, text]) => ({
    feld,
    label: form ? feldLabel(form, feld) : feld,
    text,
  }));

/** Liest aus den Schritten, welche Werte gelten und was jeder Schritt an ihnen änderte. */
export function leseFassungen(
  form: Formular | null,
  gemeldet: Werte,
  ereignisse: readonly Ereignis[],
): Fassungen {
  const inhalte = new Map<string, Schrittinhalt>();
  const hinweise: Befund[] = [];
  let geltend = gemeldet;
  let fassung: string | null = null;
  for (const { id, nachtrag } of ereignisse) {
    if (!nachtrag) continue;
    const { fragen, antworten, werte } = nachtrag;
    inhalte.set(id, {
      fragen: feldtexte(form, fragen),
      antworten: feldtexte(form, antworten),
      aenderungen: form && werte ? unterschiede(form, geltend, werte) : [],
    });
    hinweise.push(...(nachtrag.hinweise ?? []));
    if (!werte) continue;
    geltend = werte;
    fassung = id;
  }
  const aenderungen = form ? unterschiede(form, gemeldet, geltend) : [];
  return { geltend, fassung, aenderungen, hinweise, inhalte };
}

interface Verlaufsschritt {
  art: EreignisArt;
  fragen: readonly Feldtext[];
}

/** Fragen zu einzelnen Angaben, auf die noch niemand geantwortet hat. */
export const offeneFragen = ({
  status,
  verlauf,
}: {
  status: string;
  verlauf: readonly Verlaufsschritt[];
}): readonly Feldtext[] =>
  status === "rueckfrage" ? (verlauf.findLast((s) => s.art === "RUECKFRAGE")?.fragen ?? []) : [];
