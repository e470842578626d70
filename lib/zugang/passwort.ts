import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type AuditEreignis, schreibeAudit } from "@/lib/audit";
import { type Anfrage, beendeAlleSitzungen, GRENZEN, zaehle } from "@/lib/auth";
import { vermerkeZustimmung } from "@/lib/bedingungen";
import { setzeMandant, type Tx, tabellen, withSchluessel, withTenant } from "@/lib/db";
import { mailUmfeld, passwortGeaendertMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import {
  gleich,
  hasheFuerVerlauf,
  hashePasswort,
  passwortMangel,
  pruefePasswort,
  sha256,
} from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";
import type { Konto } from "./anmelden";
import { abrufLink, LINK_UNGUELTIG, ladeLink, verlangtZustimmung } from "./link";
import { istAutoGesperrt, nachFehlversuch } from "./sperre";

const { konto, zugangslink, passwortVerlauf, kasse, mitglied } = tabellen;

export const SCHON_BENUTZT = "Dieses Passwort wurde schon einmal verwendet.";

export type PasswortErgebnis =
  | { ok: true }
  | { ok: false; feld: "altesPasswort" | "neuesPasswort" | "bedingungen" | null; text: string };

export const ZUSTIMMUNG_FEHLT =
  "Bestätigen Sie die Nutzungsbedingungen und die Hinweise zum Datenschutz.";

/**
 * Setzt das Passwort über einen Einmal-Link; alle Sitzungen enden. Wer sich damit registriert, stimmt
 * zugleich den Bedingungen zu.
 */
export async function setzePasswortPerLink(
  token: string,
  passwort: string,
  herkunft: Anfrage,
  zugestimmt = false,
): Promise<PasswortErgebnis> {
  const tokenHash = sha256(token);
  if (!(await zaehle(GRENZEN.linkBenutzen, herkunft.ip)))
    return { ok: false, feld: null, text: LINK_UNGUELTIG };
  const geladen = await withSchluessel({ art: "link", wert: tokenHash }, async (tx) => {
    const link = await ladeLink(tx, tokenHash);
    return link ? { ...link, ...(await ladeUmfeld(tx, link.k)) } : null;
  });
  if (!geladen) return { ok: false, feld: null, text: LINK_UNGUELTIG };
  if (verlangtZustimmung(geladen) && !zugestimmt)
    return { ok: false, feld: "bedingungen", text: ZUSTIMMUNG_FEHLT };
  const neu = await bereitePasswort(geladen.k, geladen.namen, geladen.verlauf, passwort);
  if ("text" in neu) return { ok: false, feld: "neuesPasswort", text: neu.text };
  return withSchluessel({ art: "link", wert: tokenHash }, async (tx) => {
    // Seit dem Laden kann das Konto gesperrt oder der Link abgelöst worden sein.
    const link = await ladeLink(tx, tokenHash);
    const [verbraucht] = link
      ? await tx
          .update(zugangslink)
          .set({ benutztAm: jetzt() })
          .where(and(eq(zugangslink.tokenHash, tokenHash), isNull(zugangslink.benutztAm)))
          .returning()
      : [];
    if (!link || !verbraucht) return { ok: false, feld: null, text: LINK_UNGUELTIG };
    if (verlangtZustimmung(link)) await vermerkeZustimmung(tx, link.k, "REGISTRIERUNG");
    await speicherePasswort(
      tx,
      link.k,
      neu,
      {
        aktion: "passwort.gesetzt",
        objektArt: "konto",
        objektId: link.k.id,
        einzelheiten: { weg: "link" },
      },
      herkunft,
    );
    return { ok: true };
  });
}

/** Rechnet und vergleicht; ein falsches zählt als Fehlversuch wie bei der Anmeldung. */
async function stimmtPasswort(k: Konto, passwort: string, herkunft: Anfrage): Promise<boolean> {
  if (istAutoGesperrt(k, jetzt())) return false;
  if (await pruefePasswort(passwort, k.passwortHash)) return true;
  const dieses = and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id));
  const mandant = { kasseId: k.kasseId, kontoId: k.id, mitgliedId: null, klasse: null };
  await withTenant(mandant, async (tx) => {
    const [frisch] = await tx.select().from(konto).where(dieses).for("update");
    if (frisch) await tx.update(konto).set(nachFehlversuch(frisch, jetzt())).where(dieses);
    await schreibeAudit(
      tx,
      [{ aktion: "passwort.falsch", objektArt: "konto", objektId: k.id, ergebnis: "abgelehnt" }],
      herkunft,
    );
  });
  return false;
}

/** Prüft das Passwort einer angemeldeten Person noch einmal, bevor sie an ihren Faktoren etwas ändert. */
export async function pruefeEigenesPasswort(
  wer: { kasseId: string; kontoId: string },
  passwort: string,
  herkunft: Anfrage,
): Promise<boolean> {
  const mandant = { kasseId: wer.kasseId, kontoId: wer.kontoId, mitgliedId: null, klasse: null };
  const [k] = await withTenant(mandant, (tx) =>
    tx
      .select()
      .from(konto)
      .where(and(eq(konto.kasseId, wer.kasseId), eq(konto.id, wer.kontoId))),
  );
  return k !== undefined && stimmtPasswort(k, passwort, herkunft);
}

/** Ändert das eigene Passwort; danach führt der Weg zur Anmeldung (Handbuch 1.6). */
export async function aenderePasswort(
  wer: { kasseId: string; kontoId: string },
  altes: string,
  passwort: string,
  herkunft: Anfrage,
): Promise<PasswortErgebnis> {
  const mandant = { kasseId: wer.kasseId, kontoId: wer.kontoId, mitgliedId: null, klasse: null };
  const dieses = and(eq(konto.kasseId, wer.kasseId), eq(konto.id, wer.kontoId));
  const geladen = await withTenant(mandant, async (tx) => {
    const [k] = await tx.select().from(konto).where(dieses);
    return k ? { k, ...(await ladeUmfeld(tx, k)) } : null;
  });
  if (!geladen) return { ok: false, feld: null, text: LINK_UNGUELTIG };
  const falsch: PasswortErgebnis = {
    ok: false,
    feld: "altesPasswort",
    text: "Das alte Passwort stimmt nicht. Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt.",
  };
  if (!(await stimmtPasswort(geladen.k, altes, herkunft))) return falsch;
  const neu = await bereitePasswort(geladen.k, geladen.namen, geladen.verlauf, passwort);
  if ("text" in neu) return { ok: false, feld: "neuesPasswort", text: neu.text };
  await withTenant(mandant, (tx) =>
    speicherePasswort(
      tx,
      geladen.k,
      neu,
      {
        aktion: "passwort.gesetzt",
        objektArt: "konto",
        objektId: wer.kontoId,
        einzelheiten: { weg: "selbst" },
      },
      herkunft,
    ),
  );
  return { ok: true };
}

async function ladeUmfeld(tx: Tx, k: Konto) {
  const [bei] = await tx.select({ name: kasse.name }).from(kasse).where(eq(kasse.id, k.kasseId));
  if (k.mitgliedId)
    await setzeMandant(tx, {
      kasseId: k.kasseId,
      kontoId: k.id,
      mitgliedId: k.mitgliedId,
      klasse: k.klasse,
    });
  const [org] = k.mitgliedId
    ? await tx
        .select({ name: mitglied.name })
        .from(mitglied)
        .where(and(eq(mitglied.kasseId, k.kasseId), eq(mitglied.id, k.mitgliedId)))
    : [];
  const verlauf = await tx
    .select({ hash: passwortVerlauf.hash })
    .from(passwortVerlauf)
    .where(and(eq(passwortVerlauf.kasseId, k.kasseId), eq(passwortVerlauf.kontoId, k.id)));
  return {
    namen: { kasse: bei?.name ?? "", organisation: org?.name ?? "" },
    verlauf: verlauf.map((z) => z.hash),
  };
}

/** Rechnet beide Hashes außerhalb der Transaktion, damit sie keine Zeile so lange sperrt. */
async function bereitePasswort(
  k: Konto,
  namen: { kasse: string; organisation: string },
  verlauf: Buffer[],
  passwort: string,
): Promise<{ hash: string; verlauf: Buffer } | { text: string }> {
  const mangel = passwortMangel(passwort, {
    kennung: k.kennung,
    vorname: k.vorname,
    name: k.name,
    ...namen,
  });
  if (mangel) return { text: mangel };
  const imVerlauf = await hasheFuerVerlauf(passwort, k.verlaufSalz);
  if (verlauf.some((alt) => gleich(alt, imVerlauf))) return { text: SCHON_BENUTZT };
  return { hash: await hashePasswort(passwort), verlauf: imVerlauf };
}

/** Eine von der Kasse registrierte Administration ruft ihre Nutzerkennung erst noch ab. */
const mussAbrufen = (k: Konto) => k.status === "ANGELEGT" && k.abrufGeburtsdatum !== null;

function nachErstemPasswort(k: Konto): Partial<Konto> {
  if (k.status !== "ANGELEGT") return {};
  return mussAbrufen(k) ? { abruf: "OFFEN" } : { status: "AKTIV" };
}

async function speicherePasswort(
  tx: Tx,
  k: Konto,
  neu: { hash: string; verlauf: Buffer },
  ereignis: AuditEreignis,
  herkunft: Anfrage,
): Promise<void> {
  await tx
    .update(konto)
    .set({ passwortHash: neu.hash, ...nachErstemPasswort(k) })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  if (mussAbrufen(k)) await legeInOutbox(tx, [await abrufLink(tx, k)]);
  await tx
    .insert(passwortVerlauf)
    .values({ kasseId: k.kasseId, kontoId: k.id, hash: neu.verlauf })
    .onConflictDoNothing();
  await beendeAlleSitzungen(tx, k.kasseId, k.id, "PASSWORT");
  if (k.status === "AKTIV") {
    const mail = passwortGeaendertMail(await mailUmfeld(tx, k.kasseId), k.email);
    await legeInOutbox(tx, [
      {
        kasseId: k.kasseId,
        mail,
        dedupeKey: `passwort:${k.id}:${neu.verlauf.toString("hex").slice(0, 32)}`,
      },
    ]);
  }
  await schreibeAudit(tx, [ereignis], herkunft);
}
