import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Akteur, type Handlung, type Objekt, Zurueck } from "@/lib/auth";
import { formatDatum } from "@/lib/datum";
import { pgFehler, type Tx, tabellen } from "@/lib/db";
import { heute } from "@/lib/uhr";
import { teamsVon } from "./teams";

const { antwortvorlage: v } = tabellen;
export type Antwortvorlage = typeof v.$inferSelect;

/** Platzhalter, die beim Einsetzen ersetzt werden; unbekannte bleiben stehen und fallen so auf. */
export const PLATZHALTER = {
  referenz: "Referenz des Schriftwechsels",
  organisation: "Name der Organisation",
  betreff: "Betreff der Nachricht",
  datum: "heutiges Datum",
  kasse: "Name der Kasse",
  bearbeiter: "eigener Name",
} as const;
export type Platzhalter = keyof typeof PLATZHALTER;

/** Ersetzt `{referenz}` und die übrigen Platzhalter. */
export const fuelle = (text: string, werte: Readonly<Record<Platzhalter, string>>): string =>
  text.replace(/\{(\w+)\}/g, (alles, name: string) =>
    name in werte ? werte[name as Platzhalter] : alles,
  );

/** Werte der Platzhalter für eine Antwort oder eine neue Nachricht. */
export const platzhalterVon = (
  akteur: Akteur,
  bezug: { referenz: string; organisation: string; betreff: string },
): Record<Platzhalter, string> => ({
  referenz: bezug.referenz,
  organisation: bezug.organisation,
  betreff: bezug.betreff,
  datum: formatDatum(heute()),
  kasse: akteur.kasseName,
  bearbeiter: `${akteur.vorname} ${akteur.name}`,
});

/** Vorlagen der eigenen Teams und die für alle, nach Titel. */
export const listVorlagen = (tx: Tx, akteur: Akteur): Promise<Antwortvorlage[]> =>
  tx
    .select()
    .from(v)
    .where(and(eq(v.kasseId, akteur.kasseId), inArray(v.team, ["", ...teamsVon(akteur)])))
    .orderBy(asc(v.titel));

/** Eine Vorlage, die der Akteur benutzen und ändern darf; sonst `null`. */
export async function ladeVorlage(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Antwortvorlage | null> {
  return (await listVorlagen(tx, akteur)).find((vorlage) => vorlage.id === id) ?? null;
}

interface Vorlagentext {
  titel: string;
  team: string;
  text: string;
}

/** Legt eine Vorlage an oder ändert sie; der Titel ist in der Kasse einmalig. */
export async function speichereVorlage(
  h: Handlung<Vorlagentext & { vorlage: string; version: number }, Objekt>,
): Promise<void> {
  const { tx, akteur, eingabe } = h;
  const { titel, team, text } = eingabe;
  if (team && !(teamsVon(akteur) as readonly string[]).includes(team))
    throw new Zurueck({ fehler: { team: "Wählen Sie ein eigenes Team aus." } });
  const werte = { titel, team, text };
  const id = await eindeutig(async () => {
    if (!eingabe.vorlage)
      return (
        await tx
          .insert(v)
          .values({ kasseId: akteur.kasseId, ...werte })
          .returning({ id: v.id })
      )[0]?.id;
    return (
      await tx
        .update(v)
        .set({ ...werte, version: sql`${v.version} + 1` })
        .where(
          and(
            eq(v.kasseId, akteur.kasseId),
            eq(v.id, eingabe.vorlage),
            eq(v.version, eingabe.version),
          ),
        )
        .returning({ id: v.id })
    )[0]?.id;
  });
  if (!id)
    throw new Zurueck({
      meldung:
        "Diese Vorlage wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und prüfen Sie den neuen Stand.",
    });
  h.audit({ aktion: "vorlage.speichern", objektArt: "antwortvorlage", objektId: id });
}

/** Löscht eine Vorlage; gesendete Nachrichten behalten ihren Text. */
export async function loescheVorlage(h: Handlung<unknown, Antwortvorlage>): Promise<void> {
  await h.tx.delete(v).where(and(eq(v.kasseId, h.objekt.kasseId), eq(v.id, h.objekt.id)));
  h.audit({ aktion: "vorlage.loeschen", objektArt: "antwortvorlage", objektId: h.objekt.id });
}

async function eindeutig<T>(arbeit: () => Promise<T>): Promise<T> {
  try {
    return await arbeit();
  } catch (fehler) {
    if (pgFehler(fehler)?.code === "23505")
      throw new Zurueck({ fehler: { titel: "Eine Vorlage mit diesem Titel gibt es schon." } });
    throw fehler;
  }
}
