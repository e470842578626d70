"use client";

import { useEffect } from "react";
import { LISTE_GEMERKT } from "./gemerkte-liste";

/** Merkt im Fenster, aus welcher Liste Fälle geöffnet werden; „Nächster Fall“ folgt ihrer Ordnung. */
export function ListeMerken({ angaben }: { angaben: string }) {
  useEffect(() => sessionStorage.setItem(LISTE_GEMERKT, angaben), [angaben]);
  return null;
}
