import {
  type Schnellfilter,
  type Seitenwahl,
  UEBERSICHT_ORDNUNGEN,
  type UebersichtOrdnung,
} from "@/lib/anspruchsberechtigte";
import { istUuid } from "@/lib/text";

export type Suchparameter = Record<string, string | string[] | undefined>;

/** Was die Adresse der Übersicht sagt: Seite, Größe, Ordnung, Schnellfilter; nie Suchwörter (ux.md 7). */
export interface Uebersichtsadresse {
  ordnung: UebersichtOrdnung;
  absteigend: boolean;
  schnell: Schnellfilter | null;
  proSeite: number;
  seite: Seitenwahl;
  /** Schlüssel der auf dem Server gemerkten Filter. */
  filter: string;
}

const GROESSEN = [20, 50, 100, 200];

/** Liest die Adresse; Unbrauchbares wird zur Vorgabe. */
export function liesAnfrage(parameter: Suchparameter, proSeite: number): Uebersichtsadresse {
  const text = (name: string) => (typeof parameter[name] === "string" ? parameter[name] : "");
  const ordnung = UEBERSICHT_ORDNUNGEN.find((o) => o === text("ordnung")) ?? "name";
  const groesse = Number(text("groesse"));
  const schnell = text("nur");
  return {
    ordnung,
    absteigend: text("richtung") === "ab",
    schnell: schnell === "aktive" || schnell === "ehemalige" ? schnell : null,
    proSeite: GROESSEN.includes(groesse) ? groesse : proSeite,
    seite: liesSeite(text("nach"), text("vor"), text("seite")),
    filter: istUuid(text("filter")) ? text("filter") : "",
  };
}

function liesSeite(nach: string, vor: string, seite: string): Seitenwahl {
  if (seite === "letzte") return { art: "letzte" };
  const nr = Math.max(1, Number.parseInt(seite, 10) || 1);
  if (istUuid(nach)) return { art: "nach", anker: nach, nr };
  if (istUuid(vor)) return { art: "vor", anker: vor, nr };
  return { art: "erste" };
}

/** Adresse der Übersicht mit geänderten Angaben; Vorgaben bleiben weg. */
export function adresse(a: Uebersichtsadresse, aenderung: Partial<Uebersichtsadresse>): string {
  const neu = { ...a, ...aenderung };
  const p = new URLSearchParams();
  if (neu.ordnung !== "name") p.set("ordnung", neu.ordnung);
  if (neu.absteigend) p.set("richtung", "ab");
  if (neu.schnell) p.set("nur", neu.schnell);
  p.set("groesse", String(neu.proSeite));
  if (neu.filter) p.set("filter", neu.filter);
  if (neu.seite.art === "letzte") p.set("seite", "letzte");
  if ("anker" in neu.seite) {
    p.set(neu.seite.art, neu.seite.anker);
    p.set("seite", String(neu.seite.nr));
  }
  return `/anspruchsberechtigte?${p}`;
}

/**
 * Was die Detailansicht sich merkt, um zur selben Stelle der Übersicht zurückzuführen; leer bei der
 * Übersicht, wie sie sich ohne Angaben zeigt.
 */
export function merkeRueckweg(a: Uebersichtsadresse): string {
  const ohneAngaben =
    a.ordnung === "name" && !a.absteigend && !a.schnell && !a.filter && a.seite.art === "erste";
  return ohneAngaben ? "" : `?aus=${encodeURIComponent(adresse(a, {}).split("?")[1] ?? "")}`;
}

/** Adresse der Übersicht aus dem gemerkten Rückweg; nur Bekanntes kommt hinein. */
export function rueckweg(aus: string | undefined, proSeite: number): string {
  if (!aus) return "/anspruchsberechtigte";
  return adresse(liesAnfrage(Object.fromEntries(new URLSearchParams(aus)), proSeite), {});
}
