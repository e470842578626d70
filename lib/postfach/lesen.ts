import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { type Akteur, can } from "@/lib/auth";
import { DATEI_INHALT, type Dateizustand } from "@/lib/dateien";
import { type Tx, tabellen } from "@/lib/db";
import { istUuid } from "@/lib/text";
import { gelesenVon, imKorb, imPostfach, type Nachrichtenzeile, ZEILE, zurZeile } from "./zeile";

const { nachricht, nachrichtGelesen, datei, korb, kasse } = tabellen;

async function neueste(
  tx: Tx,
  akteur: Akteur,
  wo: SQL | undefined,
  anzahl: number,
): Promise<Nachrichtenzeile[]> {
  const gefunden = await tx
    .select(ZEILE)
    .from(nachricht)
    .leftJoin(nachrichtGelesen, gelesenVon(akteur))
    .leftJoin(korb, imKorb)
    .where(and(wo, eq(nachricht.archiviert, false)))
    .orderBy(desc(nachricht.am), desc(nachricht.id))
    .limit(anzahl);
  return gefunden.map(zurZeile);
}

/** Die neuesten Nachrichten für die Startseite: persönlich und aus allen erlaubten Gruppen. */
export async function neuesteNachrichten(
  tx: Tx,
  akteur: Akteur,
  anzahl: number,
): Promise<{ persoenlich: Nachrichtenzeile[]; gruppen: Nachrichtenzeile[] }> {
  const persoenlich = akteur.rechte.has("POSTFACH")
    ? await neueste(tx, akteur, imPostfach(akteur, { art: "persoenlich" }), anzahl)
    : [];
  // Je Gruppe für sich: So liest jede ihren Index von vorn, statt alle zusammen zu sortieren.
  const jeGruppe = [];
  for (const gruppe of akteur.gruppen)
    jeGruppe.push(
      ...(await neueste(tx, akteur, imPostfach(akteur, { art: "gruppe", gruppe }), anzahl)),
    );
  return {
    persoenlich,
    gruppen: jeGruppe.sort((a, b) => b.am.getTime() - a.am.getTime()).slice(0, anzahl),
  };
}

/** Ein Anhang ohne Inhalt. */
export interface NachrichtAnhang {
  id: string;
  name: string;
  groesse: number;
  sha256: string;
  formeln: boolean;
  zustand: Dateizustand;
}

/** Eine Nachricht mit allem, was Seite, Druck und PDF zeigen. */
export interface Nachrichtenansicht {
  kasseId: string;
  mitgliedId: string;
  kontoId: string | null;
  id: string;
  gruppe: string | null;
  richtung: "eingang" | "ausgang";
  am: Date;
  betreff: string;
  referenz: string;
  bereich: string;
  thema: string;
  text: string;
  urheber: string;
  meldungId: string | null;
  rundschreibenId: string | null;
  wichtig: boolean;
  archiviert: boolean;
  /** Frühester Tag der Löschung, solange weder wichtig noch archiviert (security.md 6.4). */
  loeschungAm: Date;
  anhaenge: NachrichtAnhang[];
}

type Zeile = typeof nachricht.$inferSelect;

/** Ob der Akteur diese Nachricht lesen darf: die eigene oder die einer erlaubten Gruppe. */
export const darfLesen = (
  akteur: Akteur,
  n: Pick<Zeile, "kasseId" | "mitgliedId" | "kontoId" | "gruppe">,
): boolean =>
  n.gruppe
    ? (akteur.gruppen as readonly string[]).includes(n.gruppe) &&
      can(akteur, "gruppenpostfach:lesen", n)
    : can(akteur, "postfach:lesen", n);

/** Lädt eine Nachricht, die der Akteur lesen darf; sonst `null`. */
export async function ladeNachricht(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Nachrichtenansicht | null> {
  if (!istUuid(id)) return null;
  const [n] = await tx
    .select()
    .from(nachricht)
    .where(and(eq(nachricht.kasseId, akteur.kasseId), eq(nachricht.id, id)));
  if (!n || !darfLesen(akteur, n)) return null;
  return (await alsAnsichten(tx, [n]))[0] ?? null;
}

/** Die übrigen Nachrichten unter derselben Referenz in demselben Postfach, Neueste zuerst. */
export async function listVerlauf(
  tx: Tx,
  { kasseId, mitgliedId, kontoId, gruppe, referenz, id }: Nachrichtenansicht,
): Promise<Nachrichtenansicht[]> {
  const zeilen = await tx
    .select()
    .from(nachricht)
    .where(
      and(
        eq(nachricht.kasseId, kasseId),
        eq(nachricht.referenz, referenz),
        eq(nachricht.mitgliedId, mitgliedId),
        kontoId ? eq(nachricht.kontoId, kontoId) : isNull(nachricht.kontoId),
        gruppe ? eq(nachricht.gruppe, gruppe) : isNull(nachricht.gruppe),
        ne(nachricht.id, id),
      ),
    )
    .orderBy(desc(nachricht.am), desc(nachricht.id))
    .limit(200);
  return alsAnsichten(tx, zeilen);
}

/** Ergänzt Anhänge und Löschtag; Anhänge einer Meldung gehören zu ihrer Quittung. */
export async function alsAnsichten(
  tx: Tx,
  zeilen: readonly Zeile[],
): Promise<Nachrichtenansicht[]> {
  const erste = zeilen[0];
  if (!erste) return [];
  const [frist] = await tx
    .select({ monate: kasse.nachrichtMonate })
    .from(kasse)
    .where(eq(kasse.id, erste.kasseId));
  const ids = zeilen.map((n) => n.id);
  const meldungen = zeilen.flatMap((n) =>
    n.meldungId && n.richtung === "ausgang" ? [n.meldungId] : [],
  );
  const rundschreiben = zeilen.flatMap((n) => (n.rundschreibenId ? [n.rundschreibenId] : []));
  const anhaenge = await tx
    .select({
      id: datei.id,
      name: datei.name,
      groesse: datei.groesse,
      sha256: datei.sha256,
      formeln: datei.formeln,
      zustand: datei.zustand,
      nachrichtId: datei.nachrichtId,
      meldungId: datei.meldungId,
      rundschreibenId: datei.rundschreibenId,
    })
    .from(datei)
    .where(
      and(
        eq(datei.kasseId, erste.kasseId),
        or(
          inArray(datei.nachrichtId, ids),
          meldungen.length ? inArray(datei.meldungId, meldungen) : undefined,
          rundschreiben.length ? inArray(datei.rundschreibenId, rundschreiben) : undefined,
        ),
      ),
    )
    .orderBy(asc(datei.name));
  return zeilen.map(({ schonfristBis, ...n }) => ({
    ...n,
    loeschungAm: loeschtag(n.am, frist?.monate ?? 12, schonfristBis),
    anhaenge: anhaenge
      .filter(
        (a) =>
          a.nachrichtId === n.id ||
          (n.richtung === "ausgang" && a.meldungId !== null && a.meldungId === n.meldungId) ||
          (a.rundschreibenId !== null && a.rundschreibenId === n.rundschreibenId),
      )
      .map(({ id, name, groesse, sha256, formeln, zustand }) => ({
        id,
        name,
        groesse,
        sha256,
        formeln,
        zustand,
      })),
  }));
}

function loeschtag(am: Date, monate: number, schonfristBis: Date | null): Date {
  const tag = new Date(am);
  tag.setMonth(tag.getMonth() + monate);
  return schonfristBis && schonfristBis > tag ? schonfristBis : tag;
}

/** Inhalt eines Anhangs dieser Nachricht; `null`, wenn es ihn dort nicht gibt. */
export async function ladeAnhangVon(tx: Tx, n: Nachrichtenansicht, dateiId: string) {
  if (!n.anhaenge.some((a) => a.id === dateiId)) return null;
  const [zeile] = await tx
    .select(DATEI_INHALT)
    .from(datei)
    .where(and(eq(datei.kasseId, n.kasseId), eq(datei.id, dateiId)));
  const { kasseId, mitgliedId, kontoId } = n;
  return zeile ? { ...zeile, kasseId, mitgliedId, kontoId } : null;
}
