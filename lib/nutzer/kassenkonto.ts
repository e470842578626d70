import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { beendeAlleSitzungen, type Handlung, Zurueck } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import { entwerteLinks } from "@/lib/zugang";
import { meldeDerPerson } from "./benachrichtigen";
import { PERSON } from "./eingabe";
import type { Nutzer } from "./laden";
import { aenderung, kontoSpur, spurHash } from "./spur";

const { konto } = tabellen;

export const KONTO_AENDERN = z.strictObject({
  ...PERSON,
  nutzer: z.uuid(),
  version: z.coerce.number().int(),
});

/**
 * Name und E-Mail-Adresse einer Administration oder eines Kontos der Kasse; beides ändert nur die Kasse
 * (Handbuch Administration 1.1). Eine andere Adresse entwertet Links und beendet alle Sitzungen.
 * @throws Zurueck bei einem Konto der Sachbearbeitung oder wenn das Konto inzwischen geändert wurde
 */
export async function aendereKonto(
  h: Handlung<z.output<typeof KONTO_AENDERN>, Nutzer>,
): Promise<void> {
  const { tx, akteur, objekt: k, eingabe } = h;
  if (k.klasse === "S")
    throw new Zurueck({
      meldung: "Angaben der Sachbearbeitung ändert die Administration der Organisation.",
    });
  const { vorname, name, email } = eingabe;
  if (k.vorname === vorname && k.name === name && k.email === email) return;
  if (k.version !== eingabe.version)
    throw new Zurueck({
      meldung: "Das Konto wurde inzwischen geändert. Ihre Eingaben sind noch da.",
    });
  await tx
    .update(konto)
    .set({
      vorname,
      name,
      email,
      version: k.version + 1,
      geaendertAm: jetzt(),
      geaendertVon: akteur.kontoId,
    })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  if (k.email !== email) {
    await entwerteLinks(tx, k);
    await beendeAlleSitzungen(tx, k.kasseId, k.id, "EMAIL");
  }
  h.audit(
    kontoSpur("geaendert", k.id, {
      ...aenderung("vorname", spurHash(k.vorname), spurHash(vorname)),
      ...aenderung("name", spurHash(k.name), spurHash(name)),
      ...aenderung("email", spurHash(k.email), spurHash(email)),
    }),
  );
  await meldeDerPerson(h, k, "geaendert");
}

/** „Alle Anmeldungen beenden“, ohne das Konto zu sperren (security.md 1.7). */
export async function beendeAnmeldungen(h: Handlung<unknown, Nutzer>): Promise<void> {
  const { tx, objekt: k } = h;
  await beendeAlleSitzungen(tx, k.kasseId, k.id, "VERWALTUNG");
  h.audit(kontoSpur("sitzungen-beendet", k.id));
}
