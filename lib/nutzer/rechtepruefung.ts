import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { GRUPPEN, type Gruppe, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";

const { konto } = tabellen;
const HOECHSTENS = 200;

/** Ein Konto, dessen Berechtigungen zu bestätigen sind. */
export interface FaelligesKonto {
  id: string;
  name: string;
  vorname: string;
  kennung: string;
  gruppen: Gruppe[];
  rechte: string[];
  /** Tag, an dem sie sonst enden, `JJJJ-MM-TT`. */
  endet: string;
}

const FAELLIG = (kasseId: string, mitgliedId: string) =>
  sql`rechte_faellig(${kasseId}, ${mitgliedId})`;

/** Anzahl der fälligen Konten einer Organisation. */
export async function zaehleFaellige(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
): Promise<number> {
  const [z] = await tx.execute<{ n: number }>(
    sql`select count(*)::integer as n from ${FAELLIG(wo.kasseId, wo.mitgliedId)}`,
  );
  return z?.n ?? 0;
}

/** Die fälligen Konten, die am frühesten endenden zuerst, höchstens 200. */
export async function listFaellige(
  tx: Tx,
  wo: { kasseId: string; mitgliedId: string },
): Promise<FaelligesKonto[]> {
  const faellige = await tx.execute<{ konto_id: string; endet: string }>(
    sql`select konto_id, endet::text from ${FAELLIG(wo.kasseId, wo.mitgliedId)} order by endet, konto_id limit ${HOECHSTENS}`,
  );
  if (faellige.length === 0) return [];
  const endet = new Map(faellige.map((f) => [f.konto_id, f.endet]));
  const zeilen = await tx
    .select()
    .from(konto)
    .where(and(eq(konto.kasseId, wo.kasseId), inArray(konto.id, [...endet.keys()])))
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id));
  return zeilen.map((k) => ({
    id: k.id,
    name: k.name,
    vorname: k.vorname,
    kennung: k.kennung,
    gruppen: GRUPPEN.filter((g) => k.gruppen.includes(g)),
    rechte: k.rechte,
    endet: endet.get(k.id) ?? "",
  }));
}

export const RECHTE_BESTAETIGEN = z.strictObject({
  konto: z
    .union([z.uuid(), z.array(z.uuid()).max(HOECHSTENS)])
    .optional()
    .transform((wert) => [wert ?? []].flat()),
});

/**
 * Bestätigt, dass ausgewählte Personen ihre Berechtigungen noch brauchen; jede steht einzeln in der
 * Prüfspur. Schon bestätigte und fremde werden übergangen.
 * @returns Anzahl der bestätigten
 */
export async function bestaetigeRechte(
  h: Handlung<z.output<typeof RECHTE_BESTAETIGEN>, { kasseId: string; mitgliedId: string }>,
): Promise<number> {
  const { tx, objekt, eingabe } = h;
  if (eingabe.konto.length === 0)
    throw new Zurueck({ fehler: { _konto: "Wählen Sie mindestens eine Person aus." } });
  const faellige = await listFaellige(tx, objekt);
  const gewaehlt = faellige.filter((k) => eingabe.konto.includes(k.id));
  if (gewaehlt.length === 0) return 0;
  await tx
    .update(konto)
    .set({ rechteBestaetigtAm: jetzt() })
    .where(
      and(
        eq(konto.kasseId, objekt.kasseId),
        inArray(
          konto.id,
          gewaehlt.map((k) => k.id),
        ),
      ),
    );
  for (const k of gewaehlt)
    h.audit({
      aktion: "rechte.bestaetigt",
      objektArt: "konto",
      objektId: k.id,
      einzelheiten: { rechte: k.rechte.join(", "), gruppen: k.gruppen.join(", ") },
    });
  return gewaehlt.length;
}
