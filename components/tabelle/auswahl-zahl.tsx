"use client";

import { useEffect, useRef, useState } from "react";

/**
 * „Alle auswählen“ und die Zahl der gewählten Zeilen. Sie zählt die Haken des umgebenden Formulars;
 * ohne Skript bleiben die Haken und ihre Schaltflächen, nur die Zahl fehlt.
 */
export function AuswahlZahl({ name, alle }: { name: string; alle: number }) {
  const marke = useRef<HTMLSpanElement>(null);
  const [zahl, setZahl] = useState(0);
  const haken = () =>
    marke.current
      ?.closest("form")
      ?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`) ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `haken` liest bei jedem Aufruf das Dokument.
  useEffect(() => {
    const form = marke.current?.closest("form");
    const zaehle = () => setZahl([...haken()].filter((h) => h.checked).length);
    zaehle();
    form?.addEventListener("change", zaehle);
    return () => form?.removeEventListener("change", zaehle);
  }, [name, alle]);

  return (
    <span ref={marke} className="auswahl-zahl nur-mit-skript">
      <label className="option">
        <input
          type="checkbox"
          checked={alle > 0 && zahl === alle}
          onChange={({ target }) => {
            for (const h of haken()) h.checked = target.checked;
            setZahl(target.checked ? alle : 0);
          }}
        />
        <span>Alle auswählen</span>
      </label>
      <span role="status">{zahl > 0 && `${zahl} ausgewählt`}</span>
    </span>
  );
}
