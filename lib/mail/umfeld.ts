import { eq, sql } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { env, rechnername } from "@/lib/env";
import type { MailUmfeld } from "./texte";

/** Was eine E-Mail über Portal und Kasse sagt. */
export async function mailUmfeld(tx: Tx, kasseId: string): Promise<MailUmfeld> {
  // Andere Kassen sind hier unsichtbar; wie viele es gibt, sagt nur die öffentliche Kontaktliste.
  const [zeile] = await tx
    .select({
      kasse: tabellen.kasse,
      mehrereKassen: sql<boolean>`(select count(*) > 1 from kassen_kontakt())`,
    })
    .from(tabellen.kasse)
    .where(eq(tabellen.kasse.id, kasseId));
  if (!zeile) throw new Error("Kasse fehlt");
  const { kasse, mehrereKassen } = zeile;
  return {
    portalname: env().PORTAL_NAME,
    host: rechnername(),
    adresse: env().PORTAL_URL,
    mehrereKassen,
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
