import "server-only";
import { and, eq, gte, sql } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type MeldungStatus, type Tx, tabellen } from "@/lib/db";
import { FORMULARE } from "@/lib/formulare";

const { meldung } = tabellen;

/** Zahlen eines Formulars; `medianStunden` von der Sendung bis zur Entscheidung, `null` ohne Entscheidung. */
export interface Formularzahlen {
  formular: string;
  titel: string;
  gesamt: number;
  jeStatus: Partial<Record<MeldungStatus, number>>;
  medianStunden: number | null;
}

/** Zahlen der Kasse seit einem Zeitpunkt: je Formular in der Reihenfolge der Kacheln, und zusammen. */
export interface Meldungsstatistik {
  formulare: Formularzahlen[];
  zusammen: Formularzahlen;
}

const ENTSCHIEDEN = sql`${meldung.status} in ('uebernommen','abgelehnt')`;
const STUNDEN = sql<
  number | null
>`(percentile_cont(0.5) within group (order by extract(epoch from ${meldung.entschiedenAm} - ${meldung.gesendetAm}) / 3600) filter (where ${ENTSCHIEDEN}))::float8`;

/** Zählt die Meldungen der Kasse; Formulare ohne Meldung fehlen. Personen kommen nicht vor. */
export async function zaehleMeldungen(
  tx: Tx,
  akteur: Pick<Akteur, "kasseId">,
  seit: Date | null,
): Promise<Meldungsstatistik> {
  const wo = and(
    eq(meldung.kasseId, akteur.kasseId),
    seit ? gte(meldung.gesendetAm, seit) : undefined,
  );
  const anzahlen = await tx
    .select({
      formular: meldung.formular,
      status: meldung.status,
      anzahl: sql<number>`count(*)::int`,
    })
    .from(meldung)
    .where(wo)
    .groupBy(meldung.formular, meldung.status);
  // Eine Zeile je Formular und eine für alle zusammen.
  const mediane = await tx
    .select({ formular: sql<string | null>`${meldung.formular}`, stunden: STUNDEN })
    .from(meldung)
    .where(wo)
    .groupBy(sql`grouping sets ((${meldung.formular}), ())`);
  const medianVon = (formular: string | null) =>
    mediane.find((m) => m.formular === formular)?.stunden ?? null;
  const zahlen = (formular: string | null, titel: string): Formularzahlen => {
    const eigene = anzahlen.filter((a) => formular === null || a.formular === formular);
    const jeStatus: Partial<Record<MeldungStatus, number>> = {};
    for (const { status, anzahl } of eigene) jeStatus[status] = (jeStatus[status] ?? 0) + anzahl;
    return {
      formular: formular ?? "",
      titel,
      gesamt: eigene.reduce((summe, { anzahl }) => summe + anzahl, 0),
      jeStatus,
      medianStunden: medianVon(formular),
    };
  };
  const vorhanden = new Set(anzahlen.map((a) => a.formular));
  return {
    formulare: FORMULARE.filter((f) => vorhanden.has(f.id)).map((f) => zahlen(f.id, f.titel)),
    zusammen: zahlen(null, "Zusammen"),
  };
}
