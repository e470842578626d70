import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { SendeKnopf } from "@/components/form/sende-knopf";
import type { FormAktion } from "@/components/form/typen";
import { Knopfleiste } from "@/components/ui/knopf";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import type { Schriftwechselansicht } from "@/lib/kassenpostfach";
import { TEAMS } from "@/lib/postfach";
import { notizHinzufuegen, standSetzen, uebernehmen, weiterleiten, zuweisen } from "./actions";

interface BearbeitungProps {
  s: Schriftwechselansicht;
  team: readonly { id: string; name: string }[];
  /** Ob schon die lesende Person zuständig ist. */
  meiner: boolean;
}

/** Übernehmen, zuweisen, weiterleiten, erledigen; jede Handlung ist ein eigenes kleines Formular. */
export function Bearbeitung({ s, team, meiner }: BearbeitungProps) {
  const erledigt = s.stand === "ERLEDIGT";
  return (
    <section aria-labelledby="bearbeitung" className="entscheidung nicht-drucken">
      <h2 id="bearbeitung">Bearbeitung</h2>
      <p>{s.bearbeiter ? `Zuständig: ${s.bearbeiter}` : "Noch niemand hat übernommen."}</p>
      <div className="entscheidung-knoepfe">
        {!meiner && (
          <Handlung s={s} action={uebernehmen} kennung="uebernehmen">
            <SendeKnopf variante="sekundaer">Übernehmen</SendeKnopf>
          </Handlung>
        )}
        <Handlung s={s} action={standSetzen} kennung="stand">
          <input type="hidden" name="stand" value={erledigt ? "OFFEN" : "ERLEDIGT"} />
          <SendeKnopf variante="sekundaer">{erledigt ? "Wieder öffnen" : "Erledigt"}</SendeKnopf>
        </Handlung>
      </div>
      <details className="karte">
        <summary>Zuweisen oder weiterleiten</summary>
        <Handlung s={s} action={zuweisen} kennung="zuweisen">
          <Auswahl
            name="konto"
            label="Zuständige Person"
            wert={s.bearbeiterId ?? ""}
            leer="niemand, für alle im Team"
            moeglichkeiten={team.map((k) => ({ wert: k.id, text: k.name }))}
          />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Zuweisen</SendeKnopf>
          </Knopfleiste>
        </Handlung>
        <Handlung s={s} action={weiterleiten} kennung="weiterleiten">
          <Auswahl
            name="team"
            label="Anderes Team"
            moeglichkeiten={TEAMS.filter((t) => t !== s.team).map((t) => ({ wert: t, text: t }))}
          />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Weiterleiten</SendeKnopf>
          </Knopfleiste>
        </Handlung>
      </details>
    </section>
  );
}

/** Notizen, die nur die Kasse sieht. */
export function Notizen({ s }: { s: Schriftwechselansicht }) {
  return (
    <section aria-labelledby="notizen" className="nicht-drucken">
      <h2 id="notizen">Interne Notizen</h2>
      {s.notizen.length === 0 && <p>Es gibt noch keine Notiz.</p>}
      <ol className="verlauf">
        {s.notizen.map((n) => (
          <li key={n.id}>
            <p>
              <strong>{n.urheber}</strong>, <Zeitstempel zeitpunkt={n.am} />
            </p>
            <p className="freitext">{n.text}</p>
          </li>
        ))}
      </ol>
      <Handlung s={s} action={notizHinzufuegen} kennung={`notiz-${s.notizen.length}`}>
        <Mehrzeilig
          key={s.notizen.length}
          name="text"
          label="Neue Notiz"
          pflicht
          max={2000}
          zeilen={3}
          hinweis="Der Arbeitgeber sieht Notizen nicht."
        />
        <Knopfleiste>
          <SendeKnopf variante="sekundaer">Notiz hinzufügen</SendeKnopf>
        </Knopfleiste>
      </Handlung>
    </section>
  );
}

interface HandlungProps {
  s: Schriftwechselansicht;
  action: FormAktion;
  kennung: string;
  children: React.ReactNode;
}

function Handlung({ s, action, kennung, children }: HandlungProps) {
  return (
    <FormularRahmen action={action} kennung={kennung}>
      <input type="hidden" name="schriftwechsel" value={s.id} />
      <input type="hidden" name="version" value={s.version} />
      {children}
    </FormularRahmen>
  );
}
