import "server-only";
import { sql } from "drizzle-orm";
import { type Ausgang, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import {
  type Befund,
  ergaenzt,
  formular,
  parseRohwerte,
  type Rohwerte,
  unterschiede,
  type Werte,
  type Wertunterschied,
} from "@/lib/formulare";
import { jetzt } from "@/lib/uhr";
import { fehlerJeFeld, wendeAbsichtAn } from "./bearbeiten";
import { halte } from "./entscheiden";
import { diese, verwirfKorrektur } from "./korrekturzeile";
import type { MeldungAnsicht } from "./lesen";
import { ladeNachpruefung, pruefeNach } from "./nachpruefung";

const { meldungKorrektur } = tabellen;

/** Korrektur der Kasse vor der Übernahme. */
export interface Korrektur {
  version: number;
  rohwerte: Rohwerte;
  grund: string;
  /** Geprüfte Werte; `null`, solange ein Fehler sie sperrt. */
  werte: Werte | null;
  hinweise: readonly Befund[];
  /** Der Arbeitgeber hat inzwischen andere Werte geantwortet. */
  veraltet: boolean;
  /** Von den geltenden zu den korrigierten Werten. */
  aenderungen: Wertunterschied[];
}

/** Die Korrektur einer Meldung oder `null`; für alle in der Kasse dieselbe. */
export async function ladeKorrektur(
  tx: Tx,
  m: MeldungAnsicht,
  { sperren = false }: { sperren?: boolean } = {},
): Promise<Korrektur | null> {
  const abfrage = tx.select().from(meldungKorrektur).where(diese(m));
  const [zeile] = sperren ? await abfrage.for("update") : await abfrage;
  if (!zeile) return null;
  const { version, rohwerte, grund, werte, hinweise, basis } = zeile;
  const form = formular(m.formularId, m.formularVersion);
  const aenderungen =
    form && werte ? unterschiede(form, m.geltend, werte, form.version, m.codes) : [];
  return { version, rohwerte, grund, werte, hinweise, veraltet: basis !== m.fassung, aenderungen };
}

/** Eine Korrektur, mit der sich übernehmen lässt: geprüft, begründet und zum jetzigen Stand. */
export const istWirksam = (k: Korrektur | null): k is Korrektur & { werte: Werte } =>
  k !== null && k.werte !== null && !k.veraltet && k.aenderungen.length > 0 && k.grund !== "";

/** Was das Korrekturformular sendet; dazu kommen die Felder des Formulars. */
export interface Korrektureingabe extends Record<string, unknown> {
  version: number;
  absicht: string;
  korrektur_grund: string;
}

/**
 * Eine Sendung des Korrekturformulars. Getipptes ist immer gesichert; geprüft wird wie beim
 * Arbeitgeber, nur dass die Kasse Hinweise nicht bestätigen muss.
 */
export async function bearbeiteKorrektur(
  h: Handlung<Korrektureingabe, MeldungAnsicht>,
): Promise<Ausgang> {
  const { tx, akteur, objekt: m, eingabe } = h;
  await halte(h);
  const fall = `/kasse/eingang/${m.id}`;
  const vermerke = (verworfen: boolean) =>
    h.audit({
      aktion: "meldung.korrektur",
      objektArt: "meldung",
      objektId: m.id,
      einzelheiten: { referenz: m.referenz, verworfen },
    });
  if (eingabe.absicht === "verwerfen") {
    await verwirfKorrektur(tx, m);
    vermerke(true);
    return { weiter: fall };
  }
  const n = await ladeNachpruefung(tx, akteur, m);
  if (!n)
    throw new Zurueck({ meldung: "Die Angaben dieser Meldung lassen sich nicht korrigieren." });
  const getippt = parseRohwerte(n.form, Object.entries(eingabe), m.codes);
  const roh = ergaenzt(n.form, wendeAbsichtAn(n.form, getippt, eingabe.absicht), n.kontext);
  const neu = (await ladeNachpruefung(tx, akteur, m, roh)) ?? n;
  const { werte, fehler, hinweise } = pruefeNach(neu, roh);
  const grund = eingabe.korrektur_grund;
  const befunde = {
    ...fehlerJeFeld(fehler),
    ...(unterschiede(n.form, m.geltend, werte, n.form.version, m.codes).length === 0 &&
    fehler.length === 0
      ? { _korrektur: "Es wurde keine Angabe korrigiert." }
      : {}),
    ...(grund === "" ? { korrektur_grund: "Geben Sie den Grund der Korrektur ein." } : {}),
  };
  const zeile = {
    rohwerte: { ...roh },
    // Erst „Korrektur prüfen“ macht sie fertig; was nur zwischendurch gesichert ist, gilt noch nicht.
    werte: eingabe.absicht === "pruefen" && fehler.length === 0 ? werte : null,
    hinweise,
    grund,
    basis: m.fassung,
    kontoId: akteur.kontoId,
    am: jetzt(),
  };
  await tx
    .insert(meldungKorrektur)
    .values({ kasseId: m.kasseId, meldungId: m.id, ...zeile })
    .onConflictDoUpdate({
      target: [meldungKorrektur.kasseId, meldungKorrektur.meldungId],
      set: { ...zeile, version: sql`${meldungKorrektur.version} + 1` },
    });
  if (eingabe.absicht !== "pruefen") return { weiter: `${fall}/korrigieren` };
  if (Object.keys(befunde).length > 0) {
    return { zustand: { werte: { ...roh, korrektur_grund: grund }, fehler: befunde } };
  }
  vermerke(false);
  return { weiter: fall };
}
