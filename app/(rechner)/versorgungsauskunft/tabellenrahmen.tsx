import type { ReactNode } from "react";

/** Rollender Bereich um eine Tabelle, auch mit Tasten erreichbar. */
export function Tabellenrahmen({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein.
    <section className="tabellenbereich" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
