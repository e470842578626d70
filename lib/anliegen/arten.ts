/** Art eines Anliegens mit ihrem Namen und der Seite, auf der es geschrieben wird. */
export const ARTEN = {
  SUPPORT: { name: "Anfrage an den Support", weg: "/support" },
  FEEDBACK: { name: "Feedback", weg: "/feedback" },
  BARRIERE: { name: "Gemeldete Barriere", weg: "/barrierefreiheit" },
} as const;

export type Anliegenart = keyof typeof ARTEN;

/** Worum es in einer Anfrage an den Support geht. */
export const SUPPORTBEREICHE = [
  "Zugang und Anmeldung",
  "Bedienung des Portals",
  "Störung",
  "Meldungen",
  "Postfach",
  "Anderes",
] as const;

/** So viele Tage hat die Kasse Zeit, auf eine gemeldete Barriere zu antworten (BITV 2.0: ein Monat). */
export const ANTWORT_TAGE = 30;
