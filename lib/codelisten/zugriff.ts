import type { IsoDatum } from "@/lib/datum";
import { falte } from "@/lib/text";
import type { CodeEintrag, Codeliste } from "./typen";
import { CODELISTEN, type CodelisteId } from "./verzeichnis";

const NACH_CODE = new Map(
  Object.entries<Codeliste>(CODELISTEN).map(([id, liste]) => [
    id,
    new Map(liste.eintraege.map((e) => [e.code, e])),
  ]),
);

/**
 * Auswählbare Einträge in der Reihenfolge der Liste.
 * Mit `am` nur solche, die an diesem Tag gelten; Einträge für Altdaten nie.
 */
export function eintraege(liste: CodelisteId, { am }: { am?: IsoDatum } = {}): CodeEintrag[] {
  const alle: readonly CodeEintrag[] = CODELISTEN[liste].eintraege;
  return alle.filter((e) => !e.nurAltdaten && (am === undefined || giltAm(e, am)));
}

/** Ob der Eintrag an diesem Tag gilt; beide Ränder zählen mit. */
export function giltAm(e: CodeEintrag, tag: IsoDatum): boolean {
  return (!e.gueltigVon || e.gueltigVon <= tag) && (!e.gueltigBis || tag <= e.gueltigBis);
}

/** Der Eintrag zum Code, auch ein abgelaufener; `null`, wenn die Liste ihn nicht kennt. */
export function eintrag(liste: CodelisteId, code: string): CodeEintrag | null {
  return NACH_CODE.get(liste)?.get(code) ?? null;
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
  const alle: readonly CodeEintrag[] = CODELISTEN[liste].eintraege;
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
