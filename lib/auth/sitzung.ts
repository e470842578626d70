import "server-only";
import { sql } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { abfrage, withSchluessel } from "@/lib/db";
import { env } from "@/lib/env";
import { sha256 } from "@/lib/sicherheit";
import { type Akteur, rolleVon } from "./akteur";
import { GRENZE_SITZUNG } from "./grenzen";
import { liesSitzungsKennung } from "./nextauth";
import { SITZUNG } from "./parameter";
import { rechteDerKlasse } from "./rechte";
import { sperrtOrganisation } from "./stoerung";

/** Zustand der Sitzung dieser Anfrage. */
export type Sitzungszustand =
  | { art: "gueltig"; akteur: Akteur; restSekunden: number; bedingungenOffen: boolean }
  | { art: "keine" }
  | { art: "leerlauf" }
  /** Die Kasse hat die Organisation mit dem Störungsschalter gesperrt. */
  | { art: "stoerung" }
  | { art: "gedrosselt" };

interface Zeile extends Record<string, unknown> {
  zustand: "gueltig" | "leerlauf" | "gedrosselt";
  rest: number;
  sitzung_nr: string;
  kasse_id: string;
  konto_id: string;
  mitglied_id: string | null;
  klasse: "S" | "X" | "K";
  kasse_rolle: string | null;
  kennung: string;
  vorname: string;
  name: string;
  email: string;
  rechte: string[];
  gruppen: string[];
  abgeschaltet: string[];
  pro_seite: number;
  kasse_name: string;
  mitglied_name: string | null;
  anzeige: string | null;
  bedingungen_offen: boolean;
  /** Was der Störungsschalter der Kasse gerade abschaltet. */
  stoerung: string[];
}

/**
 * Liest und prüft die Sitzung in einem Schritt der Datenbank: widerrufen, Leerlauf, Höchstdauer, Konto.
 * @param bewegt ob die Anfrage als Aktivität zählt; Hintergrundabfragen verlängern nie
 */
export async function pruefeSitzung(bewegt: boolean): Promise<Sitzungszustand> {
  const kennung = await liesSitzungsKennung();
  if (!kennung) return { art: "keine" };
  const grenze = GRENZE_SITZUNG * env().RATE_LIMIT_FAKTOR;
  const hash = sha256(kennung);
  const [zeile] = await abfrage<Zeile>(
    sql`select p.*, sitzung_bedingungen(${hash}) as bedingungen_offen,
        stoerung_schalter(p.kasse_id, p.mitglied_id) as stoerung
      from sitzung_pruefen(${hash}, ${bewegt}, ${SITZUNG.leerlaufSekunden}, ${grenze}) p`,
  );
  if (!zeile) return { art: (await endeteDurchStoerung(hash)) ? "stoerung" : "keine" };
  if (zeile.zustand !== "gueltig") return { art: zeile.zustand };
  if (sperrtOrganisation(zeile.stoerung, zeile.klasse)) return { art: "stoerung" };
  const wirksam = rechteDerKlasse(zeile.klasse, zeile.rechte, zeile.gruppen, [
    ...zeile.abgeschaltet,
    ...zeile.stoerung,
  ]);
  return {
    art: "gueltig",
    restSekunden: zeile.rest,
    bedingungenOffen: zeile.bedingungen_offen,
    akteur: {
      ...wirksam,
      kasseId: zeile.kasse_id,
      kontoId: zeile.konto_id,
      mitgliedId: zeile.mitglied_id,
      klasse: zeile.klasse,
      rolle: rolleVon(zeile.klasse, zeile.kasse_rolle),
      kennung: zeile.kennung,
      vorname: zeile.vorname,
      name: zeile.name,
      email: zeile.email,
      sitzungNr: zeile.sitzung_nr,
      proSeite: zeile.pro_seite,
      kasseName: zeile.kasse_name,
      mitgliedName: zeile.mitglied_name ?? "",
      organisation: zeile.anzeige ?? zeile.kasse_name,
      gestoert: zeile.stoerung,
    },
  };
}

/** Damit die Person den Grund erfährt: Wem eine Sitzung gehörte, sagt nur deren Geheimnis. */
const endeteDurchStoerung = (hash: Buffer): Promise<boolean> =>
  withSchluessel({ art: "sitzung", wert: hash }, async (tx) => {
    const [zeile] = await tx.execute<{ grund: string | null }>(
      sql`select ende_grund as grund from sitzung where id_hash = ${hash} and ende_grund = 'STOERUNG'`,
    );
    return zeile !== undefined;
  });

/** Eine Sitzung, die gilt; ist um Zustimmung gebeten, führt jeder Weg zuerst dorthin. */
export type GueltigeSitzung = Extract<Sitzungszustand, { art: "gueltig" }>;

/** Setzt die Seite, wenn sie sich selbst erneuert; es kann eine Sitzung nur kürzer machen, nie länger. */
const HINTERGRUND_COOKIE = "vp-hintergrund";

/** Einmal je Anfrage; Vorabrufe des Browsers und Erneuerungen im Hintergrund zählen nicht als Aktivität. */
const sitzungDerAnfrage = cache(async () => {
  const kopf = await headers();
  const hintergrund = (await cookies()).get(HINTERGRUND_COOKIE) !== undefined;
  return pruefeSitzung(
    !hintergrund && kopf.get("next-router-prefetch") === null && kopf.get("sec-purpose") === null,
  );
});

/** Die Sitzung dieser Seite oder `null`. */
export async function aktuelleSitzung(): Promise<GueltigeSitzung | null> {
  const zustand = await sitzungDerAnfrage();
  return zustand.art === "gueltig" ? zustand : null;
}

/** Die angemeldete Person; sonst führt der Weg zur Anmeldung und danach hierher zurück. */
export async function requireAkteur(): Promise<Akteur> {
  const zustand = await sitzungDerAnfrage();
  const pfad = (await headers()).get("x-pfad") ?? "/start";
  if (zustand.art === "gueltig") {
    if (zustand.bedingungenOffen) redirect(`/bedingungen?weiter=${encodeURIComponent(pfad)}`);
    return zustand.akteur;
  }
  if (zustand.art === "gedrosselt") redirect("/zu-viele-anfragen");
  const grund =
    zustand.art === "leerlauf" || zustand.art === "stoerung" ? `&grund=${zustand.art}` : "";
  redirect(`/anmelden?weiter=${encodeURIComponent(pfad)}${grund}`);
}

/** Nur Wege im eigenen Haus; alles andere führt zur Startseite. */
export function sichererWeg(weg: string | null | undefined): string {
  return weg &&
    /^\/(?![/\\])[\w\-/.?=&%]*$/.test(weg) &&
    !weg.startsWith("/anmelden") &&
    !weg.startsWith("/abmelden")
    ? weg
    : "/start";
}
