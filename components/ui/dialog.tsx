"use client";

import { type ReactNode, useId, useRef } from "react";
import type { Knopfvariante } from "./knopf";

interface DialogProps {
  /** Beschriftung der Schaltfläche, die den Dialog öffnet. */
  knopf: string;
  variante?: Knopfvariante;
  titel: string;
  /** Beschriftung der sicheren Schaltfläche. */
  abbrechen?: string;
  /** Text und Formular mit der Schaltfläche, die die Tat nennt (ux.md 8). */
  children: ReactNode;
}

/**
 * Bestätigung vor einer folgenreichen Handlung. Browsereigener Dialog: Fokus, Escape und die Sperre
 * des Hintergrunds kommen von dort. Ohne Skript steht der Inhalt offen auf der Seite.
 */
export function Dialog({
  knopf,
  variante = "sekundaer",
  titel,
  abbrechen = "Abbrechen",
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const kennung = useId();
  return (
    <>
      <button
        type="button"
        className={`knopf knopf-${variante} nur-mit-skript`}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {knopf}
      </button>
      <dialog ref={dialog} className="dialog dialog-offen-ohne-skript" aria-labelledby={kennung}>
        <h2 id={kennung} tabIndex={-1}>
          {titel}
        </h2>
        {children}
        <button
          type="button"
          className="knopf knopf-sekundaer nur-mit-skript"
          onClick={() => dialog.current?.close()}
        >
          {abbrechen}
        </button>
      </dialog>
    </>
  );
}
