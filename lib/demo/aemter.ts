/** Laufbahngruppen mit Eintrittsalter in Jahren und Spanne der Besoldung (Tabelle A). */
export const LAUFBAHNEN = {
  "1.2": { alter: [17, 25], besoldung: [6, 9] },
  "2.1": { alter: [19, 30], besoldung: [9, 13] },
  "2.2": { alter: [27, 35], besoldung: [13, 16] },
} as const;

export type Laufbahn = keyof typeof LAUFBAHNEN;

/** Tätigkeiten im Stil des Handbuchs, männliche Form; die weibliche hat die Endung „in“. */
export const TITEL: readonly string[] = `
Liegenschaftsverwalter Statistikkoordinator Krankenhausverwalter Meldeamtsleiter Zwangsverwalter Behördenleiter
Gewerberegistrierer Sozialdienstleiter Bauhofmitarbeiter Aushilfsverwalter Trinkwasserkontrolleur Notfallkoordinator
Archivleiter Bibliotheksleiter Brandschutzprüfer Datenschutzkoordinator Denkmalpfleger Einkaufsleiter Eichprüfer
Fahrdienstleiter Feuerwehrausbilder Finanzplaner Flurbereiniger Forstverwalter Friedhofsverwalter Fundamtsleiter
Gebührenprüfer Grundbuchführer Grünflächenplaner Hafenverwalter Haushaltsplaner Jugendamtsleiter Kanalplaner
Kassenleiter Katasterführer Kindergartenplaner Kulturamtsleiter Lebensmittelprüfer Lärmschutzplaner Marktleiter
Museumsleiter Ordnungsamtsleiter Parkraumplaner Passamtsleiter Personalplaner Rechnungsprüfer Rechtsamtsleiter
Registraturleiter Sachgebietsleiter Schulamtsleiter Schwimmbadleiter Sportstättenplaner Stadtentwickler Stadtplaner
Standesamtsleiter Steueramtsleiter Straßenplaner Tiefbauleiter Umweltprüfer Verkehrsplaner Vermesser Vollstrecker
Wahlamtsleiter Wasserwerksleiter Wohngeldprüfer Zulassungsleiter
`
  .trim()
  .split(/\s+/);

/** Wahlämter (formulare.md 3, CL-AMT): männliche und weibliche Form, Besoldung, Jahre der Amtszeit. */
export const WAHLAEMTER = [
  { m: "Bürgermeister", w: "Bürgermeisterin", besoldung: "B4", jahre: 5 },
  { m: "Beigeordneter", w: "Beigeordnete", besoldung: "B3", jahre: 8 },
  { m: "Kreisdirektor", w: "Kreisdirektorin", besoldung: "B5", jahre: 8 },
  { m: "Landrat", w: "Landrätin", besoldung: "B7", jahre: 5 },
] as const;

/** Umfang bei Teilzeit als Bruch. */
export const TEILZEITEN = [
  [50, 100],
  [60, 100],
  [667, 1000],
  [75, 100],
  [80, 100],
  [90, 100],
  [939, 1000],
  [95, 100],
] as const;

/** Rechtsgrundlagen einer Beurlaubung (CL-BEU), häufige mehrfach. */
export const BEURLAUBUNGEN = [
  "10",
  "10",
  "10",
  "11",
  "12",
  "12",
  "12",
  "13",
  "20",
  "30",
  "31",
] as const;

/** Ausbildungsstätten, die keine Mitglieder sind. */
export const AUSBILDUNGSORTE = [
  "Verwaltungsschule Wiesengrund",
  "Berufskolleg Am Steinbruch",
  "Studieninstitut Hügelland",
  "Fachhochschule für Verwaltung Moosbach",
  "Landesfeuerwehrschule Funkental",
] as const;
