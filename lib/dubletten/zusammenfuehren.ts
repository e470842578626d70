import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { schreibeBestand } from "@/lib/bestand";
import { alsZeile, type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import { ladePaar, type Vergleichsperson } from "./laden";
import { vereine } from "./vereine";

const { meldung, person, zeitscheibe, zusammenfuehrung } = tabellen;

/** Was die Gegenüberstellung sendet: die Wahl und den Stand, den sie zeigte. */
export interface Zusammenfuehrung {
  /** Kennung der bleibenden Person. */
  bleibt: string;
  /** Stände der Lebensläufe, wie die Seite sie zeigte, in der Reihenfolge des Paars. */
  versionA: number;
  versionB: number;
  bestaetigt: boolean;
}

/**
 * Führt zwei Personen in einer Transaktion zusammen: Der Lebenslauf der Dublette zieht um, ihre alten
 * Zeilen bleiben als ersetzt stehen (I9), Meldungen, Entwürfe und wartende Personendaten zeigen auf die
 * bleibende Person, und die Übersichten beider werden neu bestimmt. Widersprechen sich die beiden, ändert
 * sich nichts. Zwei zugleich: Die zweite Handlung findet das Paar nicht mehr und erfährt es.
 */
export async function fuehreZusammen(
  h: Handlung<Zusammenfuehrung, { ids: readonly [string, string] }>,
): Promise<{ personId: string }> {
  const { tx, akteur, eingabe } = h;
  if (!eingabe.bestaetigt)
    throw new Zurueck({
      fehler: { bestaetigt: "Bestätigen Sie, dass beide dieselbe Person sind." },
    });
  const paar = await ladePaar(tx, akteur, h.objekt.ids, { sperren: true });
  if (!paar)
    throw new Zurueck({
      meldung:
        "Eine der beiden Personen wurde inzwischen zusammengeführt. Bitte gehen Sie zurück zur Liste.",
    });
  const { a, b } = paar;
  if (a.lebenslaufVersion !== eingabe.versionA || b.lebenslaufVersion !== eingabe.versionB)
    throw new Zurueck({
      meldung:
        "Eine der beiden Personen wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und prüfen Sie die neue Gegenüberstellung.",
    });
  const bleibt = [a, b].find((p) => p.id === eingabe.bleibt);
  if (!bleibt) throw new Zurueck({ fehler: { bleibt: "Wählen Sie die bleibende Person aus." } });
  const dublette = bleibt === a ? b : a;
  const id = await schreibe(tx, h, bleibt, dublette);
  h.audit({
    aktion: "person.zusammengefuehrt",
    objektArt: "person",
    objektId: bleibt.id,
    einzelheiten: { dublette: dublette.id, zusammenfuehrung: id, meldungen: dublette.meldungen },
  });
  return { personId: bleibt.id };
}

async function schreibe(
  tx: Tx,
  { akteur }: Pick<Handlung<unknown, unknown>, "akteur">,
  bleibt: Vergleichsperson,
  dublette: Vergleichsperson,
): Promise<string> {
  const ergebnis = vereine(bleibt, dublette);
  if (!ergebnis.ok)
    throw new Zurueck({
      meldung: `Die Personen lassen sich nicht zusammenführen: ${ergebnis.gruende.join(" ")}`,
    });
  const { kasseId } = bleibt;
  const id = crypto.randomUUID();
  const dieser = (personId: string) => and(eq(person.kasseId, kasseId), eq(person.id, personId));
  await ersetzeScheiben(tx, dublette, id);
  await tx
    .update(person)
    .set({
      todestag: ergebnis.todestag,
      daten: ergebnis.daten,
      // Über beide hinaus: Wer einen der alten Stände offen hat, merkt die Änderung (Regel C9).
      lebenslaufVersion: Math.max(bleibt.lebenslaufVersion, dublette.lebenslaufVersion) + 1,
    })
    .where(dieser(bleibt.id));
  await tx
    .update(person)
    .set({ lebenslaufVersion: sql`${person.lebenslaufVersion} + 1` })
    .where(dieser(dublette.id));
  if (ergebnis.umziehend.length > 0)
    await tx
      .insert(zeitscheibe)
      .values(
        ergebnis.umziehend.map((s) => alsZeile(s, { kasseId, personId: bleibt.id, herkunft: id })),
      );
  await tx
    .update(meldung)
    .set({ personId: bleibt.id })
    .where(and(eq(meldung.kasseId, kasseId), eq(meldung.personId, dublette.id)));
  await tx.insert(zusammenfuehrung).values({
    kasseId,
    id,
    personId: bleibt.id,
    dubletteId: dublette.id,
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
    am: jetzt(),
  });
  await tx.execute(sql`select person_umhaengen(${dublette.id}::uuid, ${bleibt.id}::uuid)`);
  await schreibeBestand(tx, kasseId, [bleibt.id, dublette.id]);
  return id;
}

/** Kennzeichnet die geltenden Zeitscheiben der Dublette als ersetzt; gelöscht wird nichts (I9). */
async function ersetzeScheiben(tx: Tx, dublette: Vergleichsperson, durch: string): Promise<void> {
  const ids = dublette.scheiben.flatMap((s) => (s.id ? [s.id] : []));
  if (ids.length === 0) return;
  await tx
    .update(zeitscheibe)
    .set({ ersetztAm: jetzt(), ersetztDurch: durch })
    .where(and(eq(zeitscheibe.kasseId, dublette.kasseId), inArray(zeitscheibe.id, ids)));
}
