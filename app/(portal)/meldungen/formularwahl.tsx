import { Knopf } from "@/components/ui/knopf";
import { FORMULARE } from "@/lib/formulare";
import type { Standfilter } from "@/lib/meldungen";

/** Auswahl des Formulars; sie nennt keine Person und darf deshalb in der Adresse stehen. */
export function Formularwahl({ gewaehlt, stand }: { gewaehlt: string; stand: Standfilter | null }) {
  return (
    <form method="get" action="/meldungen" className="formularwahl">
      {stand && <input type="hidden" name="nur" value={stand} />}
      <label htmlFor="formularwahl">Formular:</label>
      <select id="formularwahl" name="formular" defaultValue={gewaehlt} className="eingabe">
        <option value="">alle</option>
        {FORMULARE.map((f) => (
          <option key={f.id} value={f.id}>
            {f.titel}
          </option>
        ))}
      </select>
      <Knopf klein>Anwenden</Knopf>
    </form>
  );
}
