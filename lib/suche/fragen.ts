import "server-only";
import { alsKlartext, liesFragen, type Thema } from "@/lib/auszeichnung";
import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { falte } from "@/lib/text";
import { liesGueltige } from "@/lib/texte";
import type { Treffergruppe } from "./treffer";

/** Die häufig gestellten Fragen der eigenen Kasse, wie die Seite sie zeigt. */
export async function ladeFragen(tx: Tx, akteur: Akteur): Promise<Thema[]> {
  const { inhalt } = await liesGueltige(tx, akteur.kasseId, "faq");
  return liesFragen(inhalt, { Portal: env().PORTAL_NAME, Kasse: akteur.kasseName });
}

/** Alle Worte der Fragen, an denen die Suche Tippfehler misst. */
export const worteDerFragen = (themen: readonly Thema[]): string[] =>
  themen.flatMap((t) => [
    t.titel,
    ...t.fragen.flatMap((f) => [f.frage, ...f.antwort.map(alsKlartext)]),
  ]);

/** Fragen, die alle Wörter enthalten, mit Sprung zur Antwort. */
export function inFaq(themen: readonly Thema[], woerter: readonly string[]): Treffergruppe {
  const treffer = themen.flatMap((t) =>
    t.fragen
      .filter((f) => enthaelt(`${f.frage} ${f.antwort.map(alsKlartext).join(" ")}`, woerter))
      .map((f) => ({ id: f.id, titel: f.frage, zusatz: t.titel, href: `/faq#${f.id}` })),
  );
  return { titel: "FAQ", treffer, gesamt: treffer.length };
}

/** Ob der Text jedes Wort enthält, ohne Unterschied von Groß- und Kleinschreibung und Umlauten. */
export const enthaelt = (text: string, woerter: readonly string[]): boolean => {
  const gefaltet = falte(text);
  return woerter.every((w) => gefaltet.includes(w));
};
