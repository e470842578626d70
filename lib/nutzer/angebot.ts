import "server-only";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { type Gewaehrung, GRUPPEN, type Gruppe } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { heute } from "@/lib/uhr";
import { type Auswahl, RECHTE } from "./felder";

const { mitglied, mitgliedschaft } = tabellen;

/** Gruppen, die zu einem gleichnamigen Geschäftsbereich gehören. */
const JE_BEREICH: readonly string[] = ["Beamtenversorgung", "Beihilfe", "Zusatzversorgung"];

/** Was die Administration einer Organisation vergeben kann. */
export interface Angebot {
  kasseId: string;
  mitgliedId: string;
  mitgliedName: string;
  zweiterFaktor: "EMAIL_TAN" | "TOTP";
  gruppen: { gruppe: Gruppe; moeglich: boolean }[];
  rechte: Gewaehrung[];
  /** Geschäftsbereiche, in denen die Organisation heute Mitglied ist. */
  bereiche: string[];
}

/**
 * Lädt, was für eine Organisation wählbar ist: Von der Kasse Abgeschaltetes fehlt ganz, die Gruppe
 * eines fehlenden Geschäftsbereichs steht da, lässt sich aber nicht wählen (ergaenzungen.md 3).
 * @returns `null`, wenn es die Organisation in diesem Mandanten nicht gibt
 */
export async function ladeAngebot(
  tx: Tx,
  kasseId: string,
  mitgliedId: string,
): Promise<Angebot | null> {
  const [m] = await tx
    .select()
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, kasseId), eq(mitglied.id, mitgliedId)));
  if (!m) return null;
  const tag = heute();
  const laufend = await tx
    .select({ bereich: mitgliedschaft.geschaeftsbereich })
    .from(mitgliedschaft)
    .where(
      and(
        eq(mitgliedschaft.kasseId, kasseId),
        eq(mitgliedschaft.mitgliedId, mitgliedId),
        lte(mitgliedschaft.von, tag),
        or(isNull(mitgliedschaft.bis), gte(mitgliedschaft.bis, tag)),
      ),
    );
  const bereiche = [...new Set(laufend.map((z) => z.bereich))].sort();
  const aus = new Set(m.abgeschaltet);
  return {
    kasseId,
    mitgliedId,
    mitgliedName: m.name,
    zweiterFaktor: m.zweiterFaktor,
    gruppen: GRUPPEN.filter((g) => !aus.has(`GRUPPE:${g}`)).map((gruppe) => ({
      gruppe,
      moeglich: !JE_BEREICH.includes(gruppe) || bereiche.includes(gruppe),
    })),
    rechte: RECHTE.filter((r) => !aus.has(r)),
    bereiche,
  };
}

/** Ob die Auswahl nur enthält, was angeboten wird. */
export function imAngebot(angebot: Angebot, auswahl: Auswahl): boolean {
  const waehlbar = angebot.gruppen.filter((g) => g.moeglich).map((g) => g.gruppe);
  return (
    auswahl.gruppen.every((g) => waehlbar.includes(g)) &&
    auswahl.rechte.every((r) => angebot.rechte.includes(r))
  );
}

/**
 * Neuer Stand eines Kontos: die Auswahl und dazu, was es früher bekam und gerade nicht angeboten wird.
 * Das wirkt nicht, solange es abgeschaltet ist, und soll danach wieder da sein.
 */
export function mitBestand(
  angebot: Angebot,
  auswahl: Auswahl,
  bisher: { gruppen: readonly string[]; rechte: readonly string[] },
): Auswahl {
  const waehlbar = angebot.gruppen.filter((g) => g.moeglich).map((g) => g.gruppe);
  return {
    gruppen: GRUPPEN.filter(
      (g) => auswahl.gruppen.includes(g) || (bisher.gruppen.includes(g) && !waehlbar.includes(g)),
    ),
    rechte: RECHTE.filter(
      (r) =>
        auswahl.rechte.includes(r) || (bisher.rechte.includes(r) && !angebot.rechte.includes(r)),
    ),
  };
}
