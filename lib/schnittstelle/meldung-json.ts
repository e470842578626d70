import { alsJson, formular } from "@/lib/formulare";
import type { MeldungAnsicht } from "@/lib/meldungen";

/** Eine Meldung mit Stand und Verlauf, wie die Schnittstelle sie zeigt. */
export function meldungAlsJson(m: MeldungAnsicht) {
  const form = formular(m.formularId, m.formularVersion);
  return {
    id: m.id,
    referenz: m.referenz,
    formular: m.formularId,
    formular_version: m.formularVersion,
    persnr: m.persnr || null,
    status: m.status,
    betreff: m.betreff,
    gesendet_am: m.gesendetAm.toISOString(),
    gesendet_von: m.gemeldetVon,
    lebenslauf_version: m.lebenslaufVersion,
    werte: form ? alsJson(form, m.werte) : {},
    geltende_werte: form ? alsJson(form, m.geltend) : {},
    hinweise: m.hinweise,
    anlagen: m.anhaenge.map(({ id, name, groesse }) => ({ id, name, groesse })),
    eingegeben_von_kasse: m.stellvertretung !== null,
    verlauf: m.verlauf.map(({ art, text, am, fragen, antworten }) => ({
      art,
      text,
      am: am.toISOString(),
      fragen: fragen.map((f) => ({ feld: f.feld, text: f.text })),
      antworten: antworten.map((f) => ({ feld: f.feld, text: f.text })),
    })),
  };
}
