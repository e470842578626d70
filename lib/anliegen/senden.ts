import "server-only";
import { sql } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { type Akteur, type Anfrage, GRENZEN, zaehle } from "@/lib/auth";
import { plusTage } from "@/lib/datum";
import { type Tx, tabellen, withTenant } from "@/lib/db";
import { mailUmfeld, neuesAnliegenMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import { vergebeReferenz } from "@/lib/postfach";
import { ohneAnmeldung } from "@/lib/texte";
import { heute } from "@/lib/uhr";
import { ANTWORT_TAGE, type Anliegenart, ARTEN } from "./arten";

/** Was jemand der Kasse schreibt; Name und E-Mail sind leer, wenn keine Antwort gewünscht ist. */
export interface NeuesAnliegen {
  art: Anliegenart;
  /** Zufälliger Schlüssel des Formulars. */
  schluessel: string;
  bereich: string;
  thema: string;
  text: string;
  name: string;
  email: string;
}

/** Wer schreibt: eine angemeldete Person oder jemand ohne Anmeldung an eine Kasse. */
export type Absender = { akteur: Akteur } | { kasseId: string };

/**
 * Nimmt ein Anliegen an: Zeile mit neuer Referenz, E-Mail ohne Inhalt an den Support der Kasse und
 * Prüfspur in einer Transaktion. Derselbe Schlüssel führt zur selben Referenz.
 * @returns Referenz oder `null`, wenn die Begrenzung je Anschluss erreicht ist
 */
export async function sendeAnliegen(
  absender: Absender,
  neu: NeuesAnliegen,
  herkunft: Anfrage,
): Promise<string | null> {
  const arbeit = (tx: Tx) => nimmAn(tx, absender, neu, herkunft);
  return "akteur" in absender
    ? withTenant(absender.akteur, arbeit)
    : ohneAnmeldung(absender.kasseId, arbeit);
}

async function nimmAn(
  tx: Tx,
  absender: Absender,
  neu: NeuesAnliegen,
  herkunft: Anfrage,
): Promise<string | null> {
  const kasseId = "akteur" in absender ? absender.akteur.kasseId : absender.kasseId;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`anliegen:${kasseId}:${neu.schluessel}`}, 0))`,
  );
  const [schon] = await tx.execute<{ referenz: string | null }>(
    sql`select anliegen_referenz(${neu.schluessel}) as referenz`,
  );
  if (schon?.referenz) return schon.referenz;
  if (!(await zaehle(GRENZEN.anliegenIp, herkunft.ip, tx))) return null;
  const referenz = await vergebeReferenz(tx, kasseId);
  await tx.insert(tabellen.anliegen).values({
    kasseId,
    ...neu,
    referenz,
    kontoId: "akteur" in absender ? absender.akteur.kontoId : null,
    antwortBis: neu.art === "BARRIERE" ? plusTage(heute(), ANTWORT_TAGE) : null,
  });
  await meldeDerKasse(tx, kasseId, neu.art, referenz);
  await schreibeAudit(
    tx,
    [
      {
        aktion: "anliegen.gesendet",
        objektArt: "anliegen",
        einzelheiten: { art: neu.art, referenz },
      },
    ],
    herkunft,
  );
  return referenz;
}

/** Ohne hinterlegte Adresse bleibt die Liste der Anliegen; gelesen werden sie auch dann. */
async function meldeDerKasse(
  tx: Tx,
  kasseId: string,
  art: Anliegenart,
  referenz: string,
): Promise<void> {
  const umfeld = await mailUmfeld(tx, kasseId);
  if (!umfeld.kasse.supportMail) return;
  await legeInOutbox(tx, [
    {
      kasseId,
      mail: neuesAnliegenMail(umfeld, umfeld.kasse.supportMail, ARTEN[art].name, referenz),
      dedupeKey: `anliegen:${referenz}`,
    },
  ]);
}
