import type { Gewaehrung } from "./rechte";

/**
 * Rolle eines Kontos; folgt aus Klasse und Kassenrolle. Die letzten beiden haben nur Verfahren, die sich
 * mit einem Schlüssel ausweisen: das Personalverfahren eines Arbeitgebers und das Verfahren der Kasse.
 */
export type Rolle =
  | "sachbearbeitung"
  | "administration"
  | "kasse"
  | "kasseAdministration"
  | "personalverfahren"
  | "kassenverfahren";

/** Wie weit ein Recht reicht, gemessen am geladenen Objekt. */
export type Reichweite = "eigenes" | "organisation" | "kasse";

interface Zelle {
  reichweite: Reichweite;
  /** Zusätzlich nötiges Recht der Person. */
  gewaehrung?: Gewaehrung;
}

const organisation = (gewaehrung: Gewaehrung): Zelle => ({
  reichweite: "organisation",
  gewaehrung,
});
const eigenes: Zelle = { reichweite: "eigenes" };
const kasse: Zelle = { reichweite: "kasse" };
/** Was die Zeilenregeln schon auf die eigene Rolle und Organisation beschränken. */
const inDerKasse = {
  sachbearbeitung: kasse,
  administration: kasse,
  kasse,
  kasseAdministration: kasse,
};
/** Welche Postfächer es sind, sagt das Laden: die Portaladministration hat nur das ihrer Gruppe. */
const amPostfach = {
  sachbearbeitung: organisation("POSTFACH"),
  administration: { reichweite: "organisation" },
} as const;
const verwaltung = {
  administration: { reichweite: "organisation" },
  kasseAdministration: kasse,
} as const;
const jedeRolle = {
  sachbearbeitung: eigenes,
  administration: eigenes,
  kasse: eigenes,
  kasseAdministration: eigenes,
};

/**
 * Die einzige Stelle, die sagt, wer was darf (security.md 3.2): Recht × Rolle → Reichweite.
 * Was hier nicht steht, ist verboten.
 */
export const POLICY = {
  "start:lesen": jedeRolle,
  "mitteilung:lesen": inDerKasse,
  "mitteilung:bearbeiten": { kasse, kasseAdministration: kasse },
  "codeliste:bearbeiten": { kasseAdministration: kasse },
  "texte:bearbeiten": { kasseAdministration: kasse },
  "anliegen:bearbeiten": { kasse, kasseAdministration: kasse },
  "bedingungen:annehmen": jedeRolle,
  "bedingungen:einsehen": verwaltung,
  "loeschfrist:aendern": { kasseAdministration: kasse },
  "suche:benutzen": jedeRolle,
  "einstellungen:lesen": jedeRolle,
  "einstellungen:aendern": jedeRolle,
  "sitzung:beenden": jedeRolle,
  "organisation:lesen": {
    sachbearbeitung: { reichweite: "organisation" },
    administration: { reichweite: "organisation" },
  },
  "anspruchsberechtigte:lesen": {
    sachbearbeitung: organisation("ANZEIGE"),
    personalverfahren: organisation("ANZEIGE"),
  },
  "personendaten:lesen": { sachbearbeitung: organisation("PERSONENDATEN") },
  "formular:beamte": {
    sachbearbeitung: organisation("FORMULARE"),
    personalverfahren: organisation("FORMULARE"),
  },
  "formular:personendaten": {
    sachbearbeitung: organisation("PERSONENDATEN"),
    personalverfahren: organisation("PERSONENDATEN"),
  },
  // Welches Formular jemand senden darf, sagt zusätzlich dessen eigenes Recht (ladeFormularfall).
  "meldung:entwerfen": { sachbearbeitung: { reichweite: "organisation" } },
  "meldung:eigene": { sachbearbeitung: eigenes },
  "entwurf:verwalten": { sachbearbeitung: eigenes },
  // Wer eine Meldung der Organisation sehen, beantworten, zurückziehen und berichtigen darf, sagt das Recht ihres Formulars.
  "meldung:antworten": { sachbearbeitung: { reichweite: "organisation" } },
  "meldung:berichtigen": { sachbearbeitung: { reichweite: "organisation" } },
  "meldung:zurueckziehen": { sachbearbeitung: { reichweite: "organisation" } },
  // Druck und Anhänge folgen ihrer Meldung oder Nachricht; deren Recht prüft das Laden.
  "meldung:drucken": { sachbearbeitung: { reichweite: "organisation" } },
  "anhang:lesen": { sachbearbeitung: { reichweite: "organisation" }, kasse },
  "nachricht:lesen": amPostfach,
  "nachricht:markieren": amPostfach,
  "nachricht:schreiben": amPostfach,
  "postfach:lesen": { sachbearbeitung: { reichweite: "eigenes", gewaehrung: "POSTFACH" } },
  "gruppenpostfach:lesen": amPostfach,
  "korb:bearbeiten": amPostfach,
  "kassenpostfach:lesen": { kasse, kasseAdministration: kasse },
  "kassenpostfach:bearbeiten": { kasse, kasseAdministration: kasse },
  "eingang:lesen": { kasse },
  "eingang:entscheiden": { kasse },
  // Lebensläufe aller Personen: nur die Sachbearbeitung der Kasse, nicht ihre Administration (security.md 3.2).
  "massenlauf:lesen": { kasse },
  "massenlauf:starten": { kasse },
  // Meldungen, die auf Papier oder am Telefon kamen, für eine Organisation eingeben.
  "meldung:stellvertretend": { kasse },
  "fristen:festlegen": { kasseAdministration: kasse },
  // Das Zusammenführen ändert Lebensläufe; es gehört denen, die über Meldungen entscheiden.
  "dublette:zusammenfuehren": { kasse },
  "statistik:lesen": { kasse, kasseAdministration: kasse },
  // Konten der Sachbearbeitung: die eigene Organisation, für die Kasse alle (security.md 3.2).
  "nutzer:verwalten": verwaltung,
  "gruppen:verwalten": verwaltung,
  "protokoll:lesen": verwaltung,
  "organisation:verwalten": { kasseAdministration: kasse },
  "konten:verwalten": { kasseAdministration: kasse },
  "kasse:einstellen": { kasseAdministration: kasse },
  "stoerung:schalten": { kasseAdministration: kasse },
  "betrieb:verwalten": { kasseAdministration: kasse },
  "schnittstelle:verwalten": verwaltung,
  // Welches Formular ein Verfahren senden und lesen darf, sagt zusätzlich dessen eigenes Recht.
  "schnittstelle:melden": { personalverfahren: { reichweite: "organisation" } },
  "schnittstelle:lesen": { personalverfahren: { reichweite: "organisation" } },
  "schnittstelle:abholen": { kassenverfahren: kasse },
  "stapel:hochladen": { sachbearbeitung: { reichweite: "organisation" } },
  "stapel:bearbeiten": { sachbearbeitung: eigenes },
} as const satisfies Record<string, Partial<Record<Rolle, Zelle>>>;

export type Recht = keyof typeof POLICY;

/** Wem ein Objekt gehört; immer aus der geladenen Zeile, nie aus der Adresse. */
export interface Objekt {
  kasseId: string;
  mitgliedId?: string | null;
  kontoId?: string | null;
}

/** Wer handelt, soweit die Policy es wissen muss. */
export interface Handelnder {
  kasseId: string;
  mitgliedId: string | null;
  kontoId: string;
  rolle: Rolle;
  rechte: ReadonlySet<Gewaehrung>;
}

/** Ob die Rolle das Recht überhaupt hat, unabhängig vom Objekt; für Navigation und Schaltflächen. */
export function darf(wer: Pick<Handelnder, "rolle" | "rechte">, recht: Recht): boolean {
  const zelle = (POLICY[recht] as Partial<Record<Rolle, Zelle>>)[wer.rolle];
  return (
    zelle !== undefined && (zelle.gewaehrung === undefined || wer.rechte.has(zelle.gewaehrung))
  );
}

/** Ob der Handelnde das Recht an diesem Objekt hat. */
export function can(wer: Handelnder, recht: Recht, objekt: Objekt): boolean {
  const zelle = (POLICY[recht] as Partial<Record<Rolle, Zelle>>)[wer.rolle];
  if (!zelle || !darf(wer, recht) || wer.kasseId !== objekt.kasseId) return false;
  switch (zelle.reichweite) {
    case "kasse":
      return true;
    case "organisation":
      return wer.mitgliedId !== null && wer.mitgliedId === objekt.mitgliedId;
    case "eigenes":
      return wer.kontoId === objekt.kontoId;
  }
}
