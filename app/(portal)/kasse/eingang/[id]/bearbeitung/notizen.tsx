import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import type { Meldungsnotiz } from "@/lib/eingang";
import { notizHinzufuegen } from "./actions";

interface NotizenProps {
  meldungId: string;
  notizen: readonly Meldungsnotiz[];
  /** Kennung der nächsten Notiz; ein zweiter Klick legt keine zweite an. */
  schluessel: string;
}

/** Notizen, die nur die Kasse sieht; sie kommen hinzu und bleiben. */
export function Notizen({ meldungId, notizen, schluessel }: NotizenProps) {
  return (
    <section aria-labelledby="notizen" className="nicht-drucken">
      <h2 id="notizen">Interne Notizen</h2>
      {notizen.length === 0 && <p>Es gibt noch keine Notiz.</p>}
      <ol className="verlauf">
        {notizen.map((n) => (
          <li key={n.id}>
            <p>
              <strong>{n.urheber}</strong>, <Zeitstempel zeitpunkt={n.am} />
            </p>
            <p className="freitext">{n.text}</p>
          </li>
        ))}
      </ol>
      <FormularRahmen action={notizHinzufuegen} kennung={`notiz-${notizen.length}`}>
        <input type="hidden" name="meldung" value={meldungId} />
        <input type="hidden" name="notiz" value={schluessel} />
        <Mehrzeilig
          key={notizen.length}
          name="text"
          label="Neue Notiz"
          pflicht
          max={2000}
          zeilen={3}
          hinweis="Der Arbeitgeber sieht Notizen nicht. Eine Notiz lässt sich später nicht ändern."
        />
        <Knopfleiste>
          <SendeKnopf variante="sekundaer">Notiz hinzufügen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </section>
  );
}
