import "server-only";
import { sql } from "drizzle-orm";
import { type Anschrift, abfrage } from "@/lib/db";

/** Öffentliche Kontaktdaten einer Kasse; was sie nicht hinterlegt hat, ist leer. */
export interface KasseKontakt {
  code: string;
  name: string;
  anschrift: readonly string[];
  supportMail: string;
  web: string;
}

interface Zeile extends Record<string, unknown> {
  code: string;
  name: string;
  anschrift: Anschrift;
  support_mail: string;
  web: string;
}

/**
 * Die Kassen dieser Installation mit ihren Kontaktdaten, nach Code. Diese Angaben sind öffentlich
 * (Impressum, Support) und brauchen keinen Mandanten; alles andere einer Kasse bleibt verborgen.
 */
export async function listKassen(): Promise<KasseKontakt[]> {
  const zeilen = await abfrage<Zeile>(sql`select * from kassen_kontakt()`);
  return zeilen.map(({ code, name, anschrift, support_mail, web }) => ({
    code,
    name,
    anschrift: anschrift.zeilen,
    supportMail: support_mail,
    web,
  }));
}
