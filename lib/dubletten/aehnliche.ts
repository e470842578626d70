import "server-only";
import { sql } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import type { IsoDatum } from "@/lib/datum";
import type { Tx } from "@/lib/db";

/** Eine der beiden Personen eines Paars. */
export interface Paarperson {
  id: string;
  persnr: string;
  name: string;
  vorname: string;
  /** Arbeitgeber, bei denen sie war oder ist. */
  organisationen: string[];
}

/** Zwei Personen, die dieselbe sein könnten. */
export interface Aehnlichkeit {
  id: string;
  geburtsdatum: IsoDatum;
  /** Name und Vorname stimmen überein. */
  genau: boolean;
  personen: [Paarperson, Paarperson];
}

/** So viele Paare zeigt die Liste; wer sie abgearbeitet hat, sieht die nächsten. */
export const PAARE_HOECHSTENS = 100;
/** Ab dieser Ähnlichkeit der Buchstabendreier gelten Namen als ähnlich; fängt Vertipper. */
const AEHNLICH = 0.5;

interface Zeile extends Record<string, unknown> {
  geburtsdatum: string;
  genau: boolean;
  personen: [Paarperson, Paarperson];
}

/**
 * Paare von Personen mit demselben Geburtsdatum und ähnlichen Namen, in derselben oder verschiedenen
 * Organisationen, genaue zuerst. Statt des Namens zählt auch der Geburtsname der anderen. Wer keinen
 * Lebenslauf bei einem Mitglied hat, fehlt; dort gibt es nichts zusammenzuführen.
 */
export async function listAehnliche(
  tx: Tx,
  { kasseId }: Pick<Akteur, "kasseId">,
): Promise<Aehnlichkeit[]> {
  const zeilen = await tx.execute<Zeile>(sql`
    with p as materialized (
      select distinct on (pm.person_id) pm.person_id as id, pm.persnr, pm.name, pm.vorname, pm.geburtsdatum,
        pm.name_sort as n, split_part(replace(pm.vorname_sort, '-', ' '), ' ', 1) as v,
        vp_falte(p.daten ->> 'geburtsname') as g
      from person_mitglied pm join person p on p.kasse_id = pm.kasse_id and p.id = pm.person_id
      where pm.kasse_id = ${kasseId}
      order by pm.person_id
    ), paar as (
      select a.id as a, b.id as b, a.geburtsdatum, a.n = b.n and a.v = b.v as genau, a.n || a.v as ordnung
      from p a join p b on b.geburtsdatum = a.geburtsdatum and a.id < b.id
      where similarity(a.v, b.v) >= ${AEHNLICH}
        and (similarity(a.n, b.n) >= ${AEHNLICH} or a.n = b.g or b.n = a.g or a.g = b.g)
      order by genau desc, ordnung, a, b limit ${PAARE_HOECHSTENS}
    )
    select geburtsdatum::text, genau,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'persnr', p.persnr, 'name', p.name, 'vorname', p.vorname,
          'organisationen', (select coalesce(jsonb_agg(m.name order by m.name), '[]') from person_mitglied pm
            join mitglied m on m.kasse_id = pm.kasse_id and m.id = pm.mitglied_id
            where pm.kasse_id = ${kasseId} and pm.person_id = p.id)) order by p.id)
        from p where p.id in (paar.a, paar.b)) as personen
    from paar order by genau desc, ordnung, a, b`);
  return [...zeilen].map((z) => ({ ...z, id: z.personen.map((p) => p.id).join("/") }));
}
