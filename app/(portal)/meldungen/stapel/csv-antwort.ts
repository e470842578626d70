import { antwortKopf } from "@/lib/dateien";

/** Text als CSV-Datei zum Speichern. */
export function csvAntwort(name: string, text: string): Response {
  const inhalt = new TextEncoder().encode(text);
  const datei = { name, typ: "text/csv" as const, groesse: inhalt.length };
  return new Response(inhalt, { headers: antwortKopf(datei, false) });
}
