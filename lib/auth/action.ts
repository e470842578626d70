import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type AuditEreignis, schreibeAudit } from "@/lib/audit";
import { pgFehler, type Tx, withTenant } from "@/lib/db";
import { log } from "@/lib/log";
import { type Auftrag, legeInOutbox } from "@/lib/outbox";
import type { FormAktion, FormZustand } from "@/lib/result";
import type { Akteur } from "./akteur";
import { type Anfrage, anfrage, istEigeneAnfrage } from "./anfrage";
import { alsObjekt, feldFehler, getippteWerte } from "./formular";
import { GRENZEN, type Grenze, zaehle } from "./grenzen";
import { can, type Objekt, type Recht } from "./policy";
import { pruefeSitzung } from "./sitzung";
import { Zurueck } from "./zurueck";

/** Was eine Handlung am Ende sagt: wohin es weitergeht oder was auf der Seite steht. */
export type Ausgang = { weiter: string } | { zustand: FormZustand };

/** Was `run` bekommt. */
export interface Handlung<E, O> {
  akteur: Akteur;
  eingabe: E;
  objekt: O;
  tx: Tx;
  herkunft: Anfrage;
  /** Merkt einen Vorgang für die Prüfspur vor; geschrieben wird als Letztes vor dem Commit. */
  audit: (ereignis: AuditEreignis) => void;
  /** Merkt eine E-Mail vor; sie liegt mit dem Commit in der Outbox. */
  mail: (auftrag: Auftrag) => void;
}

interface Bauplan<S extends z.ZodType, O extends Objekt> {
  recht: Recht;
  grenze?: Grenze;
  input: S;
  /** Lädt, worum es geht, innerhalb des Mandanten; `null` heißt: gibt es nicht. */
  load: (tx: Tx, eingabe: z.output<S>, akteur: Akteur) => Promise<O | null> | O | null;
  run: (h: Handlung<z.output<S>, O>) => Promise<Ausgang>;
}

/** Kennzeichen, an dem der Test geschützte Ausgänge erkennt. */
export const SCHUTZ = Symbol.for("vp.schutz");
export type Geschuetzt = { [SCHUTZ]: Recht | "offen" | "sitzung" };

const FREMD = "Diese Anfrage kam nicht von einer Seite des Portals. Laden Sie die Seite bitte neu.";
const ABGEMELDET =
  "Sie sind nicht mehr angemeldet. Ihre Eingaben stehen noch hier: Melden Sie sich in einem zweiten Fenster wieder an und senden Sie dann noch einmal.";
/** Gilt, wo ein Feld fehlt oder anders geformt ist, als ein Formular des Portals es sendet. */
const UNLESBAR = () => "Diese Angabe fehlt oder ist nicht lesbar. Laden Sie die Seite bitte neu.";
/** Was auch vor der Zustimmung geht: zustimmen und abmelden. */
const OHNE_ZUSTIMMUNG: readonly Recht[] = ["bedingungen:annehmen", "sitzung:beenden"];
const ZUERST_ZUSTIMMEN =
  "Es gibt neue Bedingungen. Ihre Eingaben stehen noch hier: Öffnen Sie das Portal in einem zweiten Fenster, bestätigen Sie die Bedingungen dort und senden Sie dann noch einmal.";
const ZU_VIELE =
  "Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie einige Minuten und versuchen Sie es dann erneut.";

/** Fehler, mit denen die Datenbank sagt, dass Platz fehlt oder die Platte nicht schreibt. */
const OHNE_PLATZ: ReadonlySet<string> = new Set(["53000", "53100", "58030"]);

/** Eine unerwartete Störung: Einzelheiten nur im Log, auf der Seite ein Fehlercode. */
export function stoerung(ursache: unknown, ereignis: string): string {
  const fehlercode = randomUUID().slice(0, 8).toUpperCase();
  log.fehler(ereignis, ursache, { fehlercode });
  if (OHNE_PLATZ.has(pgFehler(ursache)?.code ?? ""))
    return `Der Server hat gerade keinen Speicherplatz frei. Gespeichert wurde nichts. Bitte versuchen Sie es später noch einmal; eine wiederholte Sendung zählt nur einmal. Fehlercode ${fehlercode}.`;
  return `Das hat nicht geklappt. Bitte versuchen Sie es noch einmal; eine wiederholte Sendung zählt nur einmal. Fehlercode ${fehlercode}.`;
}

/** Was vor jeder angemeldeten Handlung geprüft wird: Herkunft, Sitzung, Begrenzung, Eingabe. */
async function pruefeAnfrage<S extends z.ZodType>(
  plan: { recht: Recht; grenze?: Grenze; input: S },
  daten: FormData,
): Promise<{ akteur: Akteur; eingabe: z.output<S>; herkunft: Anfrage } | { zustand: FormZustand }> {
  if (!(await istEigeneAnfrage())) return { zustand: { meldung: FREMD } };
  const sitzung = await pruefeSitzung(true);
  if (sitzung.art === "gedrosselt") return { zustand: { meldung: ZU_VIELE } };
  if (sitzung.art !== "gueltig") return { zustand: { meldung: ABGEMELDET } };
  if (sitzung.bedingungenOffen && !OHNE_ZUSTIMMUNG.includes(plan.recht))
    return { zustand: { meldung: ZUERST_ZUSTIMMEN } };
  if (!(await zaehle(plan.grenze ?? GRENZEN.schreiben, sitzung.akteur.kontoId)))
    return { zustand: { meldung: ZU_VIELE } };
  const eingabe = await plan.input.safeParseAsync(alsObjekt(daten), { error: UNLESBAR });
  const herkunft = await anfrage();
  if (eingabe.success) return { akteur: sitzung.akteur, eingabe: eingabe.data, herkunft };
  // Felder, die kein Formular hat, tippt niemand aus Versehen: Die Sendung ist gebastelt.
  if (eingabe.error.issues.some((i) => i.code === "unrecognized_keys"))
    await vermerkeAblehnung(sitzung.akteur, plan.recht, herkunft);
  return { zustand: { fehler: feldFehler(eingabe.error) } };
}

const vermerkeAblehnung = (akteur: Akteur, recht: Recht, herkunft: Anfrage): Promise<void> =>
  withTenant(akteur, (tx) =>
    schreibeAudit(tx, [{ aktion: `abgelehnt.${recht}`, ergebnis: "abgelehnt" }], herkunft),
  );

/** Führt aus und macht aus Fehlern einen Zustand; getippte Werte bleiben immer erhalten. */
async function mitWerten(
  daten: FormData,
  arbeit: () => Promise<Ausgang | null>,
): Promise<FormZustand> {
  const werte = getippteWerte(daten);
  let ausgang: Ausgang | null;
  try {
    ausgang = await arbeit();
  } catch (ursache) {
    unstable_rethrow(ursache);
    if (ursache instanceof Zurueck) return { werte, ...ursache.zustand };
    return { werte, meldung: stoerung(ursache, "aktion") };
  }
  if (!ausgang) notFound();
  if ("weiter" in ausgang) redirect(ausgang.weiter);
  return { werte, ...ausgang.zustand };
}

/**
 * Der einzige Weg, Daten zu ändern (security.md 5.4). Der Reihe nach: Herkunft der Anfrage, Sitzung,
 * Begrenzung, Eingabe, Transaktion mit Mandant, Objekt, Recht am Objekt, Ausführung, Outbox, Prüfspur.
 */
export function action<S extends z.ZodType, O extends Objekt>(
  plan: Bauplan<S, O>,
): FormAktion & Geschuetzt {
  const ausfuehren: FormAktion = (_zustand, daten) =>
    mitWerten(daten, async () => {
      const geprueft = await pruefeAnfrage(plan, daten);
      if ("zustand" in geprueft) return geprueft;
      const { akteur, eingabe, herkunft } = geprueft;
      return withTenant(akteur, async (tx) => {
        const objekt = await plan.load(tx, eingabe, akteur);
        if (!objekt || !can(akteur, plan.recht, objekt)) {
          await schreibeAudit(
            tx,
            [{ aktion: `abgelehnt.${plan.recht}`, ergebnis: "abgelehnt" }],
            herkunft,
          );
          return null;
        }
        const ereignisse: AuditEreignis[] = [];
        const auftraege: Auftrag[] = [];
        const ausgang = await plan.run({
          akteur,
          eingabe,
          objekt,
          tx,
          herkunft,
          audit: (e) => ereignisse.push(e),
          mail: (a) => auftraege.push(a),
        });
        await legeInOutbox(tx, auftraege);
        await schreibeAudit(tx, ereignisse, herkunft);
        return ausgang;
      });
    });
  return Object.assign(ausfuehren, { [SCHUTZ]: plan.recht });
}

interface KontoBauplan<S extends z.ZodType> {
  recht: Recht;
  grenze?: Grenze;
  input: S;
  run: (h: { akteur: Akteur; eingabe: z.output<S>; herkunft: Anfrage }) => Promise<Ausgang>;
}

/**
 * Handlung am eigenen Konto, die ihre Transaktionen selbst führt: Passwörter werden lange gerechnet
 * und dürfen dabei keine Verbindung halten.
 */
export function kontoAction<S extends z.ZodType>(plan: KontoBauplan<S>): FormAktion & Geschuetzt {
  const ausfuehren: FormAktion = (_zustand, daten) =>
    mitWerten(daten, async () => {
      const geprueft = await pruefeAnfrage(plan, daten);
      if ("zustand" in geprueft) return geprueft;
      return can(geprueft.akteur, plan.recht, geprueft.akteur) ? plan.run(geprueft) : null;
    });
  return Object.assign(ausfuehren, { [SCHUTZ]: plan.recht });
}

interface OffenerBauplan<S extends z.ZodType> {
  input: S;
  run: (eingabe: z.output<S>, herkunft: Anfrage) => Promise<Ausgang>;
}

/** Eine Handlung ohne Anmeldung: Anmelden selbst, Passwort vergessen. Ihre Grenzen prüft sie selbst. */
export function offeneAction<S extends z.ZodType>(
  plan: OffenerBauplan<S>,
): FormAktion & Geschuetzt {
  const ausfuehren: FormAktion = (_zustand, daten) =>
    mitWerten(daten, async () => {
      if (!(await istEigeneAnfrage())) return { zustand: { meldung: FREMD } };
      const eingabe = plan.input.safeParse(alsObjekt(daten), { error: UNLESBAR });
      if (!eingabe.success) return { zustand: { fehler: feldFehler(eingabe.error) } };
      return plan.run(eingabe.data, await anfrage());
    });
  return Object.assign(ausfuehren, { [SCHUTZ]: "offen" as const });
}
