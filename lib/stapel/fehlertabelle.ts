import "server-only";
import type { Tx } from "@/lib/db";
import { spaltenname } from "@/lib/formulare";
import { CSV_BOM, csvZeile } from "@/lib/text";
import { listZeilen, type Stapelansicht } from "./listen";

const PORTION = 1000;

/** Alle Fehler einer Tabelle als CSV: Zeile der Datei, Pers.-Nummer, Spalte, Regel und Text. */
export async function fehlertabelle(tx: Tx, stapel: Stapelansicht): Promise<string> {
  const teile = [CSV_BOM, csvZeile(["zeile", "persnr", "spalte", "regel", "text"])];
  for (let ab = 0; ; ab += PORTION) {
    const zeilen = await listZeilen(tx, stapel, "fehler", { ab, anzahl: PORTION });
    for (const { nr, persnr, befunde } of zeilen) {
      for (const b of befunde.filter((befund) => befund.schwere === "fehler")) {
        const spalte = b.feld === null ? "" : spaltenname(b.feld);
        teile.push(csvZeile([String(nr), persnr, spalte, b.regel, b.text]));
      }
    }
    if (zeilen.length < PORTION) return teile.join("");
  }
}
