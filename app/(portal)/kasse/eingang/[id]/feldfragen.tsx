import { TextFeld } from "@/components/form/text-feld";
import { formular, zusammenfassung } from "@/lib/formulare";
import type { MeldungAnsicht } from "@/lib/meldungen";

/** Geltender Wert einer Angabe; bei Feldgruppen alle Einträge. */
function jetzt(m: MeldungAnsicht, feld: string): string {
  const form = formular(m.formularId, m.formularVersion);
  if (!form) return "";
  return zusammenfassung(form, m.geltend, m.formularVersion, m.codes)
    .filter((z) => z.feld === feld || z.feld.startsWith(`${feld}.`))
    .map((z) => z.wert)
    .join("; ");
}

/** Je Angabe des Formulars eine Zeile für eine Frage; leere Zeilen fragen nichts. */
export function Feldfragen({ m }: { m: MeldungAnsicht }) {
  const form = formular(m.formularId, m.formularVersion);
  if (!form) return null;
  return (
    <details>
      <summary>Zu einzelnen Angaben fragen</summary>
      {form.gruppen.map(({ titel, felder }) => (
        <fieldset key={titel} className="feldgruppe">
          <legend>{titel}</legend>
          {felder.map((feld) => (
            <TextFeld
              key={feld}
              name={`frage.${feld}`}
              label={`Frage zu „${form.felder[feld]?.label ?? feld}“`}
              hinweis={`Angabe: ${jetzt(m, feld) || "keine"}`}
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}
