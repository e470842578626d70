import type { Seitenwahl } from "@/lib/listenfilter";
import { MARKENNAMEN, type Marke, type NurFilter } from "@/lib/postfach";
import { istUuid } from "@/lib/text";
import { gruppenHref } from "../navigation";
import {
  liesSeitenwahl,
  liesStelle,
  type Seitenparameter,
  setzeStelle,
  textAus,
} from "../seitenwahl";

/** Was die Adresse eines Postfachs sagt; Suchwörter stehen nie darin (ux.md 7). */
export interface Postfachadresse {
  /** `/postfach` oder die Adresse des Gruppenpostfachs. */
  weg: string;
  nur: NurFilter | null;
  wichtig: boolean;
  proSeite: number;
  seite: Seitenwahl;
  /** Schlüssel der auf dem Server gemerkten Filter. */
  filter: string;
}

const NUR: readonly string[] = ["eingang", "ausgang", "archiv"] satisfies NurFilter[];

/** Adresse des Postfachs: `gruppe: null` ist das persönliche. */
export const postfachHref = (gruppe: string | null) =>
  gruppe === null ? "/postfach" : gruppenHref(gruppe);

/** Liest die Adresse; Unbrauchbares wird zur Vorgabe. */
export function liesPostfach(
  weg: string,
  parameter: Seitenparameter,
  proSeite: number,
): Postfachadresse {
  const nur = textAus(parameter, "nur");
  const filter = textAus(parameter, "filter");
  return {
    weg,
    nur: NUR.includes(nur) ? (nur as NurFilter) : null,
    wichtig: textAus(parameter, "wichtig") === "1",
    proSeite: liesSeitenwahl(parameter, proSeite).groesse,
    seite: liesStelle(parameter),
    filter: istUuid(filter) ? filter : "",
  };
}

/** Adresse mit geänderten Angaben; ohne Angabe beginnt die Liste von vorn. */
export function postfachAdresse(
  a: Postfachadresse,
  { seite = { art: "erste" }, ...aenderung }: Partial<Postfachadresse> = {},
): string {
  const neu = { ...a, ...aenderung };
  const p = new URLSearchParams();
  if (neu.nur) p.set("nur", neu.nur);
  if (neu.wichtig) p.set("wichtig", "1");
  p.set("groesse", String(neu.proSeite));
  if (neu.filter) p.set("filter", neu.filter);
  setzeStelle(p, seite);
  return `${neu.weg}?${p}`;
}

/** Was eben an mehreren Nachrichten geschah, für die Rückmeldung nach der Weiterleitung. */
export interface Getan {
  marke: Marke | "nichts";
  markiert: number;
  uebersprungen: number;
}

export function liesGetan(parameter: Seitenparameter): Getan | null {
  const getan = textAus(parameter, "getan");
  const [marke = "", n = "", u = ""] = getan.split("-");
  if (marke !== "nichts" && !(MARKENNAMEN as string[]).includes(marke)) return null;
  return {
    marke: marke as Getan["marke"],
    markiert: Number(n) || 0,
    uebersprungen: Number(u) || 0,
  };
}
