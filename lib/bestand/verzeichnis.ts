import { randomUUID } from "node:crypto";
import type { Anschrift } from "@/lib/db";
import type { Traeger } from "@/lib/lebenslauf";
import type { Mangel, MitgliedschaftAngabe, MitgliedZeile } from "./typen";

/** Höchste Pers.-Nummer, also Länge der Merkliste. */
const PERSNR_MAX = 999_999;

export interface Mitglied {
  id: string;
  mitgliedsnummer: string;
  name: string;
  anschrift: Anschrift;
}

export interface Mitgliedschaft extends MitgliedschaftAngabe {
  id: string;
  mitgliedId: string;
  anzeige: string;
}

export type MitgliedTraeger = Extract<Traeger, { art: "MITGLIED" }>;
/** Was eine Zeile bewirkt hat. */
export type Wirkung = "neu" | "geaendert" | "unveraendert";

/** `Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)` (formulare.md 1.1). */
function zeigeMitgliedschaft(name: string, m: MitgliedschaftAngabe): string {
  return `${name} (${m.geschaeftsbereich}) (PNR: ${m.pnr}, Abr: ${m.abr})`;
}

const nummern = (m: { pnr: string; abr: string }) => `${m.pnr}/${m.abr}`;
const gleich = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Mitglieder und Mitgliedschaften einer Kasse im Speicher: der gespeicherte Stand und was die Datei
 * daran ändert. Ihre Zahl hängt nicht von der Länge der Datei ab. Merkt sich außerdem je
 * Pers.-Nummer die Zeile, in der sie zuerst stand.
 */
export class Verzeichnis {
  private readonly mitglieder = new Map<string, Mitglied>();
  private readonly namen = new Map<string, string>();
  private readonly mitgliedschaften = new Map<string, Mitgliedschaft[]>();
  private readonly zeileVonMitglied = new Map<string, number>();
  private readonly zeileVonPerson = new Uint32Array(PERSNR_MAX + 1);
  private offeneMitglieder = new Map<string, Mitglied>();
  private offeneMitgliedschaften = new Map<string, Mitgliedschaft>();

  constructor(
    readonly kasseId: string,
    mitglieder: readonly Mitglied[],
    mitgliedschaften: readonly Mitgliedschaft[],
  ) {
    for (const m of mitglieder) this.merke(m);
    for (const m of mitgliedschaften) this.haenge(m);
  }

  /** Träger einer Zeitscheibe zu PNR und Abr; gilt sie in mehreren Bereichen, die Beamtenversorgung. */
  traeger(pnr: string, abr: string): MitgliedTraeger | null {
    const treffer = this.mitgliedschaften.get(nummern({ pnr, abr }))?.[0];
    if (treffer === undefined) return null;
    const { id, mitgliedId, anzeige } = treffer;
    return { art: "MITGLIED", mitgliedschaftId: id, mitgliedId, anzeige };
  }

  /** Merkt sich die Zeile der Person; liefert die frühere Zeile, wenn die Nummer schon vorkam. */
  merkePerson(persnr: string, zeile: number): number | null {
    const stelle = Number(persnr);
    const vorher = this.zeileVonPerson[stelle] ?? 0;
    if (vorher === 0) this.zeileVonPerson[stelle] = zeile;
    return vorher === 0 ? null : vorher;
  }

  /** Was an einer Mitgliedszeile den übrigen Zeilen oder dem Bestand widerspricht. */
  pruefeMitglied(zeile: MitgliedZeile): Mangel[] {
    const maengel: Mangel[] = [];
    const { mitgliedsnummer, name } = zeile;
    const vorher = this.zeileVonMitglied.get(mitgliedsnummer);
    if (vorher !== undefined) {
      const grund = `Diese Mitgliedsnummer steht schon in Zeile ${vorher}.`;
      maengel.push({ feld: "mitgliedsnummer", wert: mitgliedsnummer, grund });
    }
    const inhaber = this.namen.get(name) ?? mitgliedsnummer;
    if (inhaber !== mitgliedsnummer) {
      const grund = `So heißt schon das Mitglied ${inhaber}.`;
      maengel.push({ feld: "name", wert: name, grund });
    }
    const gesehen = new Set<string>();
    for (const [i, m] of zeile.mitgliedschaften.entries()) {
      const grund = this.pruefeNummern(mitgliedsnummer, m, gesehen);
      if (grund) maengel.push({ feld: `mitgliedschaften[${i + 1}]`, wert: nummern(m), grund });
    }
    return maengel;
  }

  private pruefeNummern(
    mitgliedsnummer: string,
    m: MitgliedschaftAngabe,
    gesehen: Set<string>,
  ): string | null {
    const schluessel = `${nummern(m)}/${m.geschaeftsbereich}`;
    if (gesehen.has(schluessel)) return "Diese Mitgliedschaft steht zweimal in der Zeile.";
    gesehen.add(schluessel);
    const inhaberId = this.mitgliedschaften.get(nummern(m))?.[0]?.mitgliedId;
    const eigeneId = this.mitglieder.get(mitgliedsnummer)?.id;
    if (inhaberId === undefined || inhaberId === eigeneId) return null;
    return "PNR und Abr gehören schon einem anderen Mitglied.";
  }

  /** Übernimmt eine geprüfte Mitgliedszeile; nicht genannte Mitgliedschaften bleiben bestehen. */
  uebernimmMitglied(zeile: MitgliedZeile, nr: number): Wirkung {
    this.zeileVonMitglied.set(zeile.mitgliedsnummer, nr);
    const alt = this.mitglieder.get(zeile.mitgliedsnummer);
    const mitglied: Mitglied = {
      id: alt?.id ?? randomUUID(),
      mitgliedsnummer: zeile.mitgliedsnummer,
      name: zeile.name,
      anschrift: zeile.anschrift ?? alt?.anschrift ?? { zeilen: [] },
    };
    const anders =
      alt === undefined || alt.name !== mitglied.name || !gleich(alt.anschrift, mitglied.anschrift);
    if (anders) {
      if (alt) this.namen.delete(alt.name);
      this.merke(mitglied);
      this.offeneMitglieder.set(mitglied.id, mitglied);
    }
    const umbenannt = alt !== undefined && alt.name !== mitglied.name;
    const betroffen = [
      ...(umbenannt ? this.gespeicherte(mitglied.id) : []),
      ...zeile.mitgliedschaften,
    ];
    const geaenderte = betroffen.filter((m) => this.uebernimmMitgliedschaft(mitglied, m)).length;
    if (alt === undefined) return "neu";
    return anders || geaenderte > 0 ? "geaendert" : "unveraendert";
  }

  /** Liefert und leert, was seit dem letzten Aufruf zu speichern ist. */
  nimmOffene(): { mitglieder: Mitglied[]; mitgliedschaften: Mitgliedschaft[] } {
    const offen = {
      mitglieder: [...this.offeneMitglieder.values()],
      mitgliedschaften: [...this.offeneMitgliedschaften.values()],
    };
    this.offeneMitglieder = new Map();
    this.offeneMitgliedschaften = new Map();
    return offen;
  }

  private gespeicherte(mitgliedId: string): Mitgliedschaft[] {
    return [...this.mitgliedschaften.values()].flat().filter((m) => m.mitgliedId === mitgliedId);
  }

  private uebernimmMitgliedschaft(mitglied: Mitglied, angabe: MitgliedschaftAngabe): boolean {
    const { geschaeftsbereich, pnr, abr, von, bis } = angabe;
    const liste = this.mitgliedschaften.get(nummern(angabe)) ?? [];
    const alt = liste.find((m) => m.geschaeftsbereich === geschaeftsbereich);
    const anzeige = zeigeMitgliedschaft(mitglied.name, angabe);
    if (alt && alt.von === von && alt.bis === bis && alt.anzeige === anzeige) return false;
    const id = alt?.id ?? randomUUID();
    const neu = { id, mitgliedId: mitglied.id, geschaeftsbereich, pnr, abr, von, bis, anzeige };
    this.haenge(neu);
    this.offeneMitgliedschaften.set(neu.id, neu);
    return true;
  }

  private merke(m: Mitglied): void {
    this.mitglieder.set(m.mitgliedsnummer, m);
    this.namen.set(m.name, m.mitgliedsnummer);
  }

  /** Die erste der Liste gilt; nach dem Alphabet ist das die Beamtenversorgung. */
  private haenge(m: Mitgliedschaft): void {
    const andere = (this.mitgliedschaften.get(nummern(m)) ?? []).filter((a) => a.id !== m.id);
    const liste = [...andere, m].sort((a, b) =>
      a.geschaeftsbereich < b.geschaeftsbereich ? -1 : 1,
    );
    this.mitgliedschaften.set(nummern(m), liste);
  }
}
