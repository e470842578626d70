import { date, index, integer, pgTable } from "drizzle-orm/pg-core";
import { bytes, zeit } from "./spalten";

/**
 * Gespeicherte Berechnung der Versorgungsauskunft. Sie gehört keiner Kasse und keinem Konto: Nur wer die
 * Identifikationsnummer kennt, findet die Zeile und kann ihren Inhalt entschlüsseln (security.md 1.10).
 */
export const auskunft = pgTable(
  "auskunft",
  {
    /** HMAC der Identifikationsnummer; die Nummer selbst steht nirgends. */
    kennungHmac: bytes("kennung_hmac").primaryKey(),
    /** HMAC von Nummer und Geburtsdatum: beides muss stimmen. */
    geburtHmac: bytes("geburt_hmac").notNull(),
    /** Angaben, versiegelt mit einem aus der Nummer abgeleiteten Schlüssel. */
    inhalt: bytes("inhalt").notNull(),
    /** Zählt jede Änderung; wer einen alten Stand sendet, überschreibt nichts. */
    version: integer("version").notNull().default(1),
    geaendertAm: zeit("geaendert_am").notNull().defaultNow(),
    /** Letzter Tag, an dem die Berechnung noch aufgerufen werden kann, in Europe/Berlin. */
    gueltigBis: date("gueltig_bis").notNull(),
    fehlversuche: integer("fehlversuche").notNull().default(0),
    gesperrtBis: zeit("gesperrt_bis"),
  },
  (t) => [index("auskunft_ablauf").on(t.gueltigBis)],
);
