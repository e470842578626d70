import { z } from "zod";
import { parseDatum, plusMonate, plusTage } from "@/lib/datum";
import { falte } from "@/lib/text";

/** Textfilter der Übersicht, wie getippt (ux.md 7, ergaenzungen.md 2). */
export interface UebersichtFilter {
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: string;
  beihilfe: "" | "ja" | "nein";
}

export const LEERER_FILTER: UebersichtFilter = {
  persnr: "",
  name: "",
  vorname: "",
  geburtsdatum: "",
  beihilfe: "",
};

/** Liest einen gespeicherten Filter; Unbekanntes fällt weg. */
export const FILTER_SCHEMA: z.ZodType<UebersichtFilter> = z.object({
  persnr: z.string().max(100).default(""),
  name: z.string().max(100).default(""),
  vorname: z.string().max(100).default(""),
  geburtsdatum: z.string().max(100).default(""),
  beihilfe: z.enum(["", "ja", "nein"]).default(""),
});

/** Filter, bereit für die Datenbank: gefaltete, maskierte Muster. */
export interface Suchmuster {
  persnr: string | null;
  name: string | null;
  vorname: string | null;
  geburtVon: string | null;
  geburtBis: string | null;
  beihilfe: boolean | null;
}

/** Teilwort-Muster für LIKE; `%`, `_` und `\` gelten als Zeichen. */
const muster = (text: string) =>
  text.trim() ? `%${falte(text.trim()).replace(/[\\%_]/g, "\\$&")}%` : null;

/** Ein volles Datum, ein Monat (`03.1961`) oder ein Jahr (`1961`) als Spanne. */
export function geburtsspanne(text: string, heute: string): { von: string; bis: string } | null {
  const jahr = /^(\d{4})$/.exec(text);
  if (jahr) return { von: `${jahr[1]}-01-01`, bis: `${jahr[1]}-12-31` };
  const monat = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monat) {
    const nummer = Number(monat[1]);
    if (nummer < 1 || nummer > 12) return null;
    const von = `${monat[2]}-${String(nummer).padStart(2, "0")}-01`;
    return { von, bis: plusTage(plusMonate(von, 1), -1) };
  }
  const tag = parseDatum(text, heute);
  return tag.ok ? { von: tag.wert, bis: tag.wert } : null;
}

/**
 * Macht aus getippten Filtern Suchmuster.
 * @returns Muster oder Fehlertexte je Feld
 */
export function pruefeFilter(
  filter: UebersichtFilter,
  heute: string,
): { ok: true; muster: Suchmuster } | { ok: false; fehler: Record<string, string> } {
  const fehler: Record<string, string> = {};
  const persnr = filter.persnr.replace(/\s/g, "");
  if (persnr && !/^\d{1,6}$/.test(persnr))
    fehler.persnr = "Geben Sie bis zu sechs Ziffern der Personalnummer ein.";
  const geburt = filter.geburtsdatum.trim()
    ? geburtsspanne(filter.geburtsdatum.trim(), heute)
    : null;
  if (filter.geburtsdatum.trim() && !geburt) {
    fehler.geburtsdatum =
      "Geburtsdatum: Geben Sie ein Datum wie 12.03.1961, einen Monat wie 03.1961 oder ein Jahr wie 1961 ein.";
  }
  if (Object.keys(fehler).length) return { ok: false, fehler };
  return {
    ok: true,
    muster: {
      persnr: persnr ? `%${persnr}%` : null,
      name: muster(filter.name),
      vorname: muster(filter.vorname),
      geburtVon: geburt?.von ?? null,
      geburtBis: geburt?.bis ?? null,
      beihilfe: filter.beihilfe === "" ? null : filter.beihilfe === "ja",
    },
  };
}

/** Anzahl der gesetzten Filter, für die Schaltfläche „Filter“. */
export const anzahlFilter = (filter: UebersichtFilter) =>
  Object.values(filter).filter((wert) => wert.trim() !== "").length;
