import { z } from "zod";
import { falte } from "@/lib/text";

/** Was ein Postfach zeigt (Handbuch 5.4, Mehrfachauswahl „Postfach“). */
export const ABLAGEN = ["ARCHIV", "AUSGANG", "EINGANG"] as const;
export type Ablage = (typeof ABLAGEN)[number];
export const ABLAGE_TEXT: Record<Ablage, string> = {
  ARCHIV: "Archiviert",
  AUSGANG: "Ausgehend",
  EINGANG: "Eingehend",
};
/** Ohne Wahl zeigt ein Postfach Ausgehendes und Eingehendes. */
export const ABLAGEN_VORGABE: readonly Ablage[] = ["AUSGANG", "EINGANG"];

const text = z.string().max(100, "Geben Sie höchstens 100 Zeichen ein.").default("");

/** Erweiterte Filter eines Postfachs, wie gewählt; leer heißt nicht gefiltert. */
export const POSTFACHFILTER = z.object({
  /** Mit Komma verbunden; leer ist die Vorgabe. */
  ablagen: z
    .union([z.string(), z.array(z.string())])
    .default("")
    .transform((wahl) => alsAblagen([wahl].flat().join(","))),
  betreff: text,
  lesestatus: z.enum(["", "gelesen", "ungelesen"]).default(""),
  wichtigkeit: z.enum(["", "wichtig", "normal"]).default(""),
  referenz: text,
  bereich: text,
  thema: text,
});
export type Postfachfilter = z.output<typeof POSTFACHFILTER>;

export const LEERER_POSTFACHFILTER: Postfachfilter = POSTFACHFILTER.parse({});

/** Nur bekannte Ablagen, in fester Folge; die Vorgabe und nichts sind dasselbe. */
function alsAblagen(wahl: string): string {
  const gewaehlt = ABLAGEN.filter((a) => wahl.split(",").includes(a));
  return gewaehlt.join() === ABLAGEN_VORGABE.join() ? "" : gewaehlt.join();
}

/** Gewählte Ablagen eines Filters. */
export const ablagenVon = (filter: Postfachfilter): readonly Ablage[] =>
  filter.ablagen ? ABLAGEN.filter((a) => filter.ablagen.split(",").includes(a)) : ABLAGEN_VORGABE;

/** Anzahl der gesetzten Filter, für die Schaltfläche „Filter“. */
export const anzahlPostfachfilter = (filter: Postfachfilter): number =>
  Object.values(filter).filter((wert) => wert.trim() !== "").length;

/** Teilwort-Muster für LIKE über eine Vergleichsform; `%`, `_` und `\` gelten als Zeichen. */
export const teilwort = (wert: string, form: (t: string) => string = falte): string | null =>
  wert.trim() ? `%${form(wert.trim()).replace(/[\\%_]/g, "\\$&")}%` : null;
