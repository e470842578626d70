import type { Rechtsprofil } from "./profil";
import { RLP } from "./rlp";

/** Rechte, die der Rechner kennt; ein weiteres ist ein Ordner und eine Zeile hier. */
export const RECHTSPROFILE = { rlp: RLP } as const satisfies Record<string, Rechtsprofil>;

export type Rechtskennung = keyof typeof RECHTSPROFILE;

/** Profil zur Kennung oder `null`; eine Vorgabe gibt es nicht (ergaenzungen.md 7). */
export function rechtsprofil(kennung: string): Rechtsprofil | null {
  return Object.hasOwn(RECHTSPROFILE, kennung) ? RECHTSPROFILE[kennung as Rechtskennung] : null;
}
