"use client";

import type { ReactNode } from "react";
import { useFormular } from "@/components/form/kontext";

interface WeitereAngabenProps {
  /** Felder darin; bei einem Fehler an einem von ihnen klappt der Bereich auf. */
  felder: readonly string[];
  children: ReactNode;
}

/** Nicht gefragte Angaben; wer eine andere ändert, muss oft auch hier etwas anpassen. */
export function WeitereAngaben({ felder, children }: WeitereAngabenProps) {
  const { zustand } = useFormular();
  const betroffen = Object.keys(zustand.fehler ?? {}).some((f) =>
    felder.includes(f.split(".")[0] ?? ""),
  );
  return (
    <details open={betroffen || undefined}>
      <summary>Weitere Angaben ändern</summary>
      {children}
    </details>
  );
}
