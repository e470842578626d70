import { formatDatum, formatZeitpunkt, type IsoDatum } from "@/lib/datum";
import type { Eingangsweg } from "@/lib/db";
import { type Befund, type Felder, pruefeFelder, type Rohwerte } from "@/lib/formulare";

/** Wege, auf denen eine Meldung zur Kasse kommt, die sie selbst eingibt. */
export const EINGANGSWEGE: Readonly<Record<Eingangsweg, string>> = {
  BRIEF: "Brief",
  FAX: "Fax",
  TELEFON: "Telefon",
  EMAIL: "E-Mail",
};

/** Von der Kasse für eine Organisation eingegeben. */
export interface Stellvertretung {
  /** Tag, an dem die Meldung einging. */
  eingangAm: string;
  weg: Eingangsweg;
  /** Wer sie eingegeben hat; leer für alle außerhalb der Kasse. */
  von: string;
  /** Wer eingegeben hat, hat auch entschieden. */
  selbstEntschieden: boolean;
}

/** Wann und wie eine Meldung einging, die die Kasse eingibt. */
export interface Eingang {
  am: IsoDatum;
  weg: Eingangsweg;
}

const FELDER = {
  eingang_am: { art: "datum", label: "Eingegangen am", pflicht: true },
  eingang_weg: { art: "text", label: "Eingegangen per", max: 10, pflicht: true },
} as const satisfies Felder;

/** Auf diesen Wegen kommt ein Schriftstück, dessen Scan zur Meldung gehört. */
const AUF_PAPIER: ReadonlySet<string> = new Set<Eingangsweg>(["BRIEF", "FAX"]);

const istWeg = (wert: unknown): wert is Eingangsweg =>
  typeof wert === "string" && Object.hasOwn(EINGANGSWEGE, wert);

const fehlerAn = (feld: string, text: string): Befund => ({
  schwere: "fehler",
  regel: "EINGANG",
  feld,
  text,
});

/** Angaben zum Eingang aus dem, was die Seite sendet; sie liegen neben den Werten im Entwurf. */
export const eingangswerte = (eingabe: Readonly<Record<string, unknown>>): Rohwerte =>
  Object.fromEntries(
    Object.keys(FELDER).flatMap((feld): [string, string][] => {
      const wert = eingabe[feld];
      return typeof wert === "string" ? [[feld, wert]] : [];
    }),
  );

/**
 * Prüft Tag und Weg des Eingangs. Ein Tag in der Zukunft ist ein Fehler, ein Brief oder Fax ohne Anhang
 * auch: Der Scan ist der Beleg der Meldung.
 */
export function pruefeEingang(
  roh: Rohwerte,
  { heute, anlagen }: { heute: IsoDatum; anlagen: number },
): { eingang: Eingang | null; befunde: Befund[] } {
  const { werte, fehler } = pruefeFelder({ felder: FELDER }, roh, { heute });
  const { eingang_am: am, eingang_weg: weg } = werte;
  const befunde = fehler.filter((b) => b.feld === "eingang_am");
  if (typeof am === "string" && am > heute)
    befunde.push(fehlerAn("eingang_am", "Der Tag des Eingangs darf nicht in der Zukunft liegen."));
  if (!istWeg(weg))
    befunde.push(fehlerAn("eingang_weg", "Wählen Sie aus, wie die Meldung eingegangen ist."));
  else if (AUF_PAPIER.has(weg) && anlagen === 0)
    befunde.push(fehlerAn("anlagen", "Hängen Sie den Scan des Schreibens an."));
  const gut = befunde.length === 0 && typeof am === "string" && istWeg(weg);
  return { eingang: gut ? { am, weg } : null, befunde };
}

/** Liest die Stellvertretung aus der Zeile der Meldung. */
export function liesStellvertretung(
  m: {
    eingangAm: string | null;
    eingangWeg: Eingangsweg | null;
    kontoId: string;
    entschiedenVon: string | null;
  },
  kontoName: string | null,
): Stellvertretung | null {
  if (m.eingangAm === null || m.eingangWeg === null) return null;
  const selbstEntschieden = m.entschiedenVon === m.kontoId;
  return { eingangAm: m.eingangAm, weg: m.eingangWeg, von: kontoName ?? "", selbstEntschieden };
}

/** Satz über die Eingabe durch die Kasse; Namen nennt er nur, wo sie zu sehen sein dürfen. Leer ohne sie. */
export function nenneStellvertretung({
  gesendetAm,
  stellvertretung: s,
}: {
  gesendetAm: Date;
  stellvertretung: Pick<Stellvertretung, "eingangAm" | "weg" | "von"> | null;
}): string {
  if (!s) return "";
  const wer = s.von ? `der Kasse (${s.von})` : "der Kasse";
  return `Eingegeben von ${wer} am ${formatZeitpunkt(gesendetAm)}, eingegangen per ${EINGANGSWEGE[s.weg]} am ${formatDatum(s.eingangAm)}.`;
}
