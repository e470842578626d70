import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { schreibeAudit } from "@/lib/audit";
import { type Anfrage, GRENZEN, zaehle } from "@/lib/auth";
import { parseDatum } from "@/lib/datum";
import { setzeMandant, type Tx, tabellen, withSchluessel } from "@/lib/db";
import { gleich, sha256 } from "@/lib/sicherheit";
import { gleicherName } from "@/lib/text";
import { heute, jetzt } from "@/lib/uhr";
import type { Konto } from "./anmelden";
import { geburtsdatumHash } from "./geburtsdatum";
import { LINK_UNGUELTIG, ladeLink } from "./link";

const { konto, mitglied, zugangslink } = tabellen;

const VERSUCHE = 3;
/** So lange zeigt derselbe Browser die abgerufene Nutzerkennung noch. */
const ZEIGEN_MINUTEN = 10;

const pflicht = (feld: string) => z.string().trim().min(1, `Geben Sie ${feld} ein.`).max(100);

/** „Nutzerkennung abrufen“ (Handbuch Administration 1.1). */
export const KENNUNG_ABRUFEN = z.object({
  vorname: pflicht("Vorname"),
  name: pflicht("Name"),
  geburtsdatum: pflicht("Geburtsdatum"),
  mitgliedsnummer: pflicht("Mitgliedsnummer"),
});

/** Sagt nie, welche Angabe nicht stimmt. */
const FALSCH =
  "Die Angaben stimmen nicht mit den hinterlegten überein. Nach drei Versuchen ist der Abruf gesperrt; dann hilft Ihre Versorgungskasse.";

/**
 * Vergleicht die vier Angaben und gibt die Nutzerkennung frei (security.md 1.6). Drei Fehlversuche
 * sperren den Abruf, bis die Kasse ihn neu ausstellt; danach ist das Geburtsdatum gelöscht.
 */
export async function rufeKennungAb(
  token: string,
  angaben: z.output<typeof KENNUNG_ABRUFEN>,
  herkunft: Anfrage,
): Promise<{ ok: true } | { ok: false; text: string }> {
  if (!(await zaehle(GRENZEN.linkBenutzen, herkunft.ip)))
    return { ok: false, text: LINK_UNGUELTIG };
  const tokenHash = sha256(token);
  return withSchluessel({ art: "link", wert: tokenHash }, async (tx) => {
    const link = await ladeLink(tx, tokenHash, ["KENNUNG_ABRUFEN"]);
    if (!link) return { ok: false, text: LINK_UNGUELTIG };
    const dieses = and(eq(konto.kasseId, link.k.kasseId), eq(konto.id, link.k.id));
    // Gleichzeitige Versuche warten hier aufeinander und zählen alle.
    const [k] = await tx.select().from(konto).where(dieses).for("update");
    if (k?.abruf !== "OFFEN") return { ok: false, text: LINK_UNGUELTIG };
    const stimmt = await passt(tx, k, angaben);
    const fehler = k.abrufFehler + 1;
    const gesperrt = !stimmt && fehler >= VERSUCHE;
    if (stimmt) {
      await tx
        .update(konto)
        .set({ status: "AKTIV", abruf: "ABGERUFEN", abrufGeburtsdatum: null, abrufFehler: 0 })
        .where(dieses);
      await tx
        .update(zugangslink)
        .set({ benutztAm: jetzt() })
        .where(eq(zugangslink.tokenHash, tokenHash));
    } else {
      await tx
        .update(konto)
        .set({ abrufFehler: fehler, ...(gesperrt ? { abruf: "GESPERRT" as const } : {}) })
        .where(dieses);
      if (gesperrt) await tx.delete(zugangslink).where(eq(zugangslink.tokenHash, tokenHash));
    }
    await schreibeAudit(
      tx,
      [
        {
          aktion: stimmt ? "konto.kennung-abgerufen" : "konto.abruf-falsch",
          objektArt: "konto",
          objektId: k.id,
          ergebnis: stimmt ? "ok" : "abgelehnt",
          einzelheiten: stimmt ? {} : { versuch: fehler, gesperrt },
        },
      ],
      herkunft,
    );
    return stimmt ? { ok: true } : { ok: false, text: gesperrt ? LINK_UNGUELTIG : FALSCH };
  });
}

async function passt(
  tx: Tx,
  k: Konto,
  angaben: z.output<typeof KENNUNG_ABRUFEN>,
): Promise<boolean> {
  await setzeMandant(tx, {
    kasseId: k.kasseId,
    kontoId: k.id,
    mitgliedId: k.mitgliedId,
    klasse: k.klasse,
  });
  const [m] = k.mitgliedId
    ? await tx
        .select({ nummer: mitglied.mitgliedsnummer })
        .from(mitglied)
        .where(and(eq(mitglied.kasseId, k.kasseId), eq(mitglied.id, k.mitgliedId)))
    : [];
  const datum = parseDatum(angaben.geburtsdatum, heute());
  const nummer = (text: string) => text.replace(/\s/g, "").toUpperCase();
  return [
    gleicherName(angaben.vorname, k.vorname),
    gleicherName(angaben.name, k.name),
    m !== undefined && nummer(angaben.mitgliedsnummer) === nummer(m.nummer),
    datum.ok &&
      k.abrufGeburtsdatum !== null &&
      gleich(k.abrufGeburtsdatum, geburtsdatumHash(k.id, datum.wert)),
  ].every(Boolean);
}

/** Die eben abgerufene Nutzerkennung, für denselben Browser noch einige Minuten; sonst `null`. */
export async function abgerufeneKennung(token: string): Promise<string | null> {
  const tokenHash = sha256(token);
  return withSchluessel({ art: "link", wert: tokenHash }, async (tx) => {
    const [link] = await tx
      .select()
      .from(zugangslink)
      .where(and(eq(zugangslink.tokenHash, tokenHash), isNotNull(zugangslink.benutztAm)));
    const bis = (link?.benutztAm?.getTime() ?? 0) + ZEIGEN_MINUTEN * 60_000;
    if (link?.zweck !== "KENNUNG_ABRUFEN" || bis <= jetzt().getTime()) return null;
    await setzeMandant(tx, {
      kasseId: link.kasseId,
      kontoId: link.kontoId,
      mitgliedId: null,
      klasse: null,
    });
    const [k] = await tx
      .select({ kennung: konto.kennung })
      .from(konto)
      .where(and(eq(konto.kasseId, link.kasseId), eq(konto.id, link.kontoId)));
    return k?.kennung ?? null;
  });
}
