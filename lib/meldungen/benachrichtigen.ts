import "server-only";
import { and, eq } from "drizzle-orm";
import type { Handlung } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { eingangAdresse, mailUmfeld, neueGruppennachrichtMail, neuerEingangMail } from "@/lib/mail";

const { gruppenadresse } = tabellen;

/** Gruppenpostfach, in das Quittungen und Antworten gehen, wenn die Organisation es so will. */
export const QUITTUNGSGRUPPE = "Beamtenversorgung";

/** Eine E-Mail ohne Inhalt an die Sachbearbeitung der Kasse (ergaenzungen.md 6). */
export async function meldeDerKasse(
  h: Pick<Handlung<unknown, unknown>, "tx" | "akteur" | "mail">,
  dedupeKey: string,
): Promise<void> {
  const an = await eingangAdresse(h.tx, h.akteur.kasseId);
  if (an)
    h.mail({
      kasseId: h.akteur.kasseId,
      mail: neuerEingangMail(await mailUmfeld(h.tx, h.akteur.kasseId), an),
      dedupeKey,
    });
}

/** Je Adresse des Gruppenpostfachs eine E-Mail ohne Inhalt, auch bei Quittungen (ergaenzungen.md 6). */
export async function meldeDerGruppe(
  h: Pick<Handlung<unknown, unknown>, "tx" | "mail">,
  { kasseId, mitgliedId }: { kasseId: string; mitgliedId: string },
  nachrichtId: string,
): Promise<void> {
  const adressen = await h.tx
    .select({ email: gruppenadresse.email })
    .from(gruppenadresse)
    .where(
      and(
        eq(gruppenadresse.kasseId, kasseId),
        eq(gruppenadresse.mitgliedId, mitgliedId),
        eq(gruppenadresse.gruppe, QUITTUNGSGRUPPE),
      ),
    );
  if (adressen.length === 0) return;
  const umfeld = await mailUmfeld(h.tx, kasseId);
  for (const { email } of adressen)
    h.mail({
      kasseId,
      mail: neueGruppennachrichtMail(umfeld, email, QUITTUNGSGRUPPE),
      dedupeKey: `nachricht:${nachrichtId}:${email}`,
    });
}
