import type { Stapelstand } from "@/lib/stapel";

/** Stand einer Tabelle in Worten. */
export const STAND_TEXT: Readonly<Record<Stapelstand, string>> = {
  PRUEFT: "wird geprüft",
  GEPRUEFT: "geprüft, nicht gesendet",
  SENDET: "wird gesendet",
  FERTIG: "gesendet",
};
