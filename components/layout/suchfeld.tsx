import { SEARCH } from "@/components/ui/pfade";
import { Zeichen } from "@/components/ui/zeichen";

/**
 * Suche der Kopfleiste. Sie sendet immer als POST: Suchwörter sind oft Namen und dürfen nicht in
 * Adressen, Verlauf und Protokolle geraten (ux.md 7).
 */
export function Suchfeld({ ziel }: { ziel: string }) {
  return (
    <search className="kopf-suche">
      <form action={ziel} method="post">
        <label htmlFor="suche" className="nur-vorlesen">
          Suchen
        </label>
        <input
          id="suche"
          name="suche"
          type="search"
          placeholder="Suchen..."
          maxLength={100}
          autoComplete="off"
          aria-keyshortcuts="Control+K"
        />
        <button type="submit">
          <Zeichen pfad={SEARCH} />
          <span className="nur-vorlesen">Suche starten</span>
        </button>
      </form>
    </search>
  );
}
