"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/**
 * Dialog, der mit der Seite erscheint, etwa die Bestätigung einer Anlage. `children` enthält den Weg
 * hinaus als Link; ohne Skript steht der Inhalt offen auf der Seite.
 */
export function DialogSofort({ titel, children }: { titel: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const kennung = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.matches(":modal")) return;
    element.close();
    element.showModal();
  }, []);
  return (
    <dialog ref={dialog} open className="dialog" aria-labelledby={kennung}>
      <h2 id={kennung} tabIndex={-1}>
        {titel}
      </h2>
      {children}
    </dialog>
  );
}
