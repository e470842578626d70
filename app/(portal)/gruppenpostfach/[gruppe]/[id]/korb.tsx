import type { ReactNode } from "react";
import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { SendeKnopf } from "@/components/form/sende-knopf";
import type { FormAktion } from "@/components/form/typen";
import { Knopfleiste } from "@/components/ui/knopf";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import type { Korbstand } from "@/lib/postfach";
import { erledigen, notizHinzufuegen, uebernehmen, zuweisen } from "./actions";

interface KorbProps {
  nachrichtId: string;
  korb: Korbstand;
  mitglieder: readonly { id: string; name: string }[];
  kontoId: string;
}

/** Arbeitskorb der Gruppe: wer sich kümmert, ob es erledigt ist, und interne Notizen. */
export function Korb({ nachrichtId, korb, mitglieder, kontoId }: KorbProps) {
  const fall = { nachrichtId, version: korb.version };
  return (
    <section aria-labelledby="korb" className="entscheidung nicht-drucken">
      <h2 id="korb">Bearbeitung in der Gruppe</h2>
      <p>{zustand(korb)}</p>
      <div className="entscheidung-knoepfe">
        {(korb.bearbeiterId !== kontoId || korb.erledigtAm) && (
          <Handlung {...fall} action={uebernehmen} kennung="korb-uebernehmen">
            <SendeKnopf variante="sekundaer">Übernehmen</SendeKnopf>
          </Handlung>
        )}
        <Handlung {...fall} action={erledigen} kennung="korb-erledigt">
          <input type="hidden" name="erledigt" value={korb.erledigtAm ? "nein" : "ja"} />
          <SendeKnopf variante="sekundaer">
            {korb.erledigtAm ? "Wieder öffnen" : "Erledigt"}
          </SendeKnopf>
        </Handlung>
      </div>
      <details className="karte">
        <summary>Zuweisen und notieren</summary>
        <Handlung {...fall} action={zuweisen} kennung="korb-zuweisen">
          <Auswahl
            name="konto"
            label="Zuständige Person"
            wert={korb.bearbeiterId ?? ""}
            leer="niemand, für alle in der Gruppe"
            moeglichkeiten={mitglieder.map((k) => ({ wert: k.id, text: k.name }))}
          />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Zuweisen</SendeKnopf>
          </Knopfleiste>
        </Handlung>
        <Handlung {...fall} action={notizHinzufuegen} kennung="korb-notiz">
          <Mehrzeilig
            key={korb.notizen.length}
            name="text"
            label="Neue Notiz"
            pflicht
            max={2000}
            zeilen={3}
            hinweis="Notizen sieht nur Ihre Gruppe, nie die Kasse."
          />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Notiz hinzufügen</SendeKnopf>
          </Knopfleiste>
        </Handlung>
      </details>
      {korb.notizen.length > 0 && (
        <ol className="verlauf">
          {korb.notizen.map((n) => (
            <li key={n.id}>
              <p>
                <strong>Notiz von {n.urheber}</strong>, <Zeitstempel zeitpunkt={n.am} />
              </p>
              <p className="freitext">{n.text}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function zustand({ bearbeiter, erledigtAm }: Korbstand): string {
  if (erledigtAm) return bearbeiter ? `Erledigt; zuletzt zuständig: ${bearbeiter}.` : "Erledigt.";
  return bearbeiter ? `Zuständig: ${bearbeiter}.` : "Noch niemand hat übernommen.";
}

interface HandlungProps {
  nachrichtId: string;
  version: number;
  action: FormAktion;
  /** Unterscheidet gleichnamige Felder der Formulare auf dieser Seite. */
  kennung: string;
  children: ReactNode;
}

function Handlung({ nachrichtId, version, action, kennung, children }: HandlungProps) {
  return (
    <FormularRahmen action={action} kennung={kennung}>
      <input type="hidden" name="nachricht" value={nachrichtId} />
      <input type="hidden" name="version" value={version} />
      {children}
    </FormularRahmen>
  );
}
