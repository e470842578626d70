import { randomUUID } from "node:crypto";
import { type AuditEreignis, schreibeAudit } from "@/lib/audit";
import { type Akteur, type Anfrage, type Handlung, rechteDerKlasse, rolleVon } from "@/lib/auth";
import { type Tx, withTenant } from "@/lib/db";
import { type Auftrag, legeInOutbox } from "@/lib/outbox";
import type { TestKonto } from "./grunddaten";

/** Herkunft einer Testanfrage; jede hat ihr eigenes Netz, damit Grenzen einander nicht treffen. */
export function herkunft(): Anfrage {
  const ip = `test-${randomUUID()}`;
  return { anfrageId: randomUUID(), ip, netz: ip, ipKurz: "192.0.2.0/24" };
}

/** Die angemeldete Person zu einem Konto, wie die Sitzung sie lieferte. */
export function akteurVon(konto: TestKonto, abgeschaltet: readonly string[] = []): Akteur {
  return {
    ...rechteDerKlasse(konto.klasse, konto.rechte, konto.gruppen, abgeschaltet),
    kasseId: konto.kasseId,
    kontoId: konto.id,
    mitgliedId: konto.mitgliedId,
    klasse: konto.klasse,
    rolle: rolleVon(konto.klasse, konto.kasseRolle),
    kennung: konto.kennung,
    vorname: "Kim",
    name: "Mustermensch",
    email: konto.email,
    sitzungNr: randomUUID(),
    proSeite: 20,
    kasseName: "Versorgungskasse Test",
    mitgliedName: "Stadt Test",
    organisation: "Stadt Test (Beamtenversorgung)",
  };
}

/** Führt eine Handlung aus wie `action()`: laden, handeln, Outbox, Prüfspur, alles in einer Transaktion. */
export function handle<E, O, T>(
  akteur: Akteur,
  eingabe: E,
  lade: (tx: Tx) => Promise<O | null>,
  arbeit: (h: Handlung<E, O>) => Promise<T>,
): Promise<T> {
  return withTenant(akteur, async (tx) => {
    const objekt = await lade(tx);
    if (objekt === null) throw new Error("nicht gefunden");
    const ereignisse: AuditEreignis[] = [];
    const auftraege: Auftrag[] = [];
    const von = herkunft();
    const ergebnis = await arbeit({
      akteur,
      eingabe,
      objekt,
      tx,
      herkunft: von,
      audit: (e) => ereignisse.push(e),
      mail: (a) => auftraege.push(a),
    });
    await legeInOutbox(tx, auftraege);
    await schreibeAudit(tx, ereignisse, von);
    return ergebnis;
  });
}
