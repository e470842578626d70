import "server-only";
import type { Handlung } from "@/lib/auth";
import { eingangAdresse, mailUmfeld, neuerEingangMail } from "@/lib/mail";
import { meldeNachricht } from "@/lib/postfach";

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

/**
 * E-Mail zu einer Quittung im Gruppenpostfach, an dessen Adressen (ergaenzungen.md 6).
 * @param sammeln mehrere innerhalb von 60 Sekunden ergeben eine gemeinsame
 */
export const meldeDerGruppe = (
  h: Pick<Handlung<unknown, unknown>, "tx" | "mail">,
  { kasseId, mitgliedId }: { kasseId: string; mitgliedId: string },
  nachrichtId: string,
  sammeln = false,
): Promise<void> =>
  meldeNachricht(
    h,
    { kasseId, mitgliedId, ziel: { gruppe: QUITTUNGSGRUPPE } },
    nachrichtId,
    sammeln,
  );
