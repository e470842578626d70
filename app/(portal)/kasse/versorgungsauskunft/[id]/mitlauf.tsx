"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { kennzeichneHintergrund } from "@/components/layout/hintergrund";

const TAKT_MS = 3000;

/** Erneuert die Seite, solange gerechnet wird; die Sitzung verlängert das nicht. */
export function Mitlauf() {
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
    }, TAKT_MS);
    return () => clearInterval(uhr);
  }, [router]);

  return (
    <p className="leise">
      Die Anzeige erneuert sich von selbst; ohne Skript laden Sie die Seite neu. Sie können sie auch
      verlassen, gerechnet wird weiter.
    </p>
  );
}
