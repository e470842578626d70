import { createHash } from "node:crypto";
import { schreibeBildNeu } from "./bild";
import { enthaeltFormeln, pruefeCsv } from "./csv";
import { endungVon, saeubereName } from "./name";
import { pruefePdf } from "./pdf";
import { baueSchranke } from "./schranke";
import { endetAlsZip, typNachKennung } from "./signatur";
import { ablehnungstext } from "./texte";
import {
  type Ablehnung,
  type DateiTyp,
  ERLAUBT,
  type GepruefteDatei,
  MAX_BYTES,
  type RoheDatei,
} from "./typen";

/** Ergebnis der Prüfung einer Datei; `text` ist der fertige deutsche Satz für die Person. */
export type Pruefergebnis = { ok: true; datei: GepruefteDatei } | { ok: false; text: string };

// Bilder entpacken und PDF lesen braucht viel Speicher, deshalb nie mehr als zwei zugleich.
const schranke = baueSchranke(2);

/** Geprüfte Bytes oder der Grund der Ablehnung. */
async function pruefeInhalt(bytes: Uint8Array, typ: DateiTyp): Promise<Uint8Array | Ablehnung> {
  if (endetAlsZip(bytes)) return "endung";
  if (typ === "text/csv") return pruefeCsv(bytes) ?? bytes;
  if (typNachKennung(bytes) !== typ) return "endung";
  return schranke(async () =>
    typ === "application/pdf" ? ((await pruefePdf(bytes)) ?? bytes) : schreibeBildNeu(bytes, typ),
  );
}

/**
 * Prüft eine hochgeladene Datei. Angenommen wird sie nur, wenn Endung, Kennung und Leseprobe
 * dasselbe sagen; was der Browser als Typ angibt, zählt nicht (security.md 4.2).
 *
 * @returns bei `ok` die Datei zum Speichern: PDF und CSV unverändert, Bilder neu geschrieben
 * @throws nur bei einem Fehler des Servers, nie wegen des Inhalts
 */
export async function pruefeDatei({ name, bytes }: RoheDatei): Promise<Pruefergebnis> {
  const endung = endungVon(name);
  const abgelehnt = (grund: Ablehnung): Pruefergebnis => ({
    ok: false,
    text: ablehnungstext(grund, name, endung),
  });

  const typ = Object.hasOwn(ERLAUBT, endung) ? ERLAUBT[endung] : undefined;
  if (!typ) return abgelehnt("art");
  if (bytes.length === 0) return abgelehnt("leer");
  if (bytes.length > MAX_BYTES) return abgelehnt("zuGross");

  const inhalt = await pruefeInhalt(bytes, typ);
  if (typeof inhalt === "string") return abgelehnt(inhalt);
  const sha256 = createHash("sha256").update(inhalt).digest("hex");
  const formeln = typ === "text/csv" && enthaeltFormeln(inhalt);
  return {
    ok: true,
    datei: {
      name: saeubereName(name),
      typ,
      bytes: inhalt,
      sha256,
      groesse: inhalt.length,
      formeln,
    },
  };
}
