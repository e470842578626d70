import { ohneZustand } from "@/components/form/ohne-zustand";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { Menue } from "@/components/ui/menue";
import { MARKEN, type Marke, type Nachrichtenansicht } from "@/lib/postfach";
import { setzeMarke } from "./actions";

/** „Weitere Aktionen“ (Handbuch 5.5): jedes Zeichen lässt sich setzen und zurücknehmen, dazu „Drucken“. */
export function Aktionen({ n, weg }: { n: Nachrichtenansicht; weg: string }) {
  const marken: Marke[] = [
    "ungelesen",
    n.wichtig ? "unwichtig" : "wichtig",
    n.archiviert ? "zurueckholen" : "archivieren",
  ];
  return (
    // Der Schlüssel schließt das Menü, sobald die Handlung gewirkt hat.
    <Menue key={marken.join()} titel="Weitere Aktionen">
      {marken.map((marke) => (
        <li key={marke}>
          <form action={ohneZustand(setzeMarke)}>
            <input type="hidden" name="nachrichten" value={n.id} />
            {/* Wer die Nachricht als ungelesen weglegt, darf sie nicht gleich wieder öffnen. */}
            <input
              type="hidden"
              name="zurueck"
              value={marke === "ungelesen" ? weg : `${weg}/${n.id}`}
            />
            <button type="submit" name="marke" value={marke}>
              {MARKEN[marke].menue}
            </button>
          </form>
        </li>
      ))}
      <li className="nur-mit-skript">
        <DruckKnopf imMenue />
      </li>
    </Menue>
  );
}
