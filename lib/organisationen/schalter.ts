import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import {
  beendeAlleSitzungen,
  GEWAEHRUNGEN,
  GRUPPEN,
  type Handlung,
  SCHALTER_SCHNITTSTELLE,
} from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { aenderung, gruppenKuerzel, HAKEN } from "@/lib/nutzer";
import type { Organisation } from "./verzeichnis";

const { mitglied, konto } = tabellen;

/** Ein Schalter der Kasse für eine Organisation (ergaenzungen.md 3). */
export interface Schalter {
  /** Wie er in `mitglied.abgeschaltet` steht. */
  wert: string;
  /** Feld im Formular. */
  feld: string;
  titel: string;
  block: "Gruppenpostfächer" | "Portal-Funktionalitäten" | "Formulare";
}

/** Alle Schalter: sieben Gruppenpostfächer, vier Funktionen und die Schnittstelle, jedes Formular. */
export const SCHALTER: readonly Schalter[] = [
  ...GRUPPEN.map((g) => ({
    wert: `GRUPPE:${g}`,
    feld: `gruppe.${gruppenKuerzel(g)}`,
    titel: g,
    block: "Gruppenpostfächer" as const,
  })),
  ...Object.entries(GEWAEHRUNGEN).map(([wert, titel]) => ({
    wert,
    feld: `funktion.${wert.toLowerCase()}`,
    titel,
    block: "Portal-Funktionalitäten" as const,
  })),
  {
    wert: SCHALTER_SCHNITTSTELLE,
    feld: "funktion.schnittstelle",
    titel: "Schnittstelle für Personalverfahren",
    block: "Portal-Funktionalitäten",
  },
  ...Array.from({ length: 12 }, (_, nr) => ({
    wert: `F${nr + 1}`,
    feld: `formular.f${nr + 1}`,
    titel: `Formular F${nr + 1}`,
    block: "Formulare" as const,
  })),
];

export const SCHALTER_STELLEN = z.object({ organisation: z.uuid() }).catchall(HAKEN);

/** Ob alle gesendeten Felder Schalter sind. */
export const nurSchalter = (felder: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(felder).every((feld) => SCHALTER.some((s) => s.feld === feld));

/**
 * Schaltet Funktionen einer Organisation ein und aus. Was aus ist, wirkt ab der nächsten Anfrage nicht
 * mehr, wird nirgends gezeigt und lässt sich nicht vergeben; Gewährungen bleiben gespeichert.
 */
export async function stelleSchalter(
  h: Handlung<z.output<typeof SCHALTER_STELLEN>, Organisation>,
): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  const aus = SCHALTER.filter((s) => !eingabe[s.feld]).map((s) => s.wert);
  // Schalter, die dieses Formular nicht kennt, bleiben, wie sie sind.
  const andere = m.abgeschaltet.filter((wert) => !SCHALTER.some((s) => s.wert === wert));
  const neu = [...aus, ...andere].sort();
  const einzelheiten = aenderung("abgeschaltet", m.abgeschaltet, neu);
  if (Object.keys(einzelheiten).length === 0) return;
  await tx
    .update(mitglied)
    .set({ abgeschaltet: neu, version: m.version + 1 })
    .where(and(eq(mitglied.kasseId, m.kasseId), eq(mitglied.id, m.id)));
  h.audit({ aktion: "mitglied.schalter", objektArt: "mitglied", objektId: m.id, einzelheiten });
}

const faktor = z.enum(["EMAIL_TAN", "TOTP"], { error: "Wählen Sie Zweiter Faktor aus." });
export const FAKTOR_DER_ORGANISATION = z.strictObject({
  organisation: z.uuid(),
  sachbearbeitung: faktor,
  administration: faktor,
});

/**
 * Stellt den zweiten Faktor einer Organisation um, für neue und bestehende Konten. Betroffene Sitzungen
 * enden; nach dem Wechsel zu TOTP verlangt die nächste Anmeldung die Einrichtung (ergaenzungen.md 3).
 */
export async function stelleFaktorDerOrganisation(
  h: Handlung<z.output<typeof FAKTOR_DER_ORGANISATION>, Organisation>,
): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  const { sachbearbeitung, administration } = eingabe;
  const einzelheiten = {
    ...aenderung("sachbearbeitung", m.zweiterFaktor, sachbearbeitung),
    ...aenderung("administration", m.zweiterFaktorAdmin, administration),
  };
  if (Object.keys(einzelheiten).length === 0) return;
  await tx
    .update(mitglied)
    .set({
      zweiterFaktor: sachbearbeitung,
      zweiterFaktorAdmin: administration,
      version: m.version + 1,
    })
    .where(and(eq(mitglied.kasseId, m.kasseId), eq(mitglied.id, m.id)));
  if (m.zweiterFaktor !== sachbearbeitung) await stelleKontenUm(h, "S", sachbearbeitung);
  if (m.zweiterFaktorAdmin !== administration) await stelleKontenUm(h, "X", administration);
  h.audit({ aktion: "mitglied.geaendert", objektArt: "mitglied", objektId: m.id, einzelheiten });
}

async function stelleKontenUm(
  { tx, objekt: m }: Pick<Handlung<unknown, Organisation>, "tx" | "objekt">,
  klasse: "S" | "X",
  zweiterFaktor: "EMAIL_TAN" | "TOTP",
): Promise<void> {
  const betroffen = await tx
    .update(konto)
    .set({ zweiterFaktor })
    .where(
      and(
        eq(konto.kasseId, m.kasseId),
        eq(konto.mitgliedId, m.id),
        eq(konto.klasse, klasse),
        ne(konto.status, "DEAKTIVIERT"),
        ne(konto.zweiterFaktor, zweiterFaktor),
      ),
    )
    .returning({ id: konto.id });
  for (const { id } of betroffen) await beendeAlleSitzungen(tx, m.kasseId, id, "ZWEITER_FAKTOR");
}
