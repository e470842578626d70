import { SPERRE, SPERRE_ZWEITER_FAKTOR } from "@/lib/auth";

/** Was ein Konto über seine Fehlversuche weiß. */
export interface Zaehlerstand {
  fehlversuche: number;
  fehlversucheSeit: Date | null;
  autoGesperrtBis: Date | null;
  autoSperren: number;
  autoSperrenSeit: Date | null;
  zweiteFehler: number;
  zweiteFehlerSeit: Date | null;
}

const MINUTE = 60_000;
const TAG = 24 * 60 * MINUTE;

const nochImFenster = (seit: Date | null, dauer: number, jetzt: Date) =>
  seit !== null && jetzt.getTime() - seit.getTime() < dauer;

/** Nur die Zähler eines Kontos: Geschrieben wird nie mehr, als sich hier ändert. */
const nurZaehler = (k: Zaehlerstand): Zaehlerstand => ({
  fehlversuche: k.fehlversuche,
  fehlversucheSeit: k.fehlversucheSeit,
  autoGesperrtBis: k.autoGesperrtBis,
  autoSperren: k.autoSperren,
  autoSperrenSeit: k.autoSperrenSeit,
  zweiteFehler: k.zweiteFehler,
  zweiteFehlerSeit: k.zweiteFehlerSeit,
});

/** Ob die automatische Sperre noch läuft. */
export function istAutoGesperrt(
  stand: Pick<Zaehlerstand, "autoGesperrtBis">,
  jetzt: Date,
): boolean {
  return stand.autoGesperrtBis !== null && stand.autoGesperrtBis > jetzt;
}

/**
 * Stand nach einem falschen ersten Faktor: der fünfte in 15 Minuten sperrt 15, beim zweiten Mal in
 * 24 Stunden 30, dann 60 Minuten (security.md 1.2). Während einer Sperre wird nicht weitergezählt.
 */
export function nachFehlversuch(konto: Zaehlerstand, jetzt: Date): Zaehlerstand {
  const stand = nurZaehler(konto);
  if (istAutoGesperrt(stand, jetzt)) return stand;
  const laeuft = nochImFenster(stand.fehlversucheSeit, SPERRE.fensterMinuten * MINUTE, jetzt);
  const fehlversuche = (laeuft ? stand.fehlversuche : 0) + 1;
  const fehlversucheSeit = laeuft ? stand.fehlversucheSeit : jetzt;
  if (fehlversuche < SPERRE.versuche) return { ...stand, fehlversuche, fehlversucheSeit };
  const frueher = nochImFenster(stand.autoSperrenSeit, TAG, jetzt) ? stand.autoSperren : 0;
  const minuten = SPERRE.minuten[Math.min(frueher, SPERRE.minuten.length - 1)] ?? 60;
  return {
    ...stand,
    fehlversuche: 0,
    fehlversucheSeit: null,
    autoGesperrtBis: new Date(jetzt.getTime() + minuten * MINUTE),
    autoSperren: frueher + 1,
    autoSperrenSeit: frueher > 0 ? stand.autoSperrenSeit : jetzt,
  };
}

/**
 * Stand nach einer falschen TAN. Die zehnte in 24 Stunden sperrt 60 Minuten; ist die dritte der
 * Anmeldung erreicht, zählt sie zusätzlich als Fehlversuch (security.md 1.4 Nr. 5).
 */
export function nachFalscherTan(
  konto: Zaehlerstand,
  dritte: boolean,
  jetzt: Date,
): { stand: Zaehlerstand; gesperrt: boolean } {
  const stand = nurZaehler(konto);
  const laeuft = nochImFenster(stand.zweiteFehlerSeit, TAG, jetzt);
  const zweiteFehler = (laeuft ? stand.zweiteFehler : 0) + 1;
  let neu: Zaehlerstand = {
    ...stand,
    zweiteFehler,
    zweiteFehlerSeit: laeuft ? stand.zweiteFehlerSeit : jetzt,
  };
  if (dritte) neu = nachFehlversuch(neu, jetzt);
  if (zweiteFehler < SPERRE_ZWEITER_FAKTOR.versuche) return { stand: neu, gesperrt: false };
  return {
    stand: {
      ...neu,
      zweiteFehler: 0,
      zweiteFehlerSeit: null,
      autoGesperrtBis: new Date(jetzt.getTime() + SPERRE_ZWEITER_FAKTOR.minuten * MINUTE),
    },
    gesperrt: true,
  };
}
