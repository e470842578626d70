"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { kennzeichneHintergrund } from "./hintergrund";

/** Holt die Seite im Takt neu, solange sie etwas zeigt, das gerade läuft; ohne Skript lädt man selbst neu. */
export function Erneuern({ sekunden }: { sekunden: number }) {
  const router = useRouter();
  const [laedt, starte] = useTransition();

  useEffect(() => {
    if (!laedt) kennzeichneHintergrund(false);
  }, [laedt]);

  useEffect(() => {
    const uhr = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      kennzeichneHintergrund(true);
      starte(() => router.refresh());
    }, sekunden * 1000);
    return () => {
      clearInterval(uhr);
      kennzeichneHintergrund(false);
    };
  }, [router, sekunden]);

  return null;
}
