import { type RefObject, useEffect, useRef } from "react";
import { EREIGNIS } from "./ereignisse";
import type { FormZustand } from "./typen";

const FRAGE = "Ihre Eingaben sind noch nicht gesendet. Möchten Sie die Seite trotzdem verlassen?";

/**
 * Fragt nach, bevor ungesendeter Text verloren geht (ux.md 4). Eine `EntwurfSicherung` im Formular
 * beantwortet `vp:verlassen`, indem sie sichert; dann entfällt die Frage.
 */
export function useVerlassen(
  form: RefObject<HTMLFormElement | null>,
  aktiv: boolean,
  zustand: FormZustand,
): void {
  const offen = useRef(false);

  useEffect(() => {
    // Eine abgelehnte Sendung lässt die Eingaben ungesendet zurück.
    if (zustand.fehler || zustand.meldung) offen.current = true;
  }, [zustand]);

  useEffect(() => {
    const element = form.current;
    if (!aktiv || !element) return;
    const merke = () => {
      offen.current = true;
    };
    const vergiss = () => {
      offen.current = false;
    };
    const gehtVerloren = () =>
      offen.current && element.dispatchEvent(new Event(EREIGNIS.verlassen, { cancelable: true }));
    const schliesst = (ereignis: BeforeUnloadEvent) => {
      if (gehtVerloren()) ereignis.preventDefault();
    };
    const klickt = (ereignis: MouseEvent) => {
      if (!fuehrtWeg(ereignis) || !gehtVerloren()) return;
      if (window.confirm(FRAGE)) return vergiss();
      ereignis.preventDefault();
      ereignis.stopPropagation();
    };
    element.addEventListener("input", merke);
    element.addEventListener("submit", vergiss);
    element.addEventListener(EREIGNIS.gesichert, vergiss);
    window.addEventListener("beforeunload", schliesst);
    // In der Fangphase am Fenster: vor dem Router, der den Klick sonst selbst behandelt.
    window.addEventListener("click", klickt, true);
    return () => {
      element.removeEventListener("input", merke);
      element.removeEventListener("submit", vergiss);
      element.removeEventListener(EREIGNIS.gesichert, vergiss);
      window.removeEventListener("beforeunload", schliesst);
      window.removeEventListener("click", klickt, true);
    };
  }, [form, aktiv]);
}

function fuehrtWeg(ereignis: MouseEvent): boolean {
  const link = ereignis.target instanceof Element ? ereignis.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download")) return false;
  if (ereignis.ctrlKey || ereignis.metaKey || ereignis.shiftKey) return false;
  return link.href.split("#")[0] !== window.location.href.split("#")[0];
}
