import type { EreignisArt, MeldungStatus } from "@/lib/db";

/** Wie ein Zustand heißt. */
export const STATUS_TEXT: Record<MeldungStatus, string> = {
  uebermittelt: "Übermittelt",
  in_bearbeitung: "In Bearbeitung",
  rueckfrage: "Rückfrage",
  uebernommen: "Übernommen",
  abgelehnt: "Abgelehnt",
  zurueckgezogen: "Zurückgezogen",
};

/** Wie ein Schritt im Verlauf heißt. */
export const SCHRITT_TEXT: Record<EreignisArt, string> = {
  UEBERMITTELT: "Übermittelt",
  IN_BEARBEITUNG: "In Bearbeitung genommen",
  RUECKFRAGE: "Rückfrage der Kasse",
  ANTWORT: "Antwort auf die Rückfrage",
  UEBERNOMMEN: "Übernommen",
  ABGELEHNT: "Abgelehnt",
  ZURUECKGEZOGEN: "Zurückgezogen",
};

/** Ob die Kasse noch nicht entschieden hat. */
export const istOffen = (status: MeldungStatus) =>
  status === "uebermittelt" || status === "in_bearbeitung" || status === "rueckfrage";
