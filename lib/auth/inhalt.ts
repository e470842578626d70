import "server-only";
import { Problem } from "./problem";

/** Höchstens so viele Bytes liest die Schnittstelle. Mit Anhängen gilt die Grenze der Uploads. */
export const INHALT_BYTES = { json: 1_048_576, dateien: 11_534_336 } as const;

const zuGross = (hoechstens: number) =>
  new Problem("zu-gross", `Die Anfrage darf höchstens ${hoechstens} Bytes haben.`);

/** Liest den Inhalt einer Anfrage bis zur Grenze; mehr wird nicht in den Speicher genommen. */
export async function liesInhalt(
  anfrage: Request,
  hoechstens: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(anfrage.headers.get("content-length") ?? 0) > hoechstens) throw zuGross(hoechstens);
  const stuecke: Uint8Array[] = [];
  let groesse = 0;
  for await (const stueck of anfrage.body ?? []) {
    groesse += stueck.byteLength;
    if (groesse > hoechstens) throw zuGross(hoechstens);
    stuecke.push(stueck);
  }
  return Buffer.concat(stuecke);
}

/** Medientyp ohne Parameter, klein geschrieben. */
export const medientyp = (kopf: Headers): string =>
  (kopf.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** JSON aus Bytes; Fehler nennen die Stelle, nie den Inhalt. */
export function alsJsonInhalt(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("anfrage-unlesbar", "Der Inhalt ist kein JSON in UTF-8.");
  }
}
