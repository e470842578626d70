"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { kennzeichne } from "./hintergrund";

/** Holt die Seite im Takt neu, solange sie etwas zeigt, das gerade läuft; ohne Skript lädt man selbst neu. */
export function Erneuern({ sekunden }: { sekunden: number }) {
  const router = useRouter();
  const [laedt, starte] = useTransition();

  useEffect(() => {
    if (!laedt) kennzeichne(false);
  }, [laedt]);

  useEffect(() => {
    const uhr = setInterval(() => {
      kennzeichne(true);
      starte(() => router.refresh());
    }, sekunden * 1000);
    return () => {
      clearInterval(uhr);
      kennzeichne(false);
    };
  }, [router, sekunden]);

  return null;
}
