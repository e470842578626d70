import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db";
import { type Akteur, rolleVon } from "./akteur";
import { rechteDerKlasse } from "./rechte";

interface Zeile extends Record<string, unknown> {
  kasse_id: string;
  mitglied_id: string | null;
  klasse: "S" | "X" | "K";
  kasse_rolle: string | null;
  kennung: string;
  vorname: string;
  name: string;
  email: string;
  rechte: string[];
  gruppen: string[];
  abgeschaltet: string[];
  kasse_name: string;
  mitglied_name: string | null;
}

/**
 * Die Person hinter einem Konto, für Arbeit, die der Worker in ihrem Auftrag tut: mit den Rechten, die
 * sie jetzt hat. `null`, wenn sie keinen aktiven Zugang mehr hat.
 * @param auftrag steht anstelle der Sitzung in der Prüfspur
 */
export async function ladeAkteur(tx: Tx, kontoId: string, auftrag: string): Promise<Akteur | null> {
  const [z] =
    await tx.execute<Zeile>(sql`select k.kasse_id, k.mitglied_id, k.klasse, k.kasse_rolle, k.kennung,
      k.vorname, k.name, k.email, k.rechte, k.gruppen, coalesce(m.abgeschaltet, '{}') as abgeschaltet,
      kasse.name as kasse_name, m.name as mitglied_name
    from konto k join kasse on kasse.id = k.kasse_id
      left join mitglied m on m.kasse_id = k.kasse_id and m.id = k.mitglied_id
    where k.kasse_id = vp_kasse() and k.id = ${kontoId} and k.status = 'AKTIV'`);
  if (!z) return null;
  return {
    ...rechteDerKlasse(z.klasse, z.rechte, z.gruppen, z.abgeschaltet),
    kasseId: z.kasse_id,
    kontoId,
    mitgliedId: z.mitglied_id,
    klasse: z.klasse,
    rolle: rolleVon(z.klasse, z.kasse_rolle),
    kennung: z.kennung,
    vorname: z.vorname,
    name: z.name,
    email: z.email,
    sitzungNr: auftrag,
    proSeite: 20,
    kasseName: z.kasse_name,
    mitgliedName: z.mitglied_name ?? "",
    organisation: z.mitglied_name ?? z.kasse_name,
  };
}
