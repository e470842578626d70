import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ausgang, type Gruppe, type Handlung, Zurueck } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { MAILADRESSE } from "./eingabe";
import { gruppenKuerzel } from "./felder";
import { listAdressen, schreibeAdressen } from "./gruppen";
import { spurHash } from "./spur";

const { mitglied } = tabellen;

/** So viele Adressen kann ein Gruppenpostfach haben (ergaenzungen.md 3). */
export const MAX_ADRESSEN = 20;
export const adressFeld = (nr: number) => `email.${nr}`;
const FELDER = Array.from({ length: MAX_ADRESSEN }, (_, nr) => adressFeld(nr));

/** „Gruppendetails“ → „Speichern“; die Adressen stehen in `email.0` bis `email.19`. */
export const GRUPPENADRESSEN = z
  .object({
    gruppe: z.string().max(40),
    absicht: z.string().max(40).default("speichern"),
    /** Adressen, die die Seite beim Öffnen zeigte, mit Leerzeichen verbunden. */
    stand: z.string().max(6000),
  })
  .catchall(z.string().max(300));

/** Welche Organisation und Gruppe gemeint ist. */
export interface Gruppenziel {
  kasseId: string;
  mitgliedId: string;
  gruppe: Gruppe;
}

type Eingabe = z.output<typeof GRUPPENADRESSEN>;

const getippt = (eingabe: Eingabe) =>
  FELDER.filter((feld) => feld in eingabe).map((feld) => String(eingabe[feld] ?? ""));

/** Werte eines Formulars mit so vielen Feldern; der neue Stand zeichnet sie neu. */
const mitFeldern = (werte: readonly string[]): Ausgang => ({
  zustand: {
    werte: {
      ...Object.fromEntries(werte.map((wert, nr) => [adressFeld(nr), wert])),
      fassung: crypto.randomUUID(),
    },
  },
});

/**
 * Adressen eines Gruppenpostfachs (Handbuch Administration 6): 0 bis 20, jede einzeln entfernbar.
 * „hinzufügen“ und „entfernen“ ändern nur das Formular, „Speichern“ die Daten.
 * @throws Zurueck bei falschen oder doppelten Adressen und wenn jemand anders inzwischen gespeichert hat
 */
export async function bearbeiteAdressen(h: Handlung<Eingabe, Gruppenziel>): Promise<Ausgang> {
  const { tx, eingabe, objekt } = h;
  const felder = getippt(eingabe);
  if (eingabe.absicht === "hinzufuegen") return mitFeldern([...felder, ""].slice(0, MAX_ADRESSEN));
  const weg = /^entfernen:(\d+)$/.exec(eingabe.absicht)?.[1];
  if (weg) return mitFeldern(felder.filter((_, nr) => nr !== Number(weg)));
  const neu = pruefe(felder);
  // Zwei Speichernde warten hier aufeinander; der zweite sieht, was der erste schrieb.
  await tx
    .select({ id: mitglied.id })
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, objekt.kasseId), eq(mitglied.id, objekt.mitgliedId)))
    .for("update");
  const vorher = await listAdressen(tx, objekt, objekt.gruppe);
  const ziel = { weiter: `/verwaltung/gruppenpostfaecher/${gruppenKuerzel(objekt.gruppe)}` };
  if (vorher.join(" ") === [...neu].sort().join(" ")) return ziel;
  if (vorher.join(" ") !== eingabe.stand)
    throw new Zurueck({
      meldung:
        "Die Adressen wurden inzwischen geändert. Ihre Eingaben sind noch da. Laden Sie die Seite neu, um die jetzigen Adressen zu sehen.",
    });
  await schreibeAdressen(tx, objekt, objekt.gruppe, vorher, neu);
  h.audit({
    aktion: "gruppe.adressen",
    objektArt: "mitglied",
    objektId: objekt.mitgliedId,
    einzelheiten: {
      gruppe: objekt.gruppe,
      "adressen.vorher": vorher.map(spurHash).join(", "),
      "adressen.nachher": neu.map(spurHash).join(", "),
    },
  });
  return { weiter: `${ziel.weiter}?gespeichert=1` };
}

/** Prüft jede Adresse; leere Felder zählen nicht. */
function pruefe(felder: readonly string[]): string[] {
  const fehler: Record<string, string> = {};
  const adressen: string[] = [];
  for (const [nr, wert] of felder.entries()) {
    if (wert.trim() === "") continue;
    const ergebnis = MAILADRESSE.safeParse(wert);
    if (!ergebnis.success) {
      fehler[adressFeld(nr)] = ergebnis.error.issues[0]?.message ?? "";
      continue;
    }
    if (adressen.some((a) => a.toLowerCase() === ergebnis.data.toLowerCase()))
      fehler[adressFeld(nr)] = "Diese E-Mail-Adresse steht schon in der Liste.";
    adressen.push(ergebnis.data);
  }
  if (Object.keys(fehler).length) throw new Zurueck({ fehler });
  return adressen;
}
