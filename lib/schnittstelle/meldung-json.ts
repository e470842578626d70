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
    hinweise: m.hinweise,
    anlagen: m.anhaenge.map(({ id, name, groesse }) => ({ id, name, groesse })),
    verlauf: m.verlauf.map(({ art, text, am }) => ({ art, text, am: am.toISOString() })),
  };
}
