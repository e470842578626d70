import type { Tag } from "../kalender/tag";
import { fristende } from "../kalender/zeitraum";
import { sucheAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Dienstzeit, Rechenfall } from "../typen";
import type { Rechnung } from "./rechne";

const hatHoechstdauer = ({ schluessel }: Dienstzeit) =>
  !["KEINE", "BESCHEID"].includes(schluessel.hoechstdauer.art);

/** Ob zwischen Begründung und Ruhestand Tage fehlen; verlangt Zeiten ohne Überschneidung. */
function hatLuecke(zeiten: readonly Dienstzeit[], von: Tag, bis: Tag): boolean {
  let belegt = 0;
  for (const { beginn, ende } of zeiten) {
    const tage = Math.min(ende, bis) - Math.max(beginn, von) + 1;
    if (tage > 0) belegt += tage;
  }
  return belegt < bis - von + 1;
}

function zeithinweise(recht: Rechtsprofil, fall: Rechenfall, codes: string[]): void {
  const { zeiten, begruendung } = fall;
  if (hatLuecke(zeiten, begruendung, fall.ruhestand - 1)) codes.push("N-LUECKE");
  const vollendet = fristende(fall.geburt, recht.grenzen.hinweisalter, 0);
  if (zeiten.some((z) => z.beginn <= vollendet)) codes.push("N-VOR-17");
  if (zeiten.some((z) => z.schluessel.nurVorBeamtenverhaeltnis && z.ende >= begruendung)) {
    codes.push("N-NACH-BEGRUENDUNG");
  }
  const gesehen = new Set<string>();
  for (const zeit of zeiten) {
    if (!hatHoechstdauer(zeit)) continue;
    if (gesehen.has(zeit.schluessel.code)) {
      codes.push("N-HOECHSTDAUER");
      return;
    }
    gesehen.add(zeit.schluessel.code);
  }
}

function rechtsstand(recht: Rechtsprofil, tag: Tag, codes: string[]): void {
  const reihen = [recht.steigerungssatz, recht.hoechstsatz, recht.staffel, recht.abschlag];
  for (const reihe of reihen) {
    const hinweis = sucheAm<unknown>(reihe, tag)?.hinweis;
    if (hinweis !== undefined && !codes.includes(hinweis)) codes.push(hinweis);
  }
}

/** Codes der Hinweise, erst die der Spezifikation (j) in ihrer Reihenfolge, dann die eigenen. */
export function hinweise(recht: Rechtsprofil, fall: Rechenfall, rechnung: Rechnung): string[] {
  const codes: string[] = [];
  const du = fall.grund === "DIENSTUNFAEHIGKEIT";
  if (du && fall.duStufen === null && fall.ruhestand >= recht.duStufenOffenAb) {
    codes.push("P-DU-STUFEN");
  }
  if (rechnung.bezuege?.mindestAmtsunabhaengig === null) codes.push("P-MINDEST-FEHLT");
  if (rechnung.zuschlag.hinweis !== undefined) codes.push(rechnung.zuschlag.hinweis);
  zeithinweise(recht, fall, codes);
  codes.push(...recht.rahmenhinweise(fall.kategorie, fall.grund));
  if (rechnung.altersgrenze.hinweis !== undefined) codes.push(rechnung.altersgrenze.hinweis);
  rechtsstand(recht, fall.ruhestand, codes);
  return codes;
}
