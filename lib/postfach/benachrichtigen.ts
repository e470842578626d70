import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Handlung, wirksameRechte } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { mailUmfeld, neueGruppennachrichtMail, neueNachrichtMail, tagesmail } from "@/lib/mail";
import { heute } from "@/lib/uhr";
import type { Postfachziel } from "./hinterlegen";

const { gruppenadresse, konto, mitglied, postfachmail } = tabellen;

type Kontext = Pick<Handlung<unknown, unknown>, "tx" | "mail">;

/** Das Postfach, in dem etwas Neues liegt. */
export interface Postfachort {
  kasseId: string;
  mitgliedId: string;
  ziel: Postfachziel;
}

/** Was über das Konto zu wissen ist, das ein persönliches Postfach liest. */
export interface Empfaengerkonto {
  id: string;
  email: string;
  status: string;
  rechte: string[];
  wahl: "SOFORT" | "TAEGLICH";
  /** Aus der Organisation des Kontos. */
  abgeschaltet: string[];
  quittungZiel: string;
}

/** Lädt das Konto mit den Angaben seiner Organisation; `null` bei Konten ohne Organisation. */
export async function ladeEmpfaengerkonto(
  tx: Tx,
  kasseId: string,
  kontoId: string,
): Promise<Empfaengerkonto | null> {
  const [k] = await tx
    .select({
      id: konto.id,
      email: konto.email,
      status: konto.status,
      rechte: konto.rechte,
      wahl: konto.benachrichtigung,
      abgeschaltet: mitglied.abgeschaltet,
      quittungZiel: mitglied.quittungZiel,
    })
    .from(konto)
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, konto.kasseId), eq(mitglied.id, konto.mitgliedId)),
    )
    .where(and(eq(konto.kasseId, kasseId), eq(konto.id, kontoId)));
  return k ?? null;
}

/**
 * Meldet eine neue Nachricht per E-Mail ohne Inhalt: der Person, wie sie es gewählt hat, oder den
 * Adressen des Gruppenpostfachs. Je Nachricht höchstens einmal.
 * @param sammeln weitere Nachrichten innerhalb von 60 Sekunden ergeben eine gemeinsame E-Mail
 * @param bekannt Konto des persönlichen Postfachs, wenn der Aufrufer es schon geladen hat
 */
export async function meldeNachricht(
  h: Kontext,
  ort: Postfachort,
  nachrichtId: string,
  sammeln: boolean,
  bekannt?: Empfaengerkonto | null,
): Promise<void> {
  const an = await empfaenger(h.tx, ort, bekannt);
  if (an.sofort.length === 0 && !an.taeglich) return;
  const umfeld = await mailUmfeld(h.tx, ort.kasseId);
  if (an.taeglich) {
    h.mail({
      kasseId: ort.kasseId,
      mail: tagesmail(umfeld, an.taeglich.email),
      dedupeKey: `tagesmail:${an.taeglich.id}:${an.taeglich.am.toISOString().slice(0, 10)}`,
      faelligAb: an.taeglich.am,
    });
    return;
  }
  const termin = sammeln ? await plane(h.tx, ort) : { art: "gleich" as const };
  if (termin.art === "geplant") return;
  const { ziel } = ort;
  for (const email of an.sofort)
    h.mail({
      kasseId: ort.kasseId,
      mail:
        "gruppe" in ziel
          ? neueGruppennachrichtMail(umfeld, email, ziel.gruppe)
          : neueNachrichtMail(umfeld, email),
      dedupeKey: `nachricht:${nachrichtId}${"gruppe" in ziel ? `:${email}` : ""}`,
      ...(termin.art === "spaeter" && { faelligAb: termin.am }),
    });
}

interface Empfaenger {
  sofort: string[];
  taeglich: { id: string; email: string; am: Date } | null;
}

async function empfaenger(
  tx: Tx,
  { kasseId, mitgliedId, ziel }: Postfachort,
  bekannt?: Empfaengerkonto | null,
): Promise<Empfaenger> {
  if ("gruppe" in ziel) {
    const adressen = await tx
      .select({ email: gruppenadresse.email })
      .from(gruppenadresse)
      .where(
        and(
          eq(gruppenadresse.kasseId, kasseId),
          eq(gruppenadresse.mitgliedId, mitgliedId),
          eq(gruppenadresse.gruppe, ziel.gruppe),
        ),
      );
    return { sofort: adressen.map((a) => a.email), taeglich: null };
  }
  const k = bekannt ?? (await ladeEmpfaengerkonto(tx, kasseId, ziel.kontoId));
  // Ohne Postfachfunktionalität geht keine E-Mail hinaus (ergaenzungen.md 3).
  const liest = k && wirksameRechte(k.rechte, [], k.abgeschaltet).rechte.has("POSTFACH");
  if (!liest || k.status === "DEAKTIVIERT") return { sofort: [], taeglich: null };
  if (k.wahl === "SOFORT") return { sofort: [k.email], taeglich: null };
  return { sofort: [], taeglich: { id: k.id, email: k.email, am: await naechsteSammlung(tx) } };
}

/** Uhrzeit der täglichen Zusammenfassung in Europe/Berlin. */
const SAMMLUNG_STUNDE = 6;

/** Der nächste Zeitpunkt der täglichen Zusammenfassung; die Datenbank kennt die Sommerzeit. */
async function naechsteSammlung(tx: Tx): Promise<Date> {
  const [zeile] = await tx.execute<{ am: string }>(sql`select min(t) as am from (
      select ((${heute()}::date + n) + make_interval(hours => ${SAMMLUNG_STUNDE})) at time zone 'Europe/Berlin' as t
      from generate_series(0, 1) n) x where t > now()`);
  return new Date(zeile?.am ?? 0);
}

const SAMMELN_SEKUNDEN = 60;

type Termin = { art: "gleich" } | { art: "spaeter"; am: Date } | { art: "geplant" };

/**
 * Wann die E-Mail zu diesem Postfach geht: gleich, wenn die letzte lange genug her ist; sonst eine
 * gemeinsame nach Ablauf der Frist, und ist die schon geplant, gar keine weitere.
 */
async function plane(tx: Tx, { kasseId, mitgliedId, ziel }: Postfachort): Promise<Termin> {
  const postfach = "gruppe" in ziel ? ziel.gruppe : ziel.kontoId;
  const neu = await tx
    .insert(postfachmail)
    .values({ kasseId, mitgliedId, postfach, am: sql`now()` })
    .onConflictDoNothing()
    .returning();
  if (neu.length) return { art: "gleich" };
  const diese = and(
    eq(postfachmail.kasseId, kasseId),
    eq(postfachmail.mitgliedId, mitgliedId),
    eq(postfachmail.postfach, postfach),
  );
  const [stand] = await tx
    .select({
      frei: sql<boolean>`${postfachmail.am} <= now() - make_interval(secs => ${SAMMELN_SEKUNDEN})`,
      geplant: sql<boolean>`${postfachmail.am} > now()`,
    })
    .from(postfachmail)
    .where(diese)
    .for("update");
  if (stand?.geplant) return { art: "geplant" };
  const am = stand?.frei
    ? sql`now()`
    : sql`${postfachmail.am} + make_interval(secs => ${SAMMELN_SEKUNDEN})`;
  const [gesetzt] = await tx
    .update(postfachmail)
    .set({ am })
    .where(diese)
    .returning({ am: postfachmail.am });
  return stand?.frei || !gesetzt ? { art: "gleich" } : { art: "spaeter", am: gesetzt.am };
}
