import "server-only";
import { eq } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { formatZeitpunkt } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import { env } from "@/lib/env";
import { type NachrichtDaten, renderNachricht } from "@/lib/pdf";
import { jetzt } from "@/lib/uhr";

/** Was ein Schreiben je nach Vorgang sagt; den Rahmen füllt `bereiteSchreiben`. */
export type Schreiben = Pick<NachrichtDaten, "titel" | "kopf" | "text" | "anhaenge"> &
  Pick<Partial<NachrichtDaten>, "zeilen">;

/** Ergänzt Portal, Kasse, Organisation und Zeitpunkt des Ausdrucks. */
export async function bereiteSchreiben(
  tx: Tx,
  akteur: Akteur,
  schreiben: Schreiben,
): Promise<NachrichtDaten> {
  const [kasse] = await tx
    .select()
    .from(tabellen.kasse)
    .where(eq(tabellen.kasse.id, akteur.kasseId));
  return {
    ...schreiben,
    portalname: env().PORTAL_NAME,
    kasse: { name: kasse?.name ?? "", anschrift: kasse?.anschrift.zeilen ?? [] },
    organisation: akteur.organisation,
    erstelltAm: formatZeitpunkt(jetzt()),
    nutzer: `${akteur.vorname} ${akteur.name} (${akteur.kennung})`,
  };
}

/** Antwort mit dem PDF eines Schreibens; gerechnet wird außerhalb der Transaktion. */
export async function pdfAntwort(daten: NachrichtDaten, name: string): Promise<Response> {
  const pdf = await renderNachricht(daten);
  return new Response(new Uint8Array(pdf), {
    headers: antwortKopf({ name, typ: "application/pdf", groesse: pdf.length }, true),
  });
}
