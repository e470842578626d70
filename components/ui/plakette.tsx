import type { ReactNode } from "react";

/** Farbton einer Plakette; das Wort sagt alles, die Farbe hilft nur beim Überfliegen. */
export type Plakettenart = "neutral" | "info" | "erfolg" | "warnung" | "gefahr";

/** Kurzes Wort zum Zustand einer Zeile, etwa „beurlaubt“ oder „in Bearbeitung“. */
export function Plakette({
  art = "neutral",
  children,
}: {
  art?: Plakettenart;
  children: ReactNode;
}) {
  return <span className={`plakette plakette-${art}`}>{children}</span>;
}
