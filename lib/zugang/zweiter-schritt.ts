import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type AuditEreignis, schreibeAudit } from "@/lib/audit";
import { type Anfrage, GRENZEN, TAN, zaehle } from "@/lib/auth";
import { setzeMandant, type Tx, tabellen, withSchluessel } from "@/lib/db";
import { env } from "@/lib/env";
import { gesperrtMail, mailUmfeld, wiederherstellungMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import { passkeyAngaben } from "@/lib/passkeys";
import { gleich, pruefeTotp, sha256, totpEinrichtung } from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";
import { type Konto, sendeTan, tanHmac } from "./anmelden";
import { bestaetige } from "./bestaetigen";
import { neueEinrichtung, oeffneCodes, speichereCodes, verbraucheCode } from "./codes";
import { nachFalscherTan } from "./sperre";

const { konto, anmeldung, sitzung } = tabellen;
export type Anmeldung = typeof anmeldung.$inferSelect;

export const TAN_ABGELAUFEN =
  "Die TAN ist abgelaufen. Melden Sie sich bitte erneut mit Nutzerkennung und Passwort an.";
export const TAN_DREIMAL_FALSCH =
  "Die TAN war dreimal falsch. Melden Sie sich bitte erneut mit Nutzerkennung und Passwort an.";

/** Was die Seite des zweiten Faktors zeigt. */
export interface ZweiterSchritt {
  methode: Anmeldung["methode"];
  /** Ende der Gültigkeit der E-Mail-TAN. */
  tanBis: Date | null;
  /** Beim Einrichten: Schlüssel und die Wiederherstellungscodes, die mit ihm gelten werden. */
  einrichtung: { base32: string; adresse: string; codes: string[] } | null;
  /** Angaben, mit denen der Browser einen Passkey unterschreiben lässt; `null`, wenn das Konto keinen hat. */
  passkey: Awaited<ReturnType<typeof passkeyAngaben>>;
}

/** `zurueck` führt zur Anmeldung; deren Seite nennt den Grund. */
export type ZweitesErgebnis =
  | { art: "bestaetigt" }
  | { art: "falsch"; text: string }
  | { art: "zurueck"; grund: "tan" | "versuche" | "stoerung" };

/** Lädt die angefangene Anmeldung mit ihrem Konto und sperrt beide Zeilen; `null`, wenn sie vorbei ist. */
export async function lade(tx: Tx, idHash: Buffer): Promise<{ a: Anmeldung; k: Konto } | null> {
  const [a] = await tx.select().from(anmeldung).where(eq(anmeldung.idHash, idHash)).for("update");
  if (!a || a.gueltigBis <= jetzt()) return null;
  await setzeMandant(tx, {
    kasseId: a.kasseId,
    kontoId: a.kontoId,
    mitgliedId: null,
    klasse: null,
  });
  const [k] = await tx
    .select()
    .from(konto)
    .where(and(eq(konto.kasseId, a.kasseId), eq(konto.id, a.kontoId)))
    .for("update");
  if (k?.status !== "AKTIV") return null;
  // Sonst überschriebe eine zweite angefangene Einrichtung die fertige mit einem anderen Schlüssel.
  return a.methode === "TOTP_EINRICHTEN" && k.totpEingerichtetAm ? null : { a, k };
}

/** Arbeitet an der angefangenen Anmeldung, deren Geheimnis der Aufrufer kennt. */
export const mitAnmeldung = <T>(token: string, arbeit: (tx: Tx, idHash: Buffer) => Promise<T>) => {
  const idHash = sha256(token);
  return withSchluessel({ art: "anmeldung", wert: idHash }, (tx) => arbeit(tx, idHash));
};

/** Stand der angefangenen Anmeldung für die Seite; `null`, wenn sie nicht mehr gilt. */
export function liesZweitenSchritt(token: string): Promise<ZweiterSchritt | null> {
  return mitAnmeldung(token, async (tx, idHash) => {
    const geladen = await lade(tx, idHash);
    if (!geladen || (geladen.a.tanBis && geladen.a.tanBis <= jetzt())) return null;
    const { a, k } = geladen;
    return {
      methode: a.methode,
      tanBis: a.tanBis,
      einrichtung: a.totpSchluessel
        ? {
            ...totpEinrichtung(a.totpSchluessel, env().PORTAL_NAME, k.kennung),
            codes: oeffneCodes(a.codes),
          }
        : null,
      passkey: await passkeyAngaben(tx, k, a.aufgabe),
    };
  });
}

/** Prüft die TAN; drei falsche beenden die Anmeldung (security.md 1.4 Nr. 3–5). */
export function pruefeZweitenSchritt(
  token: string,
  tan: string,
  herkunft: Anfrage,
): Promise<ZweitesErgebnis> {
  return mitAnmeldung(token, async (tx, idHash) => {
    const geladen = await lade(tx, idHash);
    if (!geladen) return { art: "zurueck", grund: "tan" };
    const { a, k } = geladen;
    if (a.methode === "EMAIL_TAN" && (!a.tanBis || a.tanBis <= jetzt())) {
      await tx.delete(anmeldung).where(eq(anmeldung.idHash, idHash));
      return { art: "zurueck", grund: "tan" };
    }
    if (await stimmt(tx, a, k, tan)) {
      if (a.methode === "TOTP_EINRICHTEN") {
        await speichereCodes(tx, k, oeffneCodes(a.codes));
        await schreibeAudit(tx, [kontoSpur(k, "faktor-eingerichtet")], herkunft);
      }
      return bestaetige(tx, a, k, a.methode, herkunft);
    }
    return zaehleFalsche(tx, a, k, herkunft);
  });
}

export const kontoSpur = (k: Konto, vorgang: string): AuditEreignis => ({
  aktion: `konto.${vorgang}`,
  objektArt: "konto",
  objektId: k.id,
});

/**
 * Ein Wiederherstellungscode statt der TAN der App: gilt einmal, löst alle übrigen Codes und die
 * bisherige App ab und führt zur Einrichtung einer neuen (ergaenzungen.md 3). Andere Sitzungen enden.
 */
export function benutzeCode(
  token: string,
  getippt: string,
  herkunft: Anfrage,
): Promise<ZweitesErgebnis | { art: "einrichten" }> {
  return mitAnmeldung(token, async (tx, idHash) => {
    const geladen = await lade(tx, idHash);
    if (geladen?.a.methode !== "TOTP") return { art: "zurueck", grund: "tan" };
    const { a, k } = geladen;
    if (!(await verbraucheCode(tx, k, getippt))) return zaehleFalsche(tx, a, k, herkunft);
    await tx
      .update(konto)
      .set({ totpSchluessel: null, totpEingerichtetAm: null })
      .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
    await tx
      .update(anmeldung)
      .set({ methode: "TOTP_EINRICHTEN", ...neueEinrichtung() })
      .where(eq(anmeldung.idHash, idHash));
    await tx
      .update(sitzung)
      .set({ beendetAm: jetzt(), endeGrund: "ZWEITER_FAKTOR" })
      .where(
        and(eq(sitzung.kasseId, k.kasseId), eq(sitzung.kontoId, k.id), isNull(sitzung.beendetAm)),
      );
    await legeInOutbox(tx, [
      {
        kasseId: k.kasseId,
        mail: wiederherstellungMail(await mailUmfeld(tx, k.kasseId), k.email),
        dedupeKey: `wiederherstellung:${idHash.toString("hex")}`,
      },
    ]);
    await schreibeAudit(tx, [kontoSpur(k, "wiederherstellung")], herkunft);
    return { art: "einrichten" };
  });
}

/** Vergleicht die TAN und verbraucht sie: der TOTP-Schritt gilt nur einmal, das Einrichten ist damit fertig. */
async function stimmt(tx: Tx, a: Anmeldung, k: Konto, tan: string): Promise<boolean> {
  if (a.methode === "EMAIL_TAN")
    return a.tanHmac !== null && gleich(a.tanHmac, tanHmac(a.idHash, tan));
  const schluessel = a.methode === "TOTP" ? k.totpSchluessel : a.totpSchluessel;
  const schritt = schluessel
    ? pruefeTotp(schluessel, tan, a.methode === "TOTP" ? k.totpLetzterSchritt : null, jetzt())
    : null;
  if (schritt === null) return false;
  const eingerichtet =
    a.methode === "TOTP" ? {} : { totpSchluessel: schluessel, totpEingerichtetAm: jetzt() };
  await tx
    .update(konto)
    .set({ totpLetzterSchritt: schritt, ...eingerichtet })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  return true;
}

/** Zählt eine falsche TAN oder Unterschrift; die dritte beendet die Anmeldung. */
export async function zaehleFalsche(
  tx: Tx,
  a: Anmeldung,
  k: Konto,
  herkunft: Anfrage,
  satz = "Die TAN stimmt nicht.",
): Promise<ZweitesErgebnis> {
  const fehlversuche = a.fehlversuche + 1;
  const dritte = fehlversuche >= TAN.fehlversuche;
  const { stand, gesperrt } = nachFalscherTan(k, dritte, jetzt());
  await tx
    .update(konto)
    .set({ ...stand, fehlversucheSeitAnmeldung: k.fehlversucheSeitAnmeldung + 1 })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  if (gesperrt) {
    const mail = gesperrtMail(await mailUmfeld(tx, k.kasseId), k.email);
    await legeInOutbox(tx, [
      {
        kasseId: k.kasseId,
        mail,
        dedupeKey: `gesperrt:${k.id}:${stand.autoGesperrtBis?.toISOString()}`,
      },
    ]);
  }
  // Eine Sperre beendet alle angefangenen Anmeldungen: Sonst ließe sich mit einem Vorrat davon weiterraten.
  if (gesperrt)
    await tx
      .delete(anmeldung)
      .where(and(eq(anmeldung.kasseId, k.kasseId), eq(anmeldung.kontoId, k.id)));
  else if (dritte) await tx.delete(anmeldung).where(eq(anmeldung.idHash, a.idHash));
  else await tx.update(anmeldung).set({ fehlversuche }).where(eq(anmeldung.idHash, a.idHash));
  await schreibeAudit(
    tx,
    [
      {
        aktion: "anmeldung.tan",
        objektArt: "konto",
        objektId: k.id,
        ergebnis: "abgelehnt",
        einzelheiten: { versuch: fehlversuche, gesperrt },
      },
    ],
    herkunft,
  );
  if (dritte || gesperrt) return { art: "zurueck", grund: "versuche" };
  const rest = TAN.fehlversuche - fehlversuche;
  return {
    art: "falsch",
    text: `${satz} Sie haben noch ${rest} ${rest === 1 ? "Versuch" : "Versuche"}.`,
  };
}

/** „neue TAN senden“: nur solange die jetzige lebt; die alte gilt dann nicht mehr. */
export function sendeNeueTan(
  token: string,
  herkunft: Anfrage,
): Promise<ZweitesErgebnis | { art: "gesendet" }> {
  return mitAnmeldung(token, async (tx, idHash) => {
    const geladen = await lade(tx, idHash);
    if (geladen?.a.methode !== "EMAIL_TAN" || !geladen.a.tanBis || geladen.a.tanBis <= jetzt())
      return { art: "zurueck", grund: "tan" };
    const { a, k } = geladen;
    const wartezeit =
      TAN.abstandSekunden -
      Math.floor((jetzt().getTime() - (a.tanGesendetAm?.getTime() ?? 0)) / 1000);
    if (wartezeit > 0)
      return {
        art: "falsch",
        text: `Eine neue TAN können Sie in ${wartezeit} ${wartezeit === 1 ? "Sekunde" : "Sekunden"} anfordern.`,
      };
    const erlaubt =
      a.sendungen < TAN.sendungen &&
      (await zaehle(GRENZEN.tanNeuKonto, k.id, tx)) &&
      (await sendeTan(tx, k, idHash, a.sendungen + 1));
    if (!erlaubt)
      return {
        art: "falsch",
        text: "Weitere TANs sind für diese Anmeldung nicht möglich. Prüfen Sie bitte auch den Spam-Ordner.",
      };
    await schreibeAudit(
      tx,
      [{ aktion: "anmeldung.tan-neu", objektArt: "konto", objektId: k.id }],
      herkunft,
    );
    return { art: "gesendet" };
  });
}

/** „Abbrechen“: Anmeldung und TAN gelten nicht mehr. */
export async function brecheAnmeldungAb(token: string): Promise<void> {
  await mitAnmeldung(token, (tx, idHash) =>
    tx.delete(anmeldung).where(eq(anmeldung.idHash, idHash)),
  );
}
