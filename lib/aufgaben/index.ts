import "server-only";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { type Akteur, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { formular } from "@/lib/formulare";
import { ENTWURF_TAGE } from "@/lib/fristen";

const { entwurf, kasse, korb, meldung, nachricht, person } = tabellen;

/** Etwas, das auf die Person wartet, mit Frist, wenn es eine hat. */
export interface Aufgabe {
  /** Eindeutig auf der Startseite. */
  id: string;
  text: string;
  href: string;
  frist: { text: string; am: Date } | null;
}

const HOECHSTENS = 10;
/** So früh warnt die Startseite vor dem Löschen (security.md 6.4). */
const WARNUNG_TAGE = 30;

const inTagen = (am: Date, tage: number) => new Date(am.getTime() + tage * 86_400_000);

/** ›Fristen und offene Aufgaben‹ der Startseite: Rückfragen, eigene Vorgänge, Entwürfe, Löschfristen. */
export async function listAufgaben(tx: Tx, akteur: Akteur): Promise<Aufgabe[]> {
  if (akteur.klasse === "K") return [];
  return [
    ...(await rueckfragen(tx, akteur)),
    ...(await uebernommene(tx, akteur)),
    ...(await entwuerfe(tx, akteur)),
    ...(await loeschungen(tx, akteur)),
  ];
}

async function rueckfragen(tx: Tx, akteur: Akteur): Promise<Aufgabe[]> {
  if (!akteur.rechte.has("FORMULARE")) return [];
  const zeilen = await tx
    .select({ id: meldung.id, betreff: meldung.betreff })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, akteur.kasseId),
        eq(meldung.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
        eq(meldung.status, "rueckfrage"),
      ),
    )
    .orderBy(asc(meldung.gesendetAm))
    .limit(HOECHSTENS);
  return zeilen.map((z) => ({
    id: `rueckfrage-${z.id}`,
    text: `Rückfrage der Kasse beantworten: ${z.betreff}`,
    href: `/meldungen/${z.id}`,
    frist: null,
  }));
}

async function uebernommene(tx: Tx, akteur: Akteur): Promise<Aufgabe[]> {
  const zeilen = await tx
    .select({
      gruppe: korb.gruppe,
      referenz: korb.referenz,
      nachrichtId: sql<string>`n.id`,
      betreff: sql<string>`n.betreff`,
    })
    .from(korb)
    .innerJoin(
      sql`lateral (select n.id, n.betreff from nachricht n where n.kasse_id = ${korb.kasseId} and n.referenz = ${korb.referenz}
        and n.mitglied_id = ${korb.mitgliedId} and n.gruppe = ${korb.gruppe} order by n.am desc limit 1) n`,
      sql`true`,
    )
    .where(
      and(
        eq(korb.kasseId, akteur.kasseId),
        eq(korb.bearbeiterId, akteur.kontoId),
        isNull(korb.erledigtAm),
      ),
    )
    .limit(HOECHSTENS);
  return zeilen
    .filter((z) => (akteur.gruppen as readonly string[]).includes(z.gruppe))
    .map((z) => ({
      id: `korb-${z.referenz}-${z.gruppe}`,
      text: `Von Ihnen übernommen (Gruppenpostfach ${z.gruppe}): ${z.betreff}`,
      href: `/gruppenpostfach/${encodeURIComponent(z.gruppe)}/${z.nachrichtId}`,
      frist: null,
    }));
}

async function entwuerfe(tx: Tx, akteur: Akteur): Promise<Aufgabe[]> {
  const zeilen = await tx
    .select({
      id: entwurf.id,
      schluessel: entwurf.formular,
      werte: entwurf.werte,
      personId: entwurf.personId,
      vorname: person.vorname,
      name: person.name,
      am: entwurf.gespeichertAm,
    })
    .from(entwurf)
    .leftJoin(person, and(eq(person.kasseId, entwurf.kasseId), eq(person.id, entwurf.personId)))
    .where(and(eq(entwurf.kasseId, akteur.kasseId), eq(entwurf.kontoId, akteur.kontoId)))
    .orderBy(asc(entwurf.gespeichertAm))
    .limit(HOECHSTENS);
  return zeilen.flatMap((z) => {
    const ziel = z.schluessel.includes(":")
      ? briefziel(z.schluessel, z.werte.betreff ?? "")
      : formularziel(z.schluessel, z.personId, z.name ? `${z.vorname} ${z.name}` : "");
    return ziel
      ? [
          {
            id: `entwurf-${z.id}`,
            ...ziel,
            frist: { text: "wird gelöscht am", am: inTagen(z.am, ENTWURF_TAGE) },
          },
        ]
      : [];
  });
}

/** Schlüssel wie `nachricht:persoenlich` und `antwort:Beihilfe:K4REV`; die Antwort findet ihr Postfach. */
function briefziel(schluessel: string, betreff: string): Pick<Aufgabe, "text" | "href"> {
  const [art, ort = ""] = schluessel.split(":");
  const postfach =
    ort === "persoenlich" ? "/postfach" : `/gruppenpostfach/${encodeURIComponent(ort)}`;
  return {
    text: `Entwurf einer ${art === "antwort" ? "Antwort" : "Nachricht"}: ${betreff || "ohne Betreff"}`,
    href: art === "antwort" ? postfach : `${postfach}/schreiben`,
  };
}

function formularziel(
  id: string,
  personId: string | null,
  name: string,
): Pick<Aufgabe, "text" | "href"> | null {
  const form = formular(id);
  if (!form) return null;
  return {
    text: `Entwurf: ${form.titel}${name && `, ${name}`}`,
    href: personId ? `/anspruchsberechtigte/${personId}/${id}` : "/anspruchsberechtigte/anmelden",
  };
}

async function loeschungen(tx: Tx, akteur: Akteur): Promise<Aufgabe[]> {
  if (!akteur.rechte.has("POSTFACH")) return [];
  const frist = sql`${nachricht.am} + make_interval(months => (select ${kasse.nachrichtMonate} from ${kasse} where ${kasse.id} = ${akteur.kasseId}))`;
  const [zeile] = await tx
    .select({
      n: count(),
      am: sql<string | null>`min(greatest(${frist}, ${nachricht.schonfristBis}))`,
    })
    .from(nachricht)
    .where(
      and(
        eq(nachricht.kasseId, akteur.kasseId),
        eq(nachricht.kontoId, akteur.kontoId),
        eq(nachricht.archiviert, false),
        eq(nachricht.wichtig, false),
        sql`greatest(${frist}, ${nachricht.schonfristBis}) < now() + make_interval(days => ${WARNUNG_TAGE})`,
      ),
    );
  if (!zeile?.n || !zeile.am) return [];
  return [
    {
      id: "loeschung",
      text:
        zeile.n === 1
          ? "Eine Nachricht in Ihrem Postfach wird bald gelöscht. Archivieren Sie sie, wenn Sie sie behalten möchten."
          : `${zeile.n} Nachrichten in Ihrem Postfach werden bald gelöscht. Archivieren Sie, was Sie behalten möchten.`,
      href: "/postfach?seite=letzte",
      frist: { text: "zuerst am", am: new Date(zeile.am) },
    },
  ];
}
