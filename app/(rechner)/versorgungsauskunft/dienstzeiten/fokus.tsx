"use client";

import { useEffect, useRef } from "react";

/** Nach einer gespeicherten Zeile steht der Fokus für die nächste bereit: Zeile um Zeile ohne Maus. */
export function Zeilenfokus({ aktiv }: { aktiv: boolean }) {
  const ort = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!aktiv) return;
    const form = ort.current?.closest("form");
    form?.querySelector<HTMLElement>('select[name="dzs"]')?.focus();
  }, [aktiv]);
  return <span ref={ort} hidden />;
}
