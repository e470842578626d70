/** Die einzige Uhr des Portals; Tests stellen sie. */
let versatzMs = 0;

const BERLIN = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** Der jetzige Zeitpunkt. */
export function jetzt(): Date {
  return new Date(Date.now() + versatzMs);
}

/** Der heutige Tag in Europe/Berlin als `JJJJ-MM-TT`. */
export function heute(): string {
  return BERLIN.format(jetzt());
}

/** Verstellt die Uhr um so viele Millisekunden; nur für Tests. */
export function stelleUhr(ms: number): void {
  versatzMs = ms;
}
