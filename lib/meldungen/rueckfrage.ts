import "server-only";
import { type Handlung, Zurueck } from "@/lib/auth";
import { env } from "@/lib/env";
import { feldLabel, formular } from "@/lib/formulare";
import { antworte, bezug, halte, setzeStatus } from "./entscheiden";
import type { MeldungAnsicht } from "./lesen";

/** Text einer Rückfrage und Fragen zu einzelnen Angaben, je Feld des Formulars; leere zählen nicht. */
export interface Rueckfrage {
  version: number;
  text: string;
  fragen?: Readonly<Record<string, string>>;
}

const NUR_FELDER = "Bitte beantworten Sie die Fragen zu den einzelnen Angaben.";

/** Die gestellten Fragen in der Ordnung des Formulars; zu unbekannten Feldern fragt niemand. */
function gestellte(m: MeldungAnsicht, fragen: Rueckfrage["fragen"] = {}): Record<string, string> {
  const felder = Object.keys(formular(m.formularId, m.formularVersion)?.felder ?? {});
  return Object.fromEntries(
    felder.flatMap((feld): [string, string][] => {
      const frage = Object.hasOwn(fragen, feld) ? (fragen[feld]?.trim() ?? "") : "";
      return frage === "" ? [] : [[feld, frage]];
    }),
  );
}

/** Stellt eine Rückfrage: als Text, zu einzelnen Angaben oder beides (ergaenzungen.md 6). */
export async function stelleRueckfrage(h: Handlung<Rueckfrage, MeldungAnsicht>): Promise<void> {
  const { objekt: m, eingabe } = h;
  await halte(h);
  const fragen = gestellte(m, eingabe.fragen);
  const zuFeldern = Object.entries(fragen);
  if (eingabe.text === "" && zuFeldern.length === 0) {
    throw new Zurueck({ fehler: { text: "Geben Sie Text der Rückfrage ein." } });
  }
  const text = eingabe.text || NUR_FELDER;
  const nachtrag = zuFeldern.length > 0 ? { fragen } : null;
  await setzeStatus(h, "rueckfrage", "RUECKFRAGE", text, nachtrag);
  const form = formular(m.formularId, m.formularVersion);
  await antworte(h, [
    `zu ${bezug(m).replace("Ihre", "Ihrer")} haben wir eine Rückfrage:`,
    text,
    ...zuFeldern.map(([feld, frage]) => `${form ? feldLabel(form, feld) : feld}: ${frage}`),
    `Bitte antworten Sie im Portal unter „Meine Meldungen“: ${env().PORTAL_URL}/meldungen/${m.id}`,
  ]);
}
