import "server-only";
import { redirect } from "next/navigation";
import {
  type Auskunftsstand,
  ladeAuskunft,
  oeffneNummer,
  umfeld,
  versiegeleNummer,
} from "@/lib/auskunft";
import { AUSKUNFT_COOKIE, liesCookie, loescheCookie, setzeCookie } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import {
  type Befund,
  pruefeAngaben,
  type Rechtsprofil,
  rechtsprofil,
} from "@/lib/versorgungsauskunft";

/**
 * Die Berechnung, die dieser Browser gerade bearbeitet; ihre Nummer steht versiegelt im Cookie.
 * @param tx Transaktion des Aufrufers, wenn er schon eine hat
 */
export async function laufendeAuskunft(tx?: Tx): Promise<Auskunftsstand | null> {
  const siegel = await liesCookie(AUSKUNFT_COOKIE());
  const nummer = siegel ? oeffneNummer(siegel) : null;
  return nummer ? ladeAuskunft(nummer, tx) : null;
}

/** Merkt die Berechnung für diesen Browser, bis er geschlossen wird. */
export const merkeAuskunft = (nummer: string): Promise<void> =>
  setzeCookie(AUSKUNFT_COOKIE(), versiegeleNummer(nummer));

export const vergissAuskunft = (): Promise<void> => loescheCookie(AUSKUNFT_COOKIE());

/** Recht einer gespeicherten Berechnung. @throws Error, wenn es das nicht mehr gibt */
export function rechtVon({ inhalt }: Auskunftsstand): Rechtsprofil {
  const recht = rechtsprofil(inhalt.recht);
  if (recht === null) throw new Error("Die Berechnung nennt kein bekanntes Recht.");
  return recht;
}

/** Adressen der Schritte 1 bis 4. */
export const WEG = {
  1: "/versorgungsauskunft",
  2: "/versorgungsauskunft/rahmendaten",
  3: "/versorgungsauskunft/ruhestand",
  4: "/versorgungsauskunft/dienstzeiten",
} as const;
export type Schrittnummer = keyof typeof WEG;

/** Befunde der Schritte 1 bis `bis`. */
export const befundeBis = (stand: Auskunftsstand, bis: 1 | 2 | 3): Befund[] =>
  pruefeAngaben(rechtVon(stand), stand.inhalt.angaben, umfeld(), bis).befunde;

/**
 * Die laufende Berechnung für eine Seite, deren frühere Schritte stimmen; sonst führt der Weg zum ersten,
 * der es nicht tut.
 */
export async function verlangeSchritte(bis: 0 | 1 | 2 | 3): Promise<Auskunftsstand> {
  const stand = await laufendeAuskunft();
  if (stand === null) redirect(`${WEG[1]}?grund=fort`);
  for (const schritt of [1, 2, 3] as const) {
    if (schritt <= bis && befundeBis(stand, schritt).length > 0) {
      redirect(`${WEG[schritt]}?grund=zuerst`);
    }
  }
  return stand;
}
