/** Eine Adresse des Portals als Formular: Pfad und versteckte Felder aus ihrer Abfrage. */
export function alsFormular(href: string): {
  pfad: string;
  felder: [name: string, wert: string][];
} {
  const [pfad = "", abfrage = ""] = href.split("?");
  return { pfad, felder: [...new URLSearchParams(abfrage)] };
}
