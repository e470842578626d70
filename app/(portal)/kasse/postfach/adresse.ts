import { KASSEN_NUR, type KassenNur } from "@/lib/kassenpostfach";
import type { Seitenwahl } from "@/lib/listenfilter";
import { istUuid } from "@/lib/text";
import {
  liesSeitenwahl,
  liesStelle,
  type Seitenparameter,
  setzeStelle,
  textAus,
} from "../../seitenwahl";

/** Was die Adresse des Postfachs der Kasse sagt; Suchwörter stehen nie darin (ux.md 7). */
export interface Kassenadresse {
  nur: KassenNur | null;
  proSeite: number;
  seite: Seitenwahl;
  filter: string;
}

export function liesKassenadresse(parameter: Seitenparameter, proSeite: number): Kassenadresse {
  const nur = textAus(parameter, "nur");
  const filter = textAus(parameter, "filter");
  return {
    nur: nur in KASSEN_NUR ? (nur as KassenNur) : null,
    proSeite: liesSeitenwahl(parameter, proSeite).groesse,
    seite: liesStelle(parameter),
    filter: istUuid(filter) ? filter : "",
  };
}

/** Adresse mit geänderten Angaben; ohne Angabe beginnt die Liste von vorn. */
export function kassenadresse(
  a: Kassenadresse,
  { seite = { art: "erste" }, ...aenderung }: Partial<Kassenadresse> = {},
): string {
  const neu = { ...a, ...aenderung };
  const p = new URLSearchParams();
  if (neu.nur) p.set("nur", neu.nur);
  p.set("groesse", String(neu.proSeite));
  if (neu.filter) p.set("filter", neu.filter);
  setzeStelle(p, seite);
  return `/kasse/postfach?${p}`;
}
