"use client";

import { useEffect, useRef } from "react";

/**
 * Dialog vor dem Ablauf. Er braucht keine eigene Handlung: Der Klick auf „Ich bin noch hier“, jede
 * Taste und jede Mausbewegung sind Tätigkeit, und mit der neuen Restzeit verschwindet er.
 */
export function SitzungsWarnung({ rest }: { rest: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="dialog"
      aria-labelledby="sitzung-titel"
      aria-describedby="sitzung-ansage sitzung-text"
      onCancel={(e) => e.preventDefault()}
    >
      <h2 id="sitzung-titel">Ihre Sitzung läuft bald ab</h2>
      <p className="sitzung-rest" aria-hidden="true">
        Noch {rest} {rest === 1 ? "Sekunde" : "Sekunden"}
      </p>
      <p id="sitzung-ansage" role="status" className="nur-vorlesen">
        {ansage(rest)}
      </p>
      <p id="sitzung-text">
        Jede Eingabe, jeder Klick oder jede Mausbewegung hält Sie angemeldet. Ihre Eingaben werden
        als Entwurf gesichert.
      </p>
      <div className="knopfleiste">
        <button type="button" className="knopf knopf-primaer">
          Ich bin noch hier
        </button>
      </div>
    </dialog>
  );
}

/** Nur bei 60, 30 und 10 Sekunden ändert sich der Text, also wird nur dann vorgelesen. */
function ansage(rest: number): string {
  if (rest > 30) return "Noch 60 Sekunden.";
  return rest > 10 ? "Noch 30 Sekunden." : "Noch 10 Sekunden.";
}
