"use client";

import { useEffect, useRef } from "react";

const TEXTE = {
  inaktiv: {
    titel: "Inaktivität festgestellt",
    text: "Sie wurden abgemeldet, weil längere Zeit nichts geschah.",
  },
  abgemeldet: {
    titel: "Sitzung beendet",
    text: "Sie wurden in einem anderen Fenster oder durch das Portal abgemeldet.",
  },
};

/** Steht anstelle der Seite, wenn die Sitzung zu Ende ist; nach der Anmeldung geht es hier weiter. */
export function SitzungsEnde({ grund }: { grund: keyof typeof TEXTE }) {
  const ueberschrift = useRef<HTMLHeadingElement>(null);
  const { titel, text } = TEXTE[grund];
  useEffect(() => {
    document.title = titel;
    ueberschrift.current?.focus();
  }, [titel]);
  return (
    <main className="inhalt sitzung-ende">
      <div className="breite">
        <h1 ref={ueberschrift} tabIndex={-1}>
          {titel}
        </h1>
        <p>{text}</p>
        <p>
          Melden Sie sich erneut an, um weiterzuarbeiten. Gesicherte Entwürfe finden Sie dann
          wieder.
        </p>
        <button type="button" className="knopf knopf-primaer" onClick={zurAnmeldung}>
          Bestätigen
        </button>
      </div>
    </main>
  );
}

function zurAnmeldung(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/anmelden?weiter=${encodeURIComponent(pathname + search)}`);
}
