import type { EinfachesFeld, Rohwerte } from "./typen";

/** Ein Formular, zu dem ein Ereignis führt. */
export interface Ereignisschritt {
  /** Kennung des Formulars. */
  formular: string;
  /** Wozu es dient; steht neben der Wahl. */
  wozu: string;
  /** Gehört meist dazu und ist schon gewählt. */
  gewaehlt: boolean;
  /** Feld des Formulars → Angabe des Ereignisses, die es vorbelegt. */
  felder: Readonly<Record<string, string>>;
  /** Angaben, die aus dem Ereignis selbst folgen. */
  werte?: Rohwerte;
}

/** Was einer Person geschehen ist: gemeinsame Angaben, einmal getippt, und die Formulare dazu. */
export interface Ereignis {
  id: string;
  titel: string;
  angaben: Readonly<Record<string, EinfachesFeld>>;
  schritte: readonly Ereignisschritt[];
}

const tag = (label: string, pflicht = true): EinfachesFeld => ({ art: "datum", label, pflicht });
const BEWILLIGT = tag("Datum Bewilligung/Verfügung", false);
const VERFUEGT = tag("Datum der Verfügung", false);

const anschrift = (angabe: string): Ereignisschritt => ({
  formular: "kontaktdaten",
  wozu: "Anschrift oder Telefon ändert sich",
  gewaehlt: false,
  felder: { gueltig_ab: angabe },
});

/** Ein Ereignis, zu dem es nur die Sonstige Meldung gibt. */
const sonstige = (kategorie: string, text: string): Ereignisschritt => ({
  formular: "sonstige",
  wozu: "Mitteilung mit der Verfügung an die Kasse",
  gewaehlt: true,
  felder: { stichtag: "tag" },
  werte: { kategorie, text },
});

/**
 * „Was ist passiert?“: Ereignisse und die Formulare, zu denen sie führen, in der Reihenfolge der Anzeige.
 * Annahme nach formulare.md 2; der Eintritt in den Ruhestand geht über die Sonstige Meldung (F6).
 */
export const EREIGNISSE: readonly Ereignis[] = [
  {
    id: "kind",
    titel: "Kind geboren",
    angaben: {
      geburt: tag("Tag der Geburt"),
      ab: tag("Beginn von Elternzeit oder Teilzeit", false),
      bis: tag("Letzter Tag von Elternzeit oder Teilzeit", false),
      bewilligt: BEWILLIGT,
    },
    schritte: [
      {
        formular: "personendaten",
        wozu: "Name oder Familienstand ändert sich",
        gewaehlt: false,
        felder: { gueltig_ab: "geburt" },
      },
      {
        formular: "beurlaubung",
        wozu: "Elternzeit ohne Dienst",
        gewaehlt: true,
        felder: { ab: "ab", bis: "bis", datum: "bewilligt" },
        werte: { rechtsgrundlage: "12" },
      },
      {
        formular: "umfang",
        wozu: "Teilzeit während der Elternzeit",
        gewaehlt: false,
        felder: { ab: "ab", bis: "bis", datum: "bewilligt" },
        werte: { modell: "TEILZEIT", rechtsgrundlage: "T05" },
      },
    ],
  },
  {
    id: "familienstand",
    titel: "Heirat, Scheidung oder Tod des Ehegatten",
    angaben: { tag: tag("Tag der Änderung") },
    schritte: [
      {
        formular: "personendaten",
        wozu: "Familienstand und gegebenenfalls Name",
        gewaehlt: true,
        felder: { gueltig_ab: "tag", seit: "tag" },
      },
      anschrift("tag"),
    ],
  },
  {
    id: "umzug",
    titel: "Umzug oder neue Telefonnummer",
    angaben: { tag: tag("Gültig ab") },
    schritte: [{ ...anschrift("tag"), gewaehlt: true }],
  },
  {
    id: "teilzeit",
    titel: "Teilzeit beginnt, ändert sich oder endet",
    angaben: { ab: tag("Geänderter Umfang ab") },
    schritte: [
      {
        formular: "umfang",
        wozu: "neuer Beschäftigungsumfang",
        gewaehlt: true,
        felder: { ab: "ab" },
      },
    ],
  },
  {
    id: "beurlaubung",
    titel: "Beurlaubung oder Sonderurlaub",
    angaben: { ab: tag("Beurlaubung ab") },
    schritte: [
      { formular: "beurlaubung", wozu: "Beurlaubung", gewaehlt: true, felder: { ab: "ab" } },
    ],
  },
  {
    id: "befoerderung",
    titel: "Beförderung, Zulage oder Lebenszeit",
    angaben: { tag: tag("Zeitpunkt der Änderung") },
    schritte: [
      {
        formular: "befoerderung",
        wozu: "Besoldung, Amt, Zulagen und Status",
        gewaehlt: true,
        felder: { aenderung_am: "tag" },
      },
    ],
  },
  {
    id: "wahl",
    titel: "Wahl oder Wiederwahl auf Zeit",
    angaben: {
      gewaehlt: tag("Tag der Wahl bzw. Annahme der Wahl", false),
      von: tag("Amtszeit von"),
      bis: tag("Amtszeit bis", false),
    },
    schritte: [
      {
        formular: "wahlzeit",
        wozu: "Amt und Amtszeit",
        gewaehlt: true,
        felder: { wahl_am: "gewaehlt", amtszeit_von: "von", amtszeit_bis: "bis" },
      },
      {
        formular: "besoldung_zeit",
        wozu: "Besoldung oder Zuschläge ändern sich mit der neuen Amtszeit",
        gewaehlt: false,
        felder: { ab: "von" },
      },
    ],
  },
  {
    id: "dienstherr",
    titel: "Wechsel des Dienstherrn",
    angaben: { tag: tag("Erster Tag beim neuen Dienstherrn") },
    schritte: [
      {
        formular: "versetzung",
        wozu: "Versetzung zu einem anderen Dienstherrn",
        gewaehlt: true,
        felder: { versetzung_zum: "tag" },
      },
    ],
  },
  {
    id: "ausscheiden",
    titel: "Entlassung, Kündigung oder Vertragsende",
    angaben: { tag: tag("Letzter Tag") },
    schritte: [
      {
        formular: "ausscheiden",
        wozu: "Ende der Beschäftigung",
        gewaehlt: true,
        felder: { ausscheiden_am: "tag" },
      },
    ],
  },
  {
    id: "ruhestand",
    titel: "Eintritt oder Versetzung in den Ruhestand",
    angaben: { tag: tag("Beginn des Ruhestands") },
    schritte: [
      sonstige(
        "RUHESTAND",
        "Eintritt oder Versetzung in den Ruhestand. Die Verfügung ist beigefügt.",
      ),
      anschrift("tag"),
    ],
  },
  {
    id: "dienstunfaehigkeit",
    titel: "Dienstunfähigkeit",
    angaben: { tag: tag("Zeitpunkt"), verfuegt: VERFUEGT },
    schritte: [
      sonstige("DIENSTUNFAEHIGKEIT", "Dienstunfähigkeit. Die Unterlagen sind beigefügt."),
      {
        formular: "umfang",
        wozu: "Teilzeit bei begrenzter Dienstfähigkeit",
        gewaehlt: false,
        felder: { ab: "tag", datum: "verfuegt" },
        werte: { modell: "TEILZEIT", rechtsgrundlage: "T11" },
      },
    ],
  },
  {
    id: "abordnung",
    titel: "Abordnung oder Zuweisung",
    angaben: { tag: tag("Beginn") },
    schritte: [sonstige("ABORDNUNG", "Abordnung oder Zuweisung. Die Verfügung ist beigefügt.")],
  },
  {
    id: "todesfall",
    titel: "Todesfall",
    angaben: { tag: tag("Todestag") },
    schritte: [
      { formular: "todesfall", wozu: "Todesfall", gewaehlt: true, felder: { todestag: "tag" } },
    ],
  },
];

/** Das Ereignis zur Kennung aus der Adresse oder `null`. */
export function ereignis(id: string): Ereignis | null {
  return EREIGNISSE.find((e) => e.id === id) ?? null;
}

/** Ob sich vor dem Formular etwas angeben oder wählen lässt; sonst führt das Ereignis gleich dorthin. */
export function brauchtAngaben(e: Ereignis, moegliche: readonly Ereignisschritt[]): boolean {
  const [einziger, weiterer] = moegliche;
  return (
    weiterer !== undefined ||
    einziger?.werte !== undefined ||
    Object.keys(angabenFuer(e, moegliche)).length > 1
  );
}

/** Die gemeinsamen Angaben, die diese Schritte brauchen. */
export function angabenFuer(
  { angaben }: Ereignis,
  schritte: readonly Ereignisschritt[],
): Ereignis["angaben"] {
  const gebraucht = new Set(schritte.flatMap((s) => Object.values(s.felder)));
  return Object.fromEntries(Object.entries(angaben).filter(([angabe]) => gebraucht.has(angabe)));
}

/** Was ein Schritt vorbelegt: die gemeinsamen Angaben unter den Namen seines Formulars. */
export function schrittwerte({ felder, werte = {} }: Ereignisschritt, angaben: Rohwerte): Rohwerte {
  const uebernommen = Object.entries(felder).flatMap(([feld, angabe]): [string, string][] => {
    const wert = angaben[angabe] ?? "";
    return wert.trim() === "" ? [] : [[feld, wert]];
  });
  return { ...werte, ...Object.fromEntries(uebernommen) };
}
