/** Farben der Seiten; bei „system“ entscheidet das Gerät. */
export const FARBEN = ["system", "hell", "dunkel"] as const;
/** Schriftgröße zusätzlich zur Vergrößerung des Browsers. */
export const SCHRIFTEN = ["normal", "gross", "sehr-gross"] as const;

/** Einstellung ›Darstellung‹; sie gehört zum Gerät und liegt nur in dessen Cookie. */
export interface Darstellung {
  farben: (typeof FARBEN)[number];
  schrift: (typeof SCHRIFTEN)[number];
  /** Ob Strg+K in die Suche springt; manche Hilfsmittel brauchen die Tasten selbst (ux.md 12). */
  kurzwahl: boolean;
}

/** Liest den Cookie, etwa `dunkel.gross.ohne`; Fehlendes und Unbekanntes wird zur Vorgabe. */
export function liesDarstellung(cookie: string | null): Darstellung {
  const [farben, schrift, kurzwahl] = (cookie ?? "").split(".");
  return {
    farben: FARBEN.find((f) => f === farben) ?? "system",
    schrift: SCHRIFTEN.find((s) => s === schrift) ?? "normal",
    kurzwahl: kurzwahl !== "ohne",
  };
}

/** Wert des Cookies. */
export const alsCookie = ({ farben, schrift, kurzwahl }: Darstellung): string =>
  `${farben}.${schrift}.${kurzwahl ? "mit" : "ohne"}`;

/** Farbschema für den Browser, bevor der Stil geladen ist: Die Seite blitzt nicht hell auf. */
export function farbschema({
  farben,
}: Pick<Darstellung, "farben">): "light" | "dark" | "light dark" {
  if (farben === "hell") return "light";
  return farben === "dunkel" ? "dark" : "light dark";
}
