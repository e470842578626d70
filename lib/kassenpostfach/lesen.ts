import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type SchriftwechselStand, type Tx, tabellen } from "@/lib/db";
import { alsAnsichten, type Nachrichtenansicht, type Postfachziel } from "@/lib/postfach";
import { istUuid } from "@/lib/text";
import { teamsVon } from "./teams";

const { schriftwechsel, schriftwechselNotiz, mitglied, konto, nachricht } = tabellen;

export interface Notiz {
  id: string;
  urheber: string;
  text: string;
  am: Date;
}

/** Ein Schriftwechsel mit allem, was die Kasse sieht. */
export interface Schriftwechselansicht {
  kasseId: string;
  mitgliedId: string;
  id: string;
  referenz: string;
  organisation: string;
  mitgliedsnummer: string;
  ziel: Postfachziel;
  /** Name der Person oder der Gruppe, mit der geschrieben wird. */
  gegenueber: string;
  team: string;
  bereich: string;
  thema: string;
  betreff: string;
  stand: SchriftwechselStand;
  bearbeiterId: string | null;
  bearbeiter: string;
  version: number;
  /** Neueste zuerst. */
  nachrichten: Nachrichtenansicht[];
  notizen: Notiz[];
}

/** Lädt einen Schriftwechsel eines eigenen Teams; sonst `null`. */
export async function ladeSchriftwechsel(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Schriftwechselansicht | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await tx
    .select({ s: schriftwechsel, organisation: mitglied.name, nummer: mitglied.mitgliedsnummer })
    .from(schriftwechsel)
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, schriftwechsel.kasseId), eq(mitglied.id, schriftwechsel.mitgliedId)),
    )
    .where(and(eq(schriftwechsel.kasseId, akteur.kasseId), eq(schriftwechsel.id, id)));
  if (!zeile || !(teamsVon(akteur) as readonly string[]).includes(zeile.s.team)) return null;
  const { kontoId, gruppe, letzteAm: _, ...s } = zeile.s;
  const nachrichten = await tx
    .select()
    .from(nachricht)
    .where(
      and(
        eq(nachricht.kasseId, s.kasseId),
        eq(nachricht.referenz, s.referenz),
        eq(nachricht.mitgliedId, s.mitgliedId),
        kontoId ? eq(nachricht.kontoId, kontoId) : isNull(nachricht.kontoId),
      ),
    )
    .orderBy(desc(nachricht.am), desc(nachricht.id))
    .limit(200);
  const notizen = await tx
    .select({
      id: schriftwechselNotiz.id,
      urheber: schriftwechselNotiz.urheber,
      text: schriftwechselNotiz.text,
      am: schriftwechselNotiz.am,
    })
    .from(schriftwechselNotiz)
    .where(
      and(
        eq(schriftwechselNotiz.kasseId, s.kasseId),
        eq(schriftwechselNotiz.schriftwechselId, s.id),
      ),
    )
    .orderBy(asc(schriftwechselNotiz.am));
  return {
    ...s,
    organisation: zeile.organisation,
    mitgliedsnummer: zeile.nummer,
    ziel: kontoId ? { kontoId } : { gruppe: gruppe ?? "" },
    gegenueber: kontoId ? await nameVon(tx, s.kasseId, kontoId) : `Gruppenpostfach ${gruppe ?? ""}`,
    bearbeiter: s.bearbeiterId ? await nameVon(tx, s.kasseId, s.bearbeiterId) : "",
    nachrichten: await alsAnsichten(tx, nachrichten),
    notizen,
  };
}

/** Eine Nachricht aus einem Schriftwechsel eines eigenen Teams; sonst `null`. */
export async function ladeTeamnachricht(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Nachrichtenansicht | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await tx
    .select({ schriftwechselId: schriftwechsel.id })
    .from(nachricht)
    .innerJoin(
      schriftwechsel,
      and(
        eq(schriftwechsel.kasseId, nachricht.kasseId),
        eq(schriftwechsel.referenz, nachricht.referenz),
      ),
    )
    .where(and(eq(nachricht.kasseId, akteur.kasseId), eq(nachricht.id, id)));
  const s = zeile && (await ladeSchriftwechsel(tx, akteur, zeile.schriftwechselId));
  return s?.nachrichten.find((n) => n.id === id) ?? null;
}

async function nameVon(tx: Tx, kasseId: string, id: string): Promise<string> {
  const [k] = await tx
    .select({ vorname: konto.vorname, name: konto.name })
    .from(konto)
    .where(and(eq(konto.kasseId, kasseId), eq(konto.id, id)));
  return k ? `${k.vorname} ${k.name}` : "";
}

/** Konten der Kasse, die dieses Team bearbeiten und übernehmen können. */
export async function listTeam(
  tx: Tx,
  kasseId: string,
  team: string,
): Promise<{ id: string; name: string }[]> {
  const konten = await tx
    .select({
      id: konto.id,
      vorname: konto.vorname,
      name: konto.name,
      rolle: konto.kasseRolle,
    })
    .from(konto)
    .where(and(eq(konto.kasseId, kasseId), eq(konto.klasse, "K"), eq(konto.status, "AKTIV")))
    .orderBy(asc(konto.name), asc(konto.vorname), asc(konto.id));
  return konten
    .filter((k) => {
      const rolle = k.rolle === "ADMINISTRATION" ? "kasseAdministration" : "kasse";
      return (teamsVon({ rolle }) as readonly string[]).includes(team);
    })
    .map((k) => ({ id: k.id, name: `${k.vorname} ${k.name}` }));
}
