import "server-only";
import { and, arrayContains, asc, eq, ne, not, or, sql } from "drizzle-orm";
import { z } from "zod";
import { type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { HAKEN } from "./eingabe";
import { aenderung } from "./spur";

const { konto, mitglied } = tabellen;

/** Gruppe, in die Quittungen der heutigen Formulare gehen (Handbuch Administration 7). */
const QUITTUNGSGRUPPE = "Beamtenversorgung";
const GENANNTE = 20;

export const QUITTUNGSZIEL = z.strictObject({
  ziel: z.enum(["PERSOENLICH", "GRUPPE"], { error: "Wählen Sie Quittungsnachrichten aus." }),
  bestaetigt: HAKEN.default(false),
});

/** Organisation mit ihrem jetzigen Ziel der Quittungen. */
export interface Konfiguration {
  kasseId: string;
  mitgliedId: string;
  ziel: string;
}

/** Lädt die Postfach-Konfiguration einer Organisation, auf Wunsch mit Sperre der Zeile. */
export async function ladeKonfiguration(
  tx: Tx,
  kasseId: string,
  mitgliedId: string,
  sperre = false,
): Promise<Konfiguration | null> {
  const frage = tx
    .select({ ziel: mitglied.quittungZiel })
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, kasseId), eq(mitglied.id, mitgliedId)));
  const [m] = sperre ? await frage.for("update") : await frage;
  return m ? { kasseId, mitgliedId, ziel: m.ziel } : null;
}

/** Personen mit Formularrechten, die Quittungen im Gruppenpostfach nicht lesen könnten. */
async function ohneGruppe(
  tx: Tx,
  wo: Konfiguration,
): Promise<{ genannt: string[]; anzahl: number }> {
  const passt = and(
    eq(konto.kasseId, wo.kasseId),
    eq(konto.mitgliedId, wo.mitgliedId),
    eq(konto.klasse, "S"),
    ne(konto.status, "DEAKTIVIERT"),
    or(arrayContains(konto.rechte, ["FORMULARE"]), arrayContains(konto.rechte, ["PERSONENDATEN"])),
    or(
      not(arrayContains(konto.gruppen, [QUITTUNGSGRUPPE])),
      not(arrayContains(konto.rechte, ["POSTFACH"])),
    ),
  );
  const [zahl] = await tx.select({ n: sql<number>`count(*)::integer` }).from(konto).where(passt);
  const zeilen = await tx
    .select({ name: konto.name, vorname: konto.vorname, kennung: konto.kennung })
    .from(konto)
    .where(passt)
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort))
    .limit(GENANNTE);
  return {
    genannt: zeilen.map((k) => `${k.name}, ${k.vorname} ${k.kennung}`),
    anzahl: zahl?.n ?? 0,
  };
}

/**
 * Stellt ein, wohin Quittungen gehen. Bestehende bleiben, wo sie sind. Vor dem Wechsel zu den
 * Gruppenpostfächern nennt das Formular, wer sie dort nicht lesen könnte (ergaenzungen.md 3).
 * @throws Zurueck mit dem Feld `bestaetigt`
 */
export async function stelleQuittungszielEin(
  h: Handlung<z.output<typeof QUITTUNGSZIEL>, Konfiguration>,
): Promise<void> {
  const { tx, objekt, eingabe } = h;
  if (objekt.ziel === eingabe.ziel) return;
  if (eingabe.ziel === "GRUPPE" && !eingabe.bestaetigt) {
    const { genannt, anzahl } = await ohneGruppe(tx, objekt);
    const weitere = anzahl > genannt.length ? ` und ${anzahl - genannt.length} weitere` : "";
    if (anzahl)
      throw new Zurueck({
        titel: "Nicht alle könnten die Quittungen lesen",
        fehler: {
          bestaetigt: `Ohne Zugriff auf das Gruppenpostfach ${QUITTUNGSGRUPPE}: ${genannt.join("; ")}${weitere}. Geben Sie diesen Personen die Berechtigung oder bestätigen Sie den Wechsel.`,
        },
      });
  }
  await tx
    .update(mitglied)
    .set({ quittungZiel: eingabe.ziel })
    .where(and(eq(mitglied.kasseId, objekt.kasseId), eq(mitglied.id, objekt.mitgliedId)));
  h.audit({
    aktion: "mitglied.quittungsziel",
    objektArt: "mitglied",
    objektId: objekt.mitgliedId,
    einzelheiten: aenderung("ziel", objekt.ziel, eingabe.ziel),
  });
}
