import "server-only";
import { and, eq } from "drizzle-orm";
import { liesZeitscheiben, type Tx, tabellen } from "@/lib/db";
import { formular } from "@/lib/formulare";
import {
  ordne,
  sichtbar,
  type Vergleichszeile,
  vergleiche,
  wendeAn,
  type Zeitscheibe,
} from "@/lib/lebenslauf";
import type { MeldungAnsicht } from "./lesen";

const { person } = tabellen;

/** Was die Annahme einer Meldung ändert, oder warum sie nicht geht. */
export type Vorschau =
  | {
      ok: true;
      vorher: Zeitscheibe[];
      nachher: Zeitscheibe[];
      vergleich: Vergleichszeile[];
      lebenslaufVersion: number;
      todestag: string | null;
      personendaten: Readonly<Record<string, string | readonly string[] | null>>;
    }
  | { ok: false; vorher: Zeitscheibe[]; grund: string; lebenslaufVersion: number };

/**
 * Rechnet die Wirkung einer Meldung auf den jetzigen Lebenslauf. Die Seite der Kasse zeigt dieses
 * Ergebnis, und die Annahme schreibt genau dieses Ergebnis.
 * @param sperren beim Annehmen: hält die Person fest, bis die Transaktion endet
 */
export async function berechneWirkung(
  tx: Tx,
  m: MeldungAnsicht,
  sperren: boolean,
): Promise<Vorschau | null> {
  if (!m.personId) return null;
  const abfrage = tx
    .select()
    .from(person)
    .where(and(eq(person.kasseId, m.kasseId), eq(person.id, m.personId)));
  const [p] = sperren ? await abfrage.for("update") : await abfrage;
  const form = formular(m.formularId);
  if (!p || !form) return null;
  const vorher = ordne(await liesZeitscheiben(tx, m.kasseId, p.id));
  const eigene = sichtbar(vorher, m.mitgliedId)?.eigene ?? [];
  const grundlage = {
    id: p.id,
    persnr: p.persnr,
    name: p.name,
    vorname: p.vorname,
    geburtsdatum: p.geburtsdatum,
    todestag: p.todestag,
    beihilfeberechtigt: p.beihilfeberechtigt,
    bisher: {},
  };
  const wirkung = form.wirkung(m.werte, { person: grundlage, eigene });
  const todestag = wirkung.todestag ?? p.todestag;
  const ergebnis = wendeAn(vorher, wirkung.operationen, m.mitgliedId, {
    geburtsdatum: p.geburtsdatum,
    todestag,
  });
  if (!ergebnis.ok)
    return { ok: false, vorher, grund: ergebnis.grund, lebenslaufVersion: p.lebenslaufVersion };
  const nachher = ordne(ergebnis.scheiben);
  return {
    ok: true,
    vorher,
    nachher,
    vergleich: vergleiche(vorher, nachher),
    lebenslaufVersion: p.lebenslaufVersion,
    todestag,
    personendaten: wirkung.personendaten ?? {},
  };
}
