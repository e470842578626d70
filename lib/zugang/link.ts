import "server-only";
import { and, eq } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { type Anfrage, GRENZEN, LINK_MINUTEN, zaehle } from "@/lib/auth";
import { type Linkzweck, setzeMandant, type Tx, tabellen, withSchluessel } from "@/lib/db";
import { env } from "@/lib/env";
import {
  kennungAbrufenMail,
  mailUmfeld,
  passwortFestlegenMail,
  passwortZuruecksetzenMail,
} from "@/lib/mail";
import { type Auftrag, legeInOutbox } from "@/lib/outbox";
import { neuesGeheimnis, sha256 } from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";
import type { Konto } from "./anmelden";
import { normalisiereKennung } from "./kennung";

const { konto, zugangslink } = tabellen;

export const LINK_UNGUELTIG =
  "Dieser Link gilt nicht mehr. Ihre Portaladministration oder, für Administrationen, Ihre Versorgungskasse kann einen neuen senden.";

/**
 * „Passwort vergessen“: antwortet immer gleich; eine E-Mail geht nur an aktive Konten, auch an
 * automatisch gesperrte (security.md 1.5). Jeder neue Link macht ältere ungültig.
 */
export async function fordereLinkAn(eingabe: string, herkunft: Anfrage): Promise<void> {
  const kennung = normalisiereKennung(eingabe);
  if (!kennung || !(await zaehle(GRENZEN.zuruecksetzenIp, herkunft.ip))) return;
  await withSchluessel({ art: "kennung", wert: kennung }, async (tx) => {
    const [k] = await tx.select().from(konto).where(eq(konto.kennung, kennung));
    if (k?.status !== "AKTIV" || !(await zaehle(GRENZEN.zuruecksetzenKonto, k.id, tx))) return;
    await setzeMandant(tx, { kasseId: k.kasseId, kontoId: k.id, mitgliedId: null, klasse: null });
    const token = await legeLink(tx, k, "PASSWORT_NEU");
    const mail = passwortZuruecksetzenMail(
      await mailUmfeld(tx, k.kasseId),
      k.email,
      linkAdresse(token),
    );
    await legeInOutbox(tx, [
      {
        kasseId: k.kasseId,
        mail,
        dedupeKey: `link:${sha256(token).toString("hex")}`,
        verfaelltAm: linkEnde(),
      },
    ]);
    await schreibeAudit(
      tx,
      [{ aktion: "passwort.link", objektArt: "konto", objektId: k.id }],
      herkunft,
    );
  });
}

const linkEnde = () => new Date(jetzt().getTime() + LINK_MINUTEN * 60_000);

/** Adresse, unter der ein Einmal-Link geöffnet wird. */
export const linkAdresse = (token: string) => `${env().PORTAL_URL}/passwort-festlegen/${token}`;

/** Legt einen Einmal-Link an und macht ältere desselben Zwecks ungültig. @returns Token für die Adresse */
export async function legeLink(
  tx: Tx,
  k: Pick<Konto, "kasseId" | "id" | "email">,
  zweck: Linkzweck,
): Promise<string> {
  const token = neuesGeheimnis();
  await tx
    .delete(zugangslink)
    .where(
      and(
        eq(zugangslink.kasseId, k.kasseId),
        eq(zugangslink.kontoId, k.id),
        eq(zugangslink.zweck, zweck),
      ),
    );
  await tx.insert(zugangslink).values({
    tokenHash: sha256(token),
    kasseId: k.kasseId,
    kontoId: k.id,
    zweck,
    email: k.email,
    gueltigBis: linkEnde(),
  });
  return token;
}

/**
 * Link zum erstmaligen Setzen des Passworts (Handbuch Administration 3) als E-Mail für die Outbox;
 * ältere Links desselben Zwecks gelten nicht mehr.
 */
export async function ersterLink(
  tx: Tx,
  k: Pick<Konto, "kasseId" | "id" | "email">,
): Promise<Auftrag> {
  const token = await legeLink(tx, k, "PASSWORT_ERSTMALS");
  return {
    kasseId: k.kasseId,
    mail: passwortFestlegenMail(await mailUmfeld(tx, k.kasseId), k.email, linkAdresse(token)),
    dedupeKey: `link:${sha256(token).toString("hex")}`,
    verfaelltAm: linkEnde(),
  };
}

/** Entwertet alle Links eines Kontos, etwa bei anderer E-Mail-Adresse oder Sperre (security.md 1.5). */
export async function entwerteLinks(tx: Tx, k: Pick<Konto, "kasseId" | "id">): Promise<void> {
  await tx
    .delete(zugangslink)
    .where(and(eq(zugangslink.kasseId, k.kasseId), eq(zugangslink.kontoId, k.id)));
}

/**
 * E-Mail mit dem Link zum Abruf der Nutzerkennung, die zweite an eine neue Administration (Handbuch
 * Administration 1.1); ein neuer Link macht den vorigen ungültig.
 */
export async function abrufLink(
  tx: Tx,
  k: Pick<Konto, "kasseId" | "id" | "email">,
): Promise<Auftrag> {
  const token = await legeLink(tx, k, "KENNUNG_ABRUFEN");
  const adresse = `${env().PORTAL_URL}/nutzerkennung-abrufen/${token}`;
  return {
    kasseId: k.kasseId,
    mail: kennungAbrufenMail(await mailUmfeld(tx, k.kasseId), k.email, adresse),
    dedupeKey: `link:${sha256(token).toString("hex")}`,
    verfaelltAm: linkEnde(),
  };
}

/** Zwecke der Links, über die ein Passwort gesetzt wird. */
const PASSWORT: readonly Linkzweck[] = ["PASSWORT_NEU", "PASSWORT_ERSTMALS"];

const passtZum = (k: Konto, zweck: Linkzweck): boolean => {
  switch (zweck) {
    case "PASSWORT_NEU":
      return k.status === "AKTIV";
    case "PASSWORT_ERSTMALS":
      return k.status === "ANGELEGT" && k.passwortHash === null;
    case "KENNUNG_ABRUFEN":
      return k.status === "ANGELEGT" && k.abruf === "OFFEN";
  }
};

/** Konto und Zweck eines Links, der noch gilt; ein Link gilt nur für seinen Zweck. */
export async function ladeLink(
  tx: Tx,
  tokenHash: Buffer,
  zwecke: readonly Linkzweck[] = PASSWORT,
): Promise<{ k: Konto; zweck: Linkzweck } | null> {
  const [link] = await tx.select().from(zugangslink).where(eq(zugangslink.tokenHash, tokenHash));
  if (!link || link.benutztAm || link.gueltigBis <= jetzt() || !zwecke.includes(link.zweck))
    return null;
  await setzeMandant(tx, {
    kasseId: link.kasseId,
    kontoId: link.kontoId,
    mitgliedId: null,
    klasse: null,
  });
  const [k] = await tx
    .select()
    .from(konto)
    .where(and(eq(konto.kasseId, link.kasseId), eq(konto.id, link.kontoId)));
  const passend = k && k.email === link.email && passtZum(k, link.zweck);
  return passend ? { k, zweck: link.zweck } : null;
}

/**
 * Ob mit diesem Link die Zustimmung zu den Bedingungen gehört: beim ersten Passwort von Administration
 * und Kasse. Für die Sachbearbeitung hat die Administration sie beim Anlegen bestätigt (Handbuch
 * Administration 3).
 */
export const verlangtZustimmung = ({ k, zweck }: { k: Konto; zweck: Linkzweck }): boolean =>
  zweck === "PASSWORT_ERSTMALS" && k.klasse !== "S";

/** Ein Link zum Passwort, der noch gilt: ob die Bedingungen dazugehören; `null`, wenn er nicht gilt. */
export async function liesPasswortlink(token: string): Promise<{ zustimmung: boolean } | null> {
  const tokenHash = sha256(token);
  return withSchluessel({ art: "link", wert: tokenHash }, async (tx) => {
    const link = await ladeLink(tx, tokenHash);
    return link && { zustimmung: verlangtZustimmung(link) };
  });
}

/** Ob der Link noch gilt; verbraucht nichts, weil Mailprüfer Links vorab öffnen. */
export async function linkGilt(
  token: string,
  zwecke: readonly Linkzweck[] = PASSWORT,
): Promise<boolean> {
  const tokenHash = sha256(token);
  return withSchluessel(
    { art: "link", wert: tokenHash },
    async (tx) => (await ladeLink(tx, tokenHash, zwecke)) !== null,
  );
}
