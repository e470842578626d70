import type { TransactionSql } from "postgres";
import { sha256 } from "@/lib/sicherheit";
import { TEXTSEITEN } from "@/lib/textseiten";

/**
 * Alle Demokonten haben den mitgelieferten Bedingungen zugestimmt, auf dem Weg ihrer Klasse: die
 * Sachbearbeitung beim Anlegen, Administration und Kasse mit dem ersten Passwort.
 */
export async function legeZustimmungen(tx: TransactionSql): Promise<void> {
  for (const { seite, standard, bedingung } of TEXTSEITEN) {
    if (!bedingung) continue;
    await tx`insert into zustimmung (kasse_id, konto_id, seite, fassung, text_hash, weg)
      select kasse_id, id, ${seite}, 0, ${sha256(standard)}, case klasse when 'S' then 'ANLAGE' else 'REGISTRIERUNG' end
      from konto`;
  }
}
