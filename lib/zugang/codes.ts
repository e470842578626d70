import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { noetig } from "@/lib/env";
import { hmac, neuerTotpSchluessel, oeffneSiegel, versiegele } from "@/lib/sicherheit";

const { wiederherstellungscode } = tabellen;

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const ANZAHL = 10;
const LAENGE = 10;
const ZWECK = "wiederherstellung";

interface Wem {
  kasseId: string;
  id: string;
}

const neuerCode = () =>
  Array.from(randomBytes(LAENGE), (byte) => BASE32[byte % BASE32.length]).join("");

/** Was eine Anmeldung zum Einrichten der App braucht: neuer Schlüssel und zehn neue Codes, versiegelt. */
export function neueEinrichtung(): { totpSchluessel: Buffer; codes: Buffer } {
  const codes = JSON.stringify(Array.from({ length: ANZAHL }, neuerCode));
  return {
    totpSchluessel: neuerTotpSchluessel(),
    codes: versiegele(noetig("TOTP_SCHLUESSEL"), ZWECK, Buffer.from(codes)),
  };
}

/** Die Codes einer angefangenen Einrichtung; nur deren Seite zeigt sie, danach gibt es sie nur als HMAC. */
export function oeffneCodes(siegel: Uint8Array | null): string[] {
  if (!siegel) return [];
  return JSON.parse(
    oeffneSiegel(noetig("TOTP_SCHLUESSEL"), ZWECK, siegel).toString("utf8"),
  ) as string[];
}

const codeHmac = (wem: Wem, code: string) => hmac(noetig("PASSWORT_PFEFFER"), ZWECK, wem.id, code);

const alle = (wem: Wem) =>
  and(eq(wiederherstellungscode.kasseId, wem.kasseId), eq(wiederherstellungscode.kontoId, wem.id));

/** Speichert einen neuen Satz Codes; der alte gilt nicht mehr (ergaenzungen.md 3). */
export async function speichereCodes(tx: Tx, wem: Wem, codes: readonly string[]): Promise<void> {
  await tx.delete(wiederherstellungscode).where(alle(wem));
  if (codes.length)
    await tx.insert(wiederherstellungscode).values(
      codes.map((code) => ({
        kasseId: wem.kasseId,
        kontoId: wem.id,
        codeHmac: codeHmac(wem, code),
      })),
    );
}

/** Verbraucht einen getippten Code samt allen übrigen. @returns ob er galt */
export async function verbraucheCode(tx: Tx, wem: Wem, getippt: string): Promise<boolean> {
  const code = getippt.replace(/[\s-]/g, "").toUpperCase();
  const treffer = await tx
    .delete(wiederherstellungscode)
    .where(and(alle(wem), eq(wiederherstellungscode.codeHmac, codeHmac(wem, code))))
    .returning({ am: wiederherstellungscode.angelegtAm });
  if (treffer.length === 0) return false;
  await tx.delete(wiederherstellungscode).where(alle(wem));
  return true;
}
