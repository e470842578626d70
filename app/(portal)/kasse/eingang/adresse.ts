import { EINGANG_NUR, type EingangsNur } from "@/lib/eingang";
import type { Seitenwahl } from "@/lib/listenfilter";
import { istUuid } from "@/lib/text";
import {
  liesSeitenwahl,
  liesStelle,
  type Seitenparameter,
  setzeStelle,
  textAus,
} from "../../seitenwahl";

/** Welche Liste gemeint ist; Suchwörter stehen nie in der Adresse (ux.md 7). */
export interface Eingangsliste {
  nur: EingangsNur | null;
  /** Schlüssel der gemerkten Filter. */
  filter: string;
}

/** Was die Adresse des Eingangs sagt. */
export interface Eingangsadresse extends Eingangsliste {
  proSeite: number;
  seite: Seitenwahl;
}

export function liesListe(parameter: Seitenparameter): Eingangsliste {
  const [nur, filter] = [textAus(parameter, "nur"), textAus(parameter, "filter")];
  return {
    nur: nur in EINGANG_NUR ? (nur as EingangsNur) : null,
    filter: istUuid(filter) ? filter : "",
  };
}

export function liesEingangsadresse(parameter: Seitenparameter, proSeite: number): Eingangsadresse {
  return {
    ...liesListe(parameter),
    proSeite: liesSeitenwahl(parameter, proSeite).groesse,
    seite: liesStelle(parameter),
  };
}

/** Angaben der Liste als Teil einer Adresse, mit führendem Fragezeichen; leer ohne Filter. */
export function listenangaben({ nur, filter }: Eingangsliste): string {
  const p = new URLSearchParams();
  if (nur) p.set("nur", nur);
  if (filter) p.set("filter", filter);
  return p.size > 0 ? `?${p}` : "";
}

/** Adresse mit geänderten Angaben; ohne Stelle beginnt die Liste von vorn. */
export function eingangsadresse(
  a: Eingangsadresse,
  { seite = { art: "erste" }, ...aenderung }: Partial<Eingangsadresse> = {},
): string {
  const neu = { ...a, ...aenderung };
  const p = new URLSearchParams(listenangaben(neu));
  p.set("groesse", String(neu.proSeite));
  setzeStelle(p, seite);
  return `/kasse/eingang?${p}`;
}
