import { type RefObject, startTransition, useEffect, useRef } from "react";
import { ABSICHT, type FormAktion } from "./typen";

/** Pfeiltasten in einer Auswahlliste ändern sie mit jedem Druck; erst nach der Pause wird gefragt. */
const PAUSE_MS = 300;

/**
 * Ändert sich ein Feld, von dem andere abhängen, sichert die Serveraktion die Angaben unter
 * `absicht=aktualisieren` und liefert die Seite mit neu ausgewerteten Bedingungen. Bedingungen sind
 * Funktionen der Formulardefinition und bleiben so auf dem Server. Ohne Skript steht neben dem Feld
 * die Schaltfläche „Angaben aktualisieren“.
 */
export function useAktualisierung(
  form: RefObject<HTMLFormElement | null>,
  action: FormAktion,
): void {
  // Mit jeder neuen Seite kommt eine neue Aktion; ein wartender Auftrag darf dabei nicht verloren gehen.
  const aktuelle = useRef(action);
  useEffect(() => {
    aktuelle.current = action;
  }, [action]);

  useEffect(() => {
    const element = form.current;
    let warten: ReturnType<typeof setTimeout> | undefined;

    function aktualisiere() {
      const daten = new FormData(element ?? undefined);
      for (const [name, wert] of [...daten]) if (typeof wert !== "string") daten.delete(name);
      daten.set("absicht", ABSICHT.aktualisieren);
      startTransition(async () => {
        // Misslingt es, bleibt die Seite, wie sie ist; das Senden prüft ohnehin alles. Auch eine
        // Weiterleitung kommt als Fehler an, wenn der Router schon unterwegs ist.
        await aktuelle.current({}, daten).catch(() => undefined);
      });
    }

    function geaendert(ereignis: Event) {
      const ziel = ereignis.target;
      if (!(ziel instanceof HTMLElement && ziel.dataset.steuert)) return;
      clearTimeout(warten);
      warten = setTimeout(aktualisiere, PAUSE_MS);
    }

    element?.addEventListener("change", geaendert);
    element?.addEventListener("submit", () => clearTimeout(warten));
    return () => {
      clearTimeout(warten);
      element?.removeEventListener("change", geaendert);
    };
  }, [form]);
}
