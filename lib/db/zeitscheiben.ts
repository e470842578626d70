import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import type { Tx } from "./client";
import { mitgliedschaft, zeitscheibe } from "./schema";

type Zeile = typeof zeitscheibe.$inferSelect;

/** Gespeicherte Zeile als Zeitscheibe; `anzeige` ist der Name der Mitgliedschaft. */
export function alsZeitscheibe(z: Zeile, anzeige: string | null): Zeitscheibe {
  return {
    id: z.id,
    von: z.von,
    bis: z.bis,
    bezeichnung: z.bezeichnung,
    traeger:
      z.mitgliedschaftId && z.mitgliedId
        ? {
            art: "MITGLIED",
            mitgliedschaftId: z.mitgliedschaftId,
            mitgliedId: z.mitgliedId,
            anzeige: anzeige ?? "",
          }
        : { art: z.traegerArt ?? "ARBEITGEBER", name: z.traegerName ?? "" },
    besoldung: z.besoldung,
    umfang: { z: z.umfangZ, n: z.umfangN },
    art: z.art,
    zusatz: z.zusatz,
  };
}

/** Zeitscheibe als neue Zeile einer Person; `herkunft` ist die Meldung, aus der sie stammt. */
export function alsZeile(
  s: Zeitscheibe,
  bezug: { kasseId: string; personId: string; herkunft: string | null },
): typeof zeitscheibe.$inferInsert {
  const mitglied = s.traeger.art === "MITGLIED" ? s.traeger : null;
  const fremd = s.traeger.art === "MITGLIED" ? null : s.traeger;
  return {
    ...bezug,
    von: s.von,
    bis: s.bis,
    bezeichnung: s.bezeichnung,
    mitgliedschaftId: mitglied?.mitgliedschaftId ?? null,
    mitgliedId: mitglied?.mitgliedId ?? null,
    traegerName: fremd?.name ?? null,
    traegerArt: fremd?.art ?? null,
    besoldung: s.besoldung,
    umfangZ: s.umfang.z,
    umfangN: s.umfang.n,
    art: s.art,
    zusatz: s.zusatz,
  };
}

/** Gültige Zeitscheiben einer Person, soweit die Zeilenregeln sie zeigen; ohne Ordnung. */
export async function liesZeitscheiben(
  tx: Tx,
  kasseId: string,
  personId: string,
): Promise<Zeitscheibe[]> {
  const zeilen = await tx
    .select({ z: zeitscheibe, anzeige: mitgliedschaft.anzeige })
    .from(zeitscheibe)
    .leftJoin(
      mitgliedschaft,
      and(
        eq(mitgliedschaft.kasseId, zeitscheibe.kasseId),
        eq(mitgliedschaft.id, zeitscheibe.mitgliedschaftId),
      ),
    )
    .where(
      and(
        eq(zeitscheibe.kasseId, kasseId),
        eq(zeitscheibe.personId, personId),
        isNull(zeitscheibe.ersetztAm),
      ),
    );
  return zeilen.map(({ z, anzeige }) => alsZeitscheibe(z, anzeige));
}

/** Eine Zeile als JSON, wie `to_jsonb` sie mit den Namen der Spalten gibt. */
export type ZeilenJson = Readonly<Record<string, unknown>> & { anzeige: string };

/** Gespeicherte Zeile aus JSON als Zeitscheibe. */
export function ausJson({ anzeige, ...roh }: ZeilenJson): Zeitscheibe {
  const spalten = Object.entries(getTableColumns(zeitscheibe));
  const zeile = Object.fromEntries(spalten.map(([name, spalte]) => [name, roh[spalte.name]]));
  return alsZeitscheibe(zeile as Zeile, anzeige);
}
