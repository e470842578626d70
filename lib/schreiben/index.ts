import "server-only";
import { eq } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { formatZeitpunkt } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import { env } from "@/lib/env";
import { type NachrichtDaten, renderBericht, renderNachricht } from "@/lib/pdf";
import { jetzt } from "@/lib/uhr";
import { type Nachweis, nachweismappe } from "./nachweis";

export type { Nachweis } from "./nachweis";

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
export const pdfAntwort = async (daten: NachrichtDaten, name: string): Promise<Response> =>
  alsAntwort(await renderNachricht(daten), name);

/** Antwort mit der Nachweismappe eines Schriftverkehrs; gerechnet wird außerhalb der Transaktion. */
export async function nachweisAntwort(akteur: Akteur, nachweis: Nachweis): Promise<Response> {
  const nutzer = `${akteur.vorname} ${akteur.name} (${akteur.kennung})`;
  const daten = nachweismappe(nachweis, env().PORTAL_NAME, nutzer, formatZeitpunkt(jetzt()));
  return alsAntwort(await renderBericht(daten), `Nachweismappe-${nachweis.referenz}.pdf`);
}

const alsAntwort = (pdf: Buffer, name: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: antwortKopf({ name, typ: "application/pdf", groesse: pdf.length }, true),
  });
