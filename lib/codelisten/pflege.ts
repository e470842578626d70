import { type IsoDatum, istDatum } from "@/lib/datum";
import { falte } from "@/lib/text";
import type { Codeergaenzung, Codes } from "./typen";
import { CODELISTEN, type CodelisteId } from "./verzeichnis";
import { alleEintraege, eintrag, giltAm, mitCodes } from "./zugriff";

/**
 * Listen, die eine Kasse ergänzen und beenden kann: die aus formulare.md 3. Kurze Auswahlen gehören nicht
 * dazu, an ihnen hängen Felder und Regeln der Formulare.
 */
export const PFLEGBAR = [
  "CL-BEU",
  "CL-TZ",
  "CL-ENDE",
  "CL-BV",
  "CL-TAB",
  "CL-BES",
  "CL-LG",
  "CL-FR",
  "CL-AMT",
  "CL-ZUL",
  "CL-ZUS",
  "CL-FAM",
  "CL-GES",
  "CL-STA",
  "CL-LAND",
] as const satisfies readonly CodelisteId[];

/** Die pflegbare Liste zur Kennung aus der Adresse oder `null`. */
export function pflegbareListe(id: string): CodelisteId | null {
  return PFLEGBAR.find((liste) => liste === id) ?? null;
}

/** Woher die festen Einträge einer Liste stammen. */
export const quelleVon = (liste: CodelisteId): string => CODELISTEN[liste].quelle;

/** Fehler je Feld; leer, wenn der Eintrag angefügt werden kann. */
export type Pflegefehler = Readonly<Record<string, string>>;

const CODE = /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,9}$/;
const SCHON_VERGEBEN =
  "Diesen Code gibt es in der Liste schon, oder es gab ihn. Ein Code behält seine Bedeutung; wählen Sie bitte einen anderen.";

/**
 * Prüft einen neuen Code. Er darf nie eine andere Bedeutung gehabt haben, auch in anderer Schreibweise
 * nicht; zwei zugleich wählbare Einträge heißen nie gleich, sonst meinte eine getippte Bezeichnung beide.
 */
export function pruefeNeu(
  codes: Codes,
  { liste, code, label, tag, wie }: Omit<Codeergaenzung, "art">,
): Pflegefehler {
  const id = pflegbareListe(liste);
  if (!id) return { liste: "Diese Liste lässt sich nicht ergänzen." };
  return mitCodes(codes, () => {
    const alle = alleEintraege(id);
    const fehler: Record<string, string> = {};
    if (!CODE.test(code)) {
      fehler.code = "Geben Sie einen Code aus 1 bis 10 Buchstaben, Ziffern und . + _ - ein.";
    } else if (alle.some((e) => falte(e.code) === falte(code))) fehler.code = SCHON_VERGEBEN;
    if (label.trim() === "" || label.length > 120) {
      fehler.label = "Geben Sie eine Bezeichnung mit höchstens 120 Zeichen ein.";
    } else if (
      alle.some(
        (e) =>
          !e.nurAltdaten &&
          falte(e.label) === falte(label) &&
          (!e.gueltigBis || e.gueltigBis >= tag),
      )
    ) {
      fehler.label = "Diese Bezeichnung hat schon ein Code, der dann noch gilt.";
    }
    if (!istDatum(tag)) fehler.tag = "Geben Sie den ersten Tag der Gültigkeit ein.";
    if (wie !== null && !eintrag(id, wie)) fehler.wie = "Wählen Sie einen Code der Liste aus.";
    return fehler;
  });
}

/** Ein Code, der beendet werden soll, und ob noch offene Meldungen ihn nennen. */
export interface Beendigung {
  liste: string;
  code: string;
  /** Letzter Tag der Gültigkeit. */
  tag: IsoDatum;
}

/**
 * Prüft das Ende eines Codes. Ein Ende steht fest und lässt sich nicht verschieben. Rückwirkend geht es nur,
 * wenn keine offene Meldung den Code nennt; sonst wäre sie nachträglich falsch.
 */
export function pruefeEnde(
  codes: Codes,
  { liste, code, tag }: Beendigung,
  { heute, inOffenen }: { heute: IsoDatum; inOffenen: number },
): Pflegefehler {
  const id = pflegbareListe(liste);
  const gefunden = id && mitCodes(codes, () => eintrag(id, code));
  if (!gefunden || gefunden.nurAltdaten) return { code: "Wählen Sie einen Code der Liste aus." };
  if (gefunden.gueltigBis) return { code: "Dieser Code hat schon ein Ende." };
  if (!istDatum(tag)) return { tag: "Geben Sie den letzten Tag der Gültigkeit ein." };
  if (gefunden.gueltigVon && tag < gefunden.gueltigVon) {
    return { tag: "Das Ende darf nicht vor dem Beginn der Gültigkeit liegen." };
  }
  if (tag < heute && inOffenen > 0) {
    const anzahl =
      inOffenen === 1 ? "Eine offene Meldung nennt" : `${inOffenen} offene Meldungen nennen`;
    return { tag: `${anzahl} diesen Code. Wählen Sie heute oder einen späteren Tag.` };
  }
  return {};
}

/** Ob ein Eintrag an diesem Tag zur Wahl steht. */
export const istWaehlbar = (e: ReturnType<typeof alleEintraege>[number], tag: IsoDatum) =>
  !e.nurAltdaten && giltAm(e, tag);
