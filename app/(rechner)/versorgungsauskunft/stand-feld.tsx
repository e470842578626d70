"use client";

import { useFormular } from "@/components/form/kontext";

/** Stand der Berechnung, auf den das Formular sendet; nach einem Zusammenstoß der neuere. */
export function StandFeld({ stand }: { stand: number }) {
  const { zustand } = useFormular();
  return <input type="hidden" name="stand" value={zustand.werte?.stand ?? stand} readOnly />;
}
