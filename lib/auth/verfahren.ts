import "server-only";
import { sql } from "drizzle-orm";
import { type Schluesselzweck, withSchluessel } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";
import type { Akteur } from "./akteur";
import { SCHALTER_SCHNITTSTELLE, wirksameRechte } from "./rechte";
import { sperrtOrganisation } from "./stoerung";

/** Ein fremdes Verfahren, das sich mit einem Schlüssel ausgewiesen hat. */
export interface Verfahren {
  akteur: Akteur;
  schluesselId: string;
  /** Anfang des Geheimnisses; steht in der Prüfspur. */
  praefix: string;
}

/** Ergebnis der Prüfung eines Schlüssels. Außer bei `unbekannt` stimmt er, wirkt aber nicht. */
export type Schluesselpruefung =
  | { art: "gueltig"; verfahren: Verfahren }
  | { art: "unbekannt" | "abgelaufen" | "konto" | "abgeschaltet" };

interface Zeile extends Record<string, unknown> {
  schluessel_id: string;
  praefix: string;
  zweck: Schluesselzweck;
  schluessel_name: string;
  kasse_id: string;
  konto_id: string;
  mitglied_id: string | null;
  konto_status: string;
  klasse: "S" | "X" | "K";
  kennung: string;
  vorname: string;
  name: string;
  email: string;
  rechte: string[];
  gruppen: string[];
  abgeschaltet: string[];
  kasse_name: string;
  mitglied_name: string | null;
  anzeige: string | null;
  abgelaufen: boolean;
  /** Was der Störungsschalter der Kasse gerade abschaltet. */
  stoerung: string[];
}

/** Vor- und Nachname des Verfahrens: In Meldung und Verlauf steht, dass kein Mensch es war. */
const VORNAME = "Schnittstelle";

function alsAkteur(z: Zeile): Akteur {
  const melden = z.zweck === "MELDEN";
  const wirksam = wirksameRechte(melden ? z.rechte : [], melden ? z.gruppen : [], [
    ...z.abgeschaltet,
    ...z.stoerung,
  ]);
  return {
    ...wirksam,
    kasseId: z.kasse_id,
    kontoId: z.konto_id,
    mitgliedId: z.mitglied_id,
    klasse: z.klasse,
    rolle: melden ? "personalverfahren" : "kassenverfahren",
    kennung: z.kennung,
    vorname: VORNAME,
    name: `${z.schluessel_name} (${z.vorname} ${z.name})`,
    email: z.email,
    sitzungNr: z.schluessel_id,
    proSeite: 20,
    kasseName: z.kasse_name,
    mitgliedName: z.mitglied_name ?? "",
    organisation: z.anzeige ?? z.kasse_name,
  };
}

/**
 * Prüft das Geheimnis eines Schlüssels und liest frisch, was er gerade darf: die Rechte der
 * verantwortlichen Person, eingeschränkt durch die Schalter der Kasse. Ein gesperrtes oder
 * deaktiviertes Konto meldet nichts mehr, auch nicht über seinen Schlüssel.
 */
export async function pruefeSchluessel(geheimnis: string): Promise<Schluesselpruefung> {
  const hash = sha256(geheimnis);
  const [zeile] = await withSchluessel({ art: "schnittstelle", wert: hash }, async (tx) => [
    ...(await tx.execute<Zeile>(
      sql`select p.*, stoerung_schalter(p.kasse_id, p.mitglied_id) as stoerung from schluessel_pruefen(${hash}) p`,
    )),
  ]);
  if (!zeile) return { art: "unbekannt" };
  if (zeile.abgelaufen) return { art: "abgelaufen" };
  if (
    [...zeile.abgeschaltet, ...zeile.stoerung].includes(SCHALTER_SCHNITTSTELLE) ||
    (zeile.mitglied_id && sperrtOrganisation(zeile.stoerung, "S"))
  )
    return { art: "abgeschaltet" };
  if (zeile.zweck === "MELDEN" && zeile.konto_status !== "AKTIV") return { art: "konto" };
  const { schluessel_id: schluesselId, praefix } = zeile;
  return { art: "gueltig", verfahren: { akteur: alsAkteur(zeile), schluesselId, praefix } };
}
