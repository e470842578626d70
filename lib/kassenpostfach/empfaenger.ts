import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { GRUPPEN, type Gruppe, wirksameRechte } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { BEREICHE, type Postfachziel } from "@/lib/postfach";
import { istUuid } from "@/lib/text";

const { mitglied, mitgliedschaft, konto } = tabellen;

/** An wen die Kasse schreibt. */
export const EMPFAENGERARTEN = {
  gruppe: "Gruppenpostfach einer Organisation",
  person: "Person einer Organisation",
  rundschreiben: "Rundschreiben an mehrere Organisationen",
} as const;
export type Empfaengerart = keyof typeof EMPFAENGERARTEN;

/** Kreise eines Rundschreibens: alle, die Mitglieder eines Geschäftsbereichs oder einzeln gewählte. */
export const KREISE = ["alle", ...BEREICHE, "auswahl"] as const;

/** Getippte Wahl; leer, was zur Art nicht gehört. */
export interface Empfaengerwahl {
  art: string;
  mitglied: string;
  gruppe: string;
  konto: string;
  kreis: string;
  /** Kennungen, mit Komma verbunden. */
  mitglieder: string;
}

/** Ein Postfach, das die Nachricht erhält. */
export interface Empfaenger {
  mitgliedId: string;
  organisation: string;
  ziel: Postfachziel;
}

/** Organisationen der Kasse nach Name. */
export const listOrganisationen = (
  tx: Tx,
  kasseId: string,
): Promise<{ id: string; name: string; abgeschaltet: string[] }[]> =>
  tx
    .select({ id: mitglied.id, name: mitglied.name, abgeschaltet: mitglied.abgeschaltet })
    .from(mitglied)
    .where(eq(mitglied.kasseId, kasseId))
    .orderBy(asc(mitglied.name), asc(mitglied.id));

/** Personen einer Organisation, die ein Postfach haben. */
export async function listPersonen(
  tx: Tx,
  kasseId: string,
  mitgliedId: string,
): Promise<{ id: string; name: string }[]> {
  if (!istUuid(mitgliedId)) return [];
  const konten = await tx
    .select({
      id: konto.id,
      vorname: konto.vorname,
      name: konto.name,
      kennung: konto.kennung,
      rechte: konto.rechte,
      abgeschaltet: mitglied.abgeschaltet,
    })
    .from(konto)
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, konto.kasseId), eq(mitglied.id, konto.mitgliedId)),
    )
    .where(
      and(
        eq(konto.kasseId, kasseId),
        eq(konto.mitgliedId, mitgliedId),
        eq(konto.klasse, "S"),
        inArray(konto.status, ["AKTIV", "GESPERRT", "ANGELEGT"]),
      ),
    )
    .orderBy(asc(konto.name), asc(konto.vorname), asc(konto.kennung));
  return konten
    .filter((k) => wirksameRechte(k.rechte, [], k.abgeschaltet).rechte.has("POSTFACH"))
    .map((k) => ({ id: k.id, name: `${k.name}, ${k.vorname} (${k.kennung})` }));
}

/** Gruppenpostfächer, die es bei dieser Organisation gibt. */
const offen = (gruppe: Gruppe, abgeschaltet: readonly string[]) =>
  !abgeschaltet.includes(`GRUPPE:${gruppe}`) && !abgeschaltet.includes("POSTFACH");

/**
 * Löst die Wahl auf.
 * @returns Empfänger oder Fehler je Feld
 */
export async function loeseAuf(
  tx: Tx,
  kasseId: string,
  w: Empfaengerwahl,
): Promise<{ empfaenger: Empfaenger[] } | { fehler: Record<string, string> }> {
  const organisationen = await listOrganisationen(tx, kasseId);
  const eine = organisationen.find((o) => o.id === w.mitglied);
  const gruppe = GRUPPEN.find((g) => g === w.gruppe);
  if (w.art === "person") {
    if (!eine) return { fehler: { mitglied: "Wählen Sie Organisation aus." } };
    const person = (await listPersonen(tx, kasseId, eine.id)).find((p) => p.id === w.konto);
    if (!person) return { fehler: { konto: "Wählen Sie Person aus." } };
    return {
      empfaenger: [{ mitgliedId: eine.id, organisation: eine.name, ziel: { kontoId: person.id } }],
    };
  }
  if (w.art === "gruppe") {
    const fehler = {
      ...(!eine && { mitglied: "Wählen Sie Organisation aus." }),
      ...(!gruppe && { gruppe: "Wählen Sie Gruppenpostfach aus." }),
    };
    if (!eine || !gruppe) return { fehler };
    if (!offen(gruppe, eine.abgeschaltet))
      return { fehler: { gruppe: `${eine.name} hat das Gruppenpostfach ${gruppe} nicht.` } };
    return { empfaenger: [{ mitgliedId: eine.id, organisation: eine.name, ziel: { gruppe } }] };
  }
  if (w.art !== "rundschreiben") return { fehler: { art: "Wählen Sie Empfänger aus." } };
  if (!gruppe) return { fehler: { gruppe: "Wählen Sie Gruppenpostfach aus." } };
  const kreis = await imKreis(tx, kasseId, w, organisationen);
  if (!kreis) return { fehler: { kreis: "Wählen Sie Kreis aus." } };
  const empfaenger = kreis
    .filter((o) => offen(gruppe, o.abgeschaltet))
    .map((o) => ({ mitgliedId: o.id, organisation: o.name, ziel: { gruppe } }));
  return empfaenger.length
    ? { empfaenger }
    : {
        fehler: {
          [w.kreis === "auswahl" ? "mitglieder" : "kreis"]:
            "In diesem Kreis ist keine Organisation mit diesem Gruppenpostfach.",
        },
      };
}

async function imKreis<O extends { id: string }>(
  tx: Tx,
  kasseId: string,
  w: Empfaengerwahl,
  organisationen: readonly O[],
): Promise<readonly O[] | null> {
  if (w.kreis === "alle") return organisationen;
  if (w.kreis === "auswahl") {
    const gewaehlt = new Set(w.mitglieder.split(","));
    return organisationen.filter((o) => gewaehlt.has(o.id));
  }
  if (!(BEREICHE as readonly string[]).includes(w.kreis)) return null;
  const imBereich = await tx
    .selectDistinct({ id: mitgliedschaft.mitgliedId })
    .from(mitgliedschaft)
    .where(
      and(
        eq(mitgliedschaft.kasseId, kasseId),
        eq(mitgliedschaft.geschaeftsbereich, w.kreis),
        sql`(${mitgliedschaft.bis} is null or ${mitgliedschaft.bis} >= current_date)`,
      ),
    );
  const ids = new Set(imBereich.map((m) => m.id));
  return organisationen.filter((o) => ids.has(o.id));
}
