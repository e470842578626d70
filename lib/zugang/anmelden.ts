import "server-only";
import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { ANMELDUNG_MINUTEN, type Anfrage, erreicht, GRENZEN, TAN, zaehle } from "@/lib/auth";
import { setzeMandant, type Tx, tabellen, withSchluessel } from "@/lib/db";
import { noetig } from "@/lib/env";
import { mailUmfeld, tanMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import { hatPasskey, neueAufgabe } from "@/lib/passkeys";
import {
  hashePasswort,
  hmac,
  istVeraltet,
  neuesGeheimnis,
  pruefePasswort,
  sha256,
  Ueberlastet,
} from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";
import { neueEinrichtung } from "./codes";
import { normalisiereKennung } from "./kennung";
import { istAutoGesperrt, nachFehlversuch } from "./sperre";

const { konto, anmeldung } = tabellen;
export type Konto = typeof konto.$inferSelect;

/** Gleichlautend für jeden Grund, damit niemand Kennungen erraten kann (security.md 1.4 Nr. 1). */
export const ANMELDUNG_ABGELEHNT =
  "Anmeldung nicht möglich. Bitte prüfen Sie Ihre Eingaben. Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt.";
const UEBERLASTET =
  "Gerade melden sich sehr viele Personen an. Bitte versuchen Sie es in einer Minute noch einmal.";

/** Ergebnis des ersten Schritts: Token der angefangenen Anmeldung oder der Text der Ablehnung. */
export type ErsterSchritt = { ok: true; token: string } | { ok: false; text: string };

/**
 * Erster Schritt: Nutzerkennung und Passwort. Jede Ablehnung sieht gleich aus und dauert gleich lang,
 * denn auch für Unbekannte wird ein Passwort gerechnet.
 */
export async function pruefeErstenSchritt(
  eingabe: string,
  passwort: string,
  herkunft: Anfrage,
): Promise<ErsterSchritt> {
  const abgelehnt: ErsterSchritt = { ok: false, text: ANMELDUNG_ABGELEHNT };
  if (
    !(await zaehle(GRENZEN.anmeldungNetz, herkunft.netz)) ||
    (await erreicht(GRENZEN.anmeldungFehlerIp, herkunft.ip))
  )
    return abgelehnt;
  const kennung = normalisiereKennung(eingabe) ?? "-";
  try {
    const gefunden = await withSchluessel(
      { art: "kennung", wert: kennung },
      async (tx) => (await tx.select().from(konto).where(eq(konto.kennung, kennung)))[0],
    );
    const stimmt = await pruefePasswort(passwort, gefunden?.passwortHash ?? null);
    const token = gefunden ? await entscheide(kennung, stimmt, herkunft) : null;
    if (token) {
      if (gefunden?.passwortHash && istVeraltet(gefunden.passwortHash))
        await erneuereHash(kennung, gefunden.passwortHash, await hashePasswort(passwort));
      return { ok: true, token };
    }
    await zaehle(GRENZEN.anmeldungFehlerIp, herkunft.ip);
    return abgelehnt;
  } catch (ursache) {
    if (ursache instanceof Ueberlastet) return { ok: false, text: UEBERLASTET };
    throw ursache;
  }
}

/** Ersetzt einen Hash mit alten Parametern; ein inzwischen geändertes Passwort bleibt. */
function erneuereHash(kennung: string, alt: string, neu: string): Promise<void> {
  return withSchluessel({ art: "kennung", wert: kennung }, async (tx) => {
    const [k] = await tx.select().from(konto).where(eq(konto.kennung, kennung));
    if (!k) return;
    await setzeMandant(tx, {
      kasseId: k.kasseId,
      kontoId: k.id,
      mitgliedId: null,
      klasse: null,
    });
    await tx
      .update(konto)
      .set({ passwortHash: neu })
      .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id), eq(konto.passwortHash, alt)));
  });
}

/** Entscheidet unter Sperre der Kontozeile, damit gleichzeitige Versuche alle zählen. */
function entscheide(kennung: string, stimmt: boolean, herkunft: Anfrage): Promise<string | null> {
  return withSchluessel({ art: "kennung", wert: kennung }, async (tx) => {
    const [vorab] = await tx.select().from(konto).where(eq(konto.kennung, kennung));
    if (!vorab) return null;
    await setzeMandant(tx, {
      kasseId: vorab.kasseId,
      kontoId: vorab.id,
      mitgliedId: null,
      klasse: null,
    });
    const dieses = and(eq(konto.kasseId, vorab.kasseId), eq(konto.id, vorab.id));
    const [k] = await tx.select().from(konto).where(dieses).for("update");
    if (!k) return null;
    const zeitpunkt = jetzt();
    const gesperrt = istAutoGesperrt(k, zeitpunkt);
    if (stimmt && !gesperrt && k.status === "AKTIV") return beginneZweitenSchritt(tx, k, herkunft);
    if (!stimmt) {
      const stand = nachFehlversuch(k, zeitpunkt);
      await tx
        .update(konto)
        .set({ ...stand, fehlversucheSeitAnmeldung: k.fehlversucheSeitAnmeldung + 1 })
        .where(dieses);
    }
    const grund = !stimmt ? "passwort" : gesperrt ? "gesperrt" : "status";
    await schreibeAudit(
      tx,
      [
        {
          aktion: "anmeldung.abgelehnt",
          objektArt: "konto",
          objektId: k.id,
          ergebnis: "abgelehnt",
          einzelheiten: { grund },
        },
      ],
      herkunft,
    );
    return null;
  });
}

async function beginneZweitenSchritt(tx: Tx, k: Konto, herkunft: Anfrage): Promise<string> {
  const token = neuesGeheimnis();
  const idHash = sha256(token);
  const methode =
    k.zweiterFaktor === "EMAIL_TAN"
      ? "EMAIL_TAN"
      : k.totpEingerichtetAm
        ? "TOTP"
        : "TOTP_EINRICHTEN";
  await tx.insert(anmeldung).values({
    idHash,
    kasseId: k.kasseId,
    kontoId: k.id,
    methode,
    ...(methode === "TOTP_EINRICHTEN"
      ? neueEinrichtung()
      : { aufgabe: (await hatPasskey(tx, k)) ? neueAufgabe() : null }),
    gueltigBis: new Date(jetzt().getTime() + ANMELDUNG_MINUTEN * 60_000),
  });
  if (methode === "EMAIL_TAN") await sendeTan(tx, k, idHash, 1);
  await schreibeAudit(
    tx,
    [
      {
        aktion: "anmeldung.passwort",
        objektArt: "konto",
        objektId: k.id,
        einzelheiten: { methode },
      },
    ],
    herkunft,
  );
  return token;
}

/** HMAC einer TAN, gebunden an ihre Anmeldung: woanders gilt sie nicht. */
export const tanHmac = (idHash: Uint8Array, tan: string) =>
  hmac(noetig("PASSWORT_PFEFFER"), "tan", Buffer.from(idHash).toString("hex"), tan);

/**
 * Erzeugt eine TAN, löst die vorige ab und legt die E-Mail in die Outbox.
 * @returns ob gesendet wurde; `false` heißt, das Tageslimit des Kontos ist erreicht
 */
export async function sendeTan(
  tx: Tx,
  k: Konto,
  idHash: Buffer,
  sendungen: number,
): Promise<boolean> {
  if (!(await zaehle(GRENZEN.tanMailsKonto, k.id, tx))) return false;
  const tan = String(randomInt(1_000_000)).padStart(6, "0");
  const zeitpunkt = jetzt();
  const tanBis = new Date(zeitpunkt.getTime() + TAN.gueltigSekunden * 1000);
  await tx
    .update(anmeldung)
    .set({ tanHmac: tanHmac(idHash, tan), tanBis, tanGesendetAm: zeitpunkt, sendungen })
    .where(eq(anmeldung.idHash, idHash));
  const mail = tanMail(await mailUmfeld(tx, k.kasseId), k.email, tan);
  await legeInOutbox(tx, [
    {
      kasseId: k.kasseId,
      mail,
      dedupeKey: `tan:${idHash.toString("hex")}:${sendungen}`,
      verfaelltAm: tanBis,
    },
  ]);
  return true;
}

/**
 * Vorige Anmeldung und Fehlversuche seither, für die Startseite (security.md 1.4 Nr. 6); dazu, ob die
 * Verwaltung das Konto seither änderte (design.md 7: immer bei der nächsten Anmeldung gezeigt).
 */
export async function letzteAnmeldung(
  tx: Tx,
  wer: { kasseId: string; sitzungNr: string },
): Promise<{ vorige: Date | null; fehlversuche: number; geaendert: Date | null }> {
  const { sitzung } = tabellen;
  const [zeile] = await tx
    .select({
      vorige: sitzung.vorigeAnmeldungAm,
      fehlversuche: sitzung.fehlversucheVorher,
      geaendert: konto.geaendertAm,
    })
    .from(sitzung)
    .innerJoin(konto, and(eq(konto.kasseId, sitzung.kasseId), eq(konto.id, sitzung.kontoId)))
    .where(and(eq(sitzung.kasseId, wer.kasseId), eq(sitzung.nr, wer.sitzungNr)));
  if (!zeile) return { vorige: null, fehlversuche: 0, geaendert: null };
  const seither = zeile.vorige && zeile.geaendert && zeile.geaendert > zeile.vorige;
  return { ...zeile, geaendert: seither ? zeile.geaendert : null };
}
