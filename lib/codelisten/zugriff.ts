import type { IsoDatum } from "@/lib/datum";
import { falte } from "@/lib/text";
import type { CodeEintrag, Codeliste, Codes } from "./typen";
import { CODELISTEN, type CodelisteId } from "./verzeichnis";

type Listen = ReadonlyMap<string, ReadonlyMap<string, CodeEintrag>>;

const FEST: Listen = new Map(
  Object.entries<Codeliste>(CODELISTEN).map(([id, liste]) => [
    id,
    new Map(liste.eintraege.map((e) => [e.code, e])),
  ]),
);

/** Legt die Ergänzungen einer Kasse über die festen Listen; neue Codes stehen am Ende. */
function ergaenze(codes: Codes): Listen {
  const listen = new Map([...FEST].map(([id, liste]) => [id, new Map(liste)]));
  for (const { liste, code, art, tag, label, wie } of codes) {
    const eintraege = listen.get(liste);
    const bisher = eintraege?.get(code);
    if (art === "NEU" && !bisher) {
      const merkmale = eintraege?.get(wie ?? "")?.merkmale;
      eintraege?.set(code, { code, label, gueltigVon: tag, ...(merkmale && { merkmale }) });
    }
  }
  for (const { liste, code, art, tag } of codes) {
    const bisher = art === "ENDE" ? listen.get(liste)?.get(code) : undefined;
    if (bisher) listen.get(liste)?.set(code, { ...bisher, gueltigBis: tag });
  }
  return listen;
}

const ERGAENZT = new WeakMap<Codes, Listen>();
let geltend: Codes = [];

/**
 * Rechnet mit den Ergänzungen einer Kasse: Solange `rechne` läuft, gelten sie für alle Fragen an die
 * Codelisten, auch in den Bedingungen der Formulare. `rechne` ist synchron, danach gilt wieder, was
 * vorher galt; zwei Anfragen können einander deshalb nie begegnen. Ohne `codes` bleibt, was gilt.
 */
export function mitCodes<T>(codes: Codes | undefined, rechne: () => T): T {
  const vorher = geltend;
  geltend = codes ?? vorher;
  try {
    return rechne();
  } finally {
    geltend = vorher;
  }
}

function listen(): Listen {
  if (geltend.length === 0) return FEST;
  const bekannt = ERGAENZT.get(geltend);
  if (bekannt) return bekannt;
  const neu = ergaenze(geltend);
  ERGAENZT.set(geltend, neu);
  return neu;
}

/** Alle Einträge einer Liste, auch abgelaufene und solche für Altdaten. */
export function alleEintraege(liste: CodelisteId): CodeEintrag[] {
  return [...(listen().get(liste)?.values() ?? [])];
}

/**
 * Auswählbare Einträge in der Reihenfolge der Liste.
 * Mit `am` nur solche, die an diesem Tag gelten; Einträge für Altdaten nie.
 */
export function eintraege(liste: CodelisteId, { am }: { am?: IsoDatum } = {}): CodeEintrag[] {
  return alleEintraege(liste).filter((e) => !e.nurAltdaten && (am === undefined || giltAm(e, am)));
}

/** Ob der Eintrag an diesem Tag gilt; beide Ränder zählen mit. */
export function giltAm(e: CodeEintrag, tag: IsoDatum): boolean {
  return (!e.gueltigVon || e.gueltigVon <= tag) && (!e.gueltigBis || tag <= e.gueltigBis);
}

/** Der Eintrag zum Code, auch ein abgelaufener; `null`, wenn die Liste ihn nicht kennt. */
export function eintrag(liste: CodelisteId, code: string): CodeEintrag | null {
  return listen().get(liste)?.get(code) ?? null;
}

/** Ob die Liste den Code kennt, auch als abgelaufenen. */
export function gibtEs(liste: CodelisteId, code: string): boolean {
  return eintrag(liste, code) !== null;
}

/** Label zum Code, auch für abgelaufene; ein unbekannter Code steht für sich selbst. */
export function labelVon(liste: CodelisteId, code: string): string {
  return eintrag(liste, code)?.label ?? code;
}

/**
 * Anzeige in Nachricht und Zusammenfassung, etwa `10 - Beurlaubung - wg. Kind` (formulare.md 2.0).
 * Listen ohne sprechenden Code (Besoldungsgruppe, kurze Auswahlen) zeigen nur das Label.
 */
export function formatCode(liste: CodelisteId, code: string): string {
  const gefunden = eintrag(liste, code);
  if (!gefunden) return code;
  return CODELISTEN[liste].anzeige === "LABEL" ? gefunden.label : `${code} - ${gefunden.label}`;
}

/**
 * Code zu dem Text, den ein Kombinationsfeld sendet: der Code selbst, die Anzeige (`10 - Elternzeit`)
 * oder ein eindeutiges Label, ohne auf Großschreibung und Akzente zu achten. Sonst der Text, wie er ist.
 */
export function codeZuText(liste: CodelisteId, text: string): string {
  const gesucht = falte(text.trim());
  if (gesucht === "" || gibtEs(liste, text.trim())) return text.trim();
  const alle = alleEintraege(liste);
  const genau = alle.find(
    (e) => falte(e.code) === gesucht || falte(formatCode(liste, e.code)) === gesucht,
  );
  const [label, weiteres] = alle.filter((e) => falte(e.label) === gesucht);
  return genau?.code ?? (weiteres ? undefined : label?.code) ?? text;
}

/** Titel einer Codeliste, etwa „Rechtsgrundlage für Beurlaubung“. */
export function listentitel(liste: CodelisteId): string {
  return CODELISTEN[liste].titel;
}
