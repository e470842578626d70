import { and, eq, sql } from "drizzle-orm";
import { formatDatum, type IsoDatum } from "@/lib/datum";
import { type Tx, tabellen, withSchluessel } from "@/lib/db";
import { gleich } from "@/lib/sicherheit";
import { heute, jetzt } from "@/lib/uhr";
import { alsIso, gespeichertBis, parseTag, rechtsprofil } from "@/lib/versorgungsauskunft";
import { type Inhalt, liesInhalt, schreibeInhalt } from "./inhalt";
import { neueNummer } from "./nummer";
import { geburtHmac, kennungHmac, oeffneInhalt, versiegeleInhalt } from "./schluessel";

const { auskunft } = tabellen;
const FALSCHE_ANGABEN = 10;

/** Eine geladene Berechnung. */
export interface Auskunftsstand {
  nummer: string;
  /** Stand beim Laden; gespeichert wird nur auf diesen. */
  version: number;
  inhalt: Inhalt;
  /** Letzter Tag, an dem sie noch da ist. */
  gueltigBis: IsoDatum;
}

/** Ergebnis des Speicherns; `anders` ist, was inzwischen in einem anderen Fenster gespeichert wurde. */
export type Speicherung =
  | { art: "gespeichert"; stand: Auskunftsstand }
  | { art: "anders"; stand: Auskunftsstand }
  | { art: "fort" };

/** Öffnet die Transaktion, in der nur die Zeile dieser Nummer sichtbar ist. */
const mit = <T>(nummer: string, arbeit: (tx: Tx, kennung: Buffer) => Promise<T>): Promise<T> => {
  const kennung = kennungHmac(nummer);
  return withSchluessel({ art: "auskunft", wert: kennung }, (tx) => arbeit(tx, kennung));
};

/** Letzter Tag nach einer Änderung heute; die Frist nennt das Recht (versorgungsauskunft.md (a)). */
function fristende(inhalt: Inhalt): IsoDatum {
  const recht = rechtsprofil(inhalt.recht);
  const tag = parseTag(formatDatum(heute()));
  if (recht === null || tag === null) throw new Error("Die Berechnung nennt kein bekanntes Recht.");
  return alsIso(gespeichertBis(recht, tag));
}

const werte = (nummer: string, inhalt: Inhalt) => ({
  geburtHmac: geburtHmac(nummer, inhalt.angaben.geburtsdatum),
  inhalt: versiegeleInhalt(nummer, schreibeInhalt(inhalt)),
  geaendertAm: jetzt(),
  gueltigBis: fristende(inhalt),
});

/**
 * Legt eine neue Berechnung an und vergibt ihre Nummer.
 * @param laufend Transaktion des Aufrufers, wenn er schon eine hat; sie sieht danach auch diese Zeile
 */
export async function legeAuskunftAn(inhalt: Inhalt, laufend?: Tx): Promise<string> {
  const nummer = neueNummer();
  const lege = (tx: Tx, kennung: Buffer) =>
    tx.insert(auskunft).values({ kennungHmac: kennung, ...werte(nummer, inhalt) });
  if (laufend === undefined) {
    await mit(nummer, lege);
    return nummer;
  }
  await lege(laufend, await zeige(laufend, nummer));
  return nummer;
}

/** Zeigt der laufenden Transaktion auch die Zeile dieser Nummer. */
async function zeige(tx: Tx, nummer: string): Promise<Buffer> {
  const kennung = kennungHmac(nummer);
  await tx.execute(sql`select set_config('vp.auskunft', ${kennung.toString("hex")}, true)`);
  return kennung;
}

type Zeile = typeof auskunft.$inferSelect;

async function suche(tx: Tx, kennung: Buffer): Promise<Zeile | null> {
  const [zeile] = await tx.select().from(auskunft).where(eq(auskunft.kennungHmac, kennung));
  return zeile && zeile.gueltigBis >= heute() ? zeile : null;
}

const alsStand = (nummer: string, zeile: Zeile): Auskunftsstand => ({
  nummer,
  version: zeile.version,
  inhalt: liesInhalt(oeffneInhalt(nummer, zeile.inhalt)),
  gueltigBis: zeile.gueltigBis,
});

/**
 * Lädt die Berechnung zur Nummer; `null`, wenn es sie nicht oder nicht mehr gibt. Verlängert nichts.
 * @param laufend Transaktion des Aufrufers, wenn er schon eine hat
 */
export async function ladeAuskunft(nummer: string, laufend?: Tx): Promise<Auskunftsstand | null> {
  const zeile = laufend
    ? await suche(laufend, await zeige(laufend, nummer))
    : await mit(nummer, suche);
  return zeile && alsStand(nummer, zeile);
}

/**
 * Prüft Nummer und Geburtsdatum (`TT.MM.JJJJ`). Falsche Nummer, falsches Datum und eine gesperrte Nummer
 * geben dieselbe Antwort nach denselben Schritten; zehn falsche Geburtsdaten sperren die Nummer 24 Stunden.
 */
export async function stimmtKennung(nummer: string, geburtsdatum: string): Promise<boolean> {
  const beleg = geburtHmac(nummer, geburtsdatum);
  return mit(nummer, async (tx, kennung) => {
    const zeile = await suche(tx, kennung);
    const frei = zeile !== null && (zeile.gesperrtBis === null || zeile.gesperrtBis <= jetzt());
    const stimmt = gleich(zeile?.geburtHmac ?? Buffer.alloc(beleg.length), beleg) && frei;
    // Geschrieben wird in jedem Fall, damit die Dauer nichts verrät.
    const fehler = sql`case when ${stimmt} or ${auskunft.fehlversuche} + 1 >= ${FALSCHE_ANGABEN} then 0 else ${auskunft.fehlversuche} + 1 end`;
    const sperre = sql`case when ${stimmt} or ${auskunft.fehlversuche} + 1 < ${FALSCHE_ANGABEN} then ${auskunft.gesperrtBis} else ${jetzt().toISOString()}::timestamptz + interval '24 hours' end`;
    await tx
      .update(auskunft)
      .set({ fehlversuche: fehler, gesperrtBis: sperre })
      .where(eq(auskunft.kennungHmac, kennung));
    return stimmt;
  });
}

/**
 * Speichert auf den Stand, den der Aufrufer gesehen hat; die 14 Tage beginnen neu. Hat ein anderes Fenster
 * inzwischen gespeichert, bleibt dessen Stand und kommt zum Vergleich zurück.
 */
export async function speichereAuskunft(
  nummer: string,
  version: number,
  inhalt: Inhalt,
): Promise<Speicherung> {
  return mit(nummer, async (tx, kennung) => {
    const [neu] = await tx
      .update(auskunft)
      .set({ ...werte(nummer, inhalt), version: sql`${auskunft.version} + 1` })
      .where(
        and(
          eq(auskunft.kennungHmac, kennung),
          eq(auskunft.version, version),
          sql`${auskunft.gueltigBis} >= ${heute()}`,
        ),
      )
      .returning();
    if (neu) return { art: "gespeichert", stand: alsStand(nummer, neu) };
    const zeile = await suche(tx, kennung);
    return zeile ? { art: "anders", stand: alsStand(nummer, zeile) } : { art: "fort" };
  });
}

/** Löscht die Berechnung sofort und endgültig. */
export async function loescheAuskunft(nummer: string): Promise<void> {
  await mit(nummer, (tx, kennung) => tx.delete(auskunft).where(eq(auskunft.kennungHmac, kennung)));
}
