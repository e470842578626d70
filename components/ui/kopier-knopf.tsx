"use client";

import { useState } from "react";

/** Kopiert einen Text in die Zwischenablage und sagt, dass es geschehen ist. Braucht ein Skript. */
export function KopierKnopf({ text, children }: { text: string; children: string }) {
  const [kopiert, setKopiert] = useState(false);
  return (
    <>
      <button
        type="button"
        className="knopf knopf-sekundaer nur-mit-skript"
        onClick={() => navigator.clipboard.writeText(text).then(() => setKopiert(true))}
      >
        {children}
      </button>
      <span role="status" className="leise">
        {kopiert && "Kopiert."}
      </span>
    </>
  );
}
