import "server-only";
import { eq } from "drizzle-orm";
import type { Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { type Kontoereignis, kontoGeaendertMail, mailUmfeld } from "@/lib/mail";

/** Ob die Kasse Personen über Änderungen an ihrem Konto benachrichtigt; Vorgabe des Handbuchs: nein. */
export async function benachrichtigtKonten(tx: Tx, kasseId: string): Promise<boolean> {
  const [k] = await tx
    .select({ an: tabellen.kasse.kontoMails })
    .from(tabellen.kasse)
    .where(eq(tabellen.kasse.id, kasseId));
  return k?.an ?? false;
}

/**
 * E-Mail an die Person, wenn die Kasse das eingeschaltet hat (design.md 7). Bei geänderter Adresse
 * geht sie an die bisherige: Dort sitzt, wer es merken muss.
 */
export async function meldeDerPerson(
  h: Pick<Handlung<unknown, unknown>, "tx" | "mail">,
  k: { kasseId: string; id: string; email: string; version: number },
  ereignis: Kontoereignis,
): Promise<void> {
  if (!(await benachrichtigtKonten(h.tx, k.kasseId))) return;
  h.mail({
    kasseId: k.kasseId,
    mail: kontoGeaendertMail(await mailUmfeld(h.tx, k.kasseId), k.email, ereignis),
    dedupeKey: `konto:${k.id}:${k.version}:${ereignis}`,
  });
}
