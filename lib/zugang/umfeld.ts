import { eq } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { env, rechnername } from "@/lib/env";
import type { MailUmfeld } from "@/lib/mail";

/** Was eine E-Mail über Portal und Kasse sagt. */
export async function mailUmfeld(tx: Tx, kasseId: string): Promise<MailUmfeld> {
  const kassen = await tx.select().from(tabellen.kasse).limit(50);
  const kasse = kassen.find((k) => k.id === kasseId);
  if (!kasse) throw new Error("Kasse fehlt");
  return {
    portalname: env().PORTAL_NAME,
    host: rechnername(),
    adresse: env().PORTAL_URL,
    mehrereKassen: kassen.length > 1,
    kasse: {
      name: kasse.name,
      anschrift: kasse.anschrift.zeilen,
      supportMail: kasse.supportMail,
      web: kasse.web,
      absenderName: kasse.absenderName,
    },
  };
}

/** Adresse der Sachbearbeitung einer Kasse für Hinweise auf Eingänge; leer, wenn keine hinterlegt ist. */
export async function eingangAdresse(tx: Tx, kasseId: string): Promise<string> {
  const [kasse] = await tx
    .select({ mail: tabellen.kasse.eingangMail })
    .from(tabellen.kasse)
    .where(eq(tabellen.kasse.id, kasseId));
  return kasse?.mail ?? "";
}
