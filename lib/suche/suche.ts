import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Thema } from "@/lib/auszeichnung";
import { type Akteur, darf } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { FORMULARE } from "@/lib/formulare";
import { teamsVon } from "@/lib/kassenpostfach";
import { BEREICHE, filterThemen } from "@/lib/postfach";
import { enthaelt, inFaq, ladeFragen, worteDerFragen } from "./fragen";
import { inMeldungen, inPersonen } from "./personen-meldungen";
import { DECKEL, GEZEIGT, type Treffergruppe } from "./treffer";
import { alsTsquery, naechstesWort, woerterAus } from "./woerter";

const { nachricht, mitglied, schriftwechsel } = tabellen;

export interface Suchergebnis {
  gruppen: Treffergruppe[];
  /** Gesucht wurde nach diesen Wörtern, weil die getippten nichts fanden. */
  statt: string | null;
}

/** Wörter, die das Portal selbst benutzt; an ihnen misst die Suche Tippfehler. */
const wortliste = (themen: readonly Thema[]): string[] =>
  [
    ...new Set(
      [
        ...BEREICHE,
        ...filterThemen(""),
        ...FORMULARE.map((f) => f.titel),
        ...worteDerFragen(themen),
      ].flatMap((text) => woerterAus(text).filter((w) => w.length > 4)),
    ),
  ].sort();

/**
 * Sucht in allem, was der Akteur sehen darf; gezählt wird erst danach. Findet keines der Wörter etwas,
 * sucht sie nach den nächstliegenden bekannten Wörtern und danach unscharf in den Betreffen.
 */
export async function suche(tx: Tx, akteur: Akteur, frage: string): Promise<Suchergebnis> {
  const woerter = woerterAus(frage);
  if (woerter.length === 0) return { gruppen: [], statt: null };
  const themen = await ladeFragen(tx, akteur);
  const gruppen = await alleGruppen(tx, akteur, themen, woerter);
  if (gruppen.length > 0) return { gruppen, statt: null };
  const bekannt = wortliste(themen);
  const berichtigt = woerter.map((w) => naechstesWort(w, bekannt) ?? w);
  if (berichtigt.join(" ") !== woerter.join(" ")) {
    const statt = await alleGruppen(tx, akteur, themen, berichtigt);
    if (statt.length > 0) return { gruppen: statt, statt: berichtigt.join(" ") };
  }
  const aehnlich = await inNachrichten(tx, akteur, woerter, woerter.join(" "));
  return { gruppen: aehnlich.filter((g) => g.treffer.length > 0), statt: null };
}

async function alleGruppen(
  tx: Tx,
  akteur: Akteur,
  themen: readonly Thema[],
  woerter: readonly string[],
): Promise<Treffergruppe[]> {
  const gruppen = [
    inFaq(themen, woerter),
    ...(await inNachrichten(tx, akteur, woerter, null)),
    await inPersonen(tx, akteur, woerter),
    await inMeldungen(tx, akteur, woerter),
    inFormularen(akteur, woerter),
  ];
  return gruppen.filter((g) => g.treffer.length > 0);
}

function inFormularen(akteur: Akteur, woerter: readonly string[]): Treffergruppe {
  const treffer = FORMULARE.filter(
    (f) =>
      darf(akteur, f.recht) && !akteur.formulareAus.has(f.nummer) && enthaelt(f.titel, woerter),
  ).map((f) => ({
    id: f.id,
    titel: f.titel,
    zusatz: f.ohnePerson ? "Formular" : "Formular; wählen Sie zuerst die Person",
    href: f.ohnePerson ? `/anspruchsberechtigte/${f.id}` : "/anspruchsberechtigte?nur=aktive",
  }));
  return { titel: "Formulare", treffer, gesamt: treffer.length };
}

/** Persönliche und Gruppennachrichten, bei der Kasse der Schriftwechsel ihrer Organisationen. */
async function inNachrichten(
  tx: Tx,
  akteur: Akteur,
  woerter: readonly string[],
  unscharf: string | null,
): Promise<Treffergruppe[]> {
  const kasse = darf(akteur, "kassenpostfach:lesen");
  const persoenlich = darf(akteur, "postfach:lesen");
  if (!kasse && !persoenlich && akteur.gruppen.length === 0) return [];
  const postfaecher = kasse ? teamsVon(akteur) : akteur.gruppen;
  const gruppen = sql.param(`{${postfaecher.map((g) => `"${g}"`).join(",")}}`);
  const gefunden = await tx.execute<{ id: string; gruppe: string | null }>(
    sql`select id, gruppe from suche_nachrichten(${alsTsquery(woerter)}, ${unscharf}, ${persoenlich}, ${gruppen}::text[], ${DECKEL + 1})`,
  );
  const ids = gefunden.map((z) => z.id);
  if (kasse) return [await gruppe(tx, akteur, "Postfachnachrichten", ids, kassenziel)];
  const eigene = gefunden.filter((z) => z.gruppe === null).map((z) => z.id);
  const geteilte = gefunden.filter((z) => z.gruppe !== null).map((z) => z.id);
  return [
    await gruppe(tx, akteur, "Postfachnachrichten", eigene, (z) => `/postfach/${z.id}`),
    await gruppe(
      tx,
      akteur,
      "Gruppenpostfachnachrichten",
      geteilte,
      (z) => `/gruppenpostfach/${encodeURIComponent(z.gruppe ?? "")}/${z.id}`,
    ),
  ];
}

interface Fund {
  id: string;
  gruppe: string | null;
  betreff: string;
  referenz: string;
  am: Date;
  organisation: string;
  schriftwechsel: string | null;
  team: string | null;
}
const kassenziel = (z: Fund) => `/kasse/postfach/${z.schriftwechsel ?? ""}`;

/** Nur die gezeigten werden gelesen, noch einmal durch die Zeilenregeln. */
async function gruppe(
  tx: Tx,
  akteur: Akteur,
  titel: string,
  ids: readonly string[],
  href: (z: Fund) => string,
): Promise<Treffergruppe> {
  const gezeigt = ids.slice(0, GEZEIGT);
  const funde: Fund[] = gezeigt.length
    ? await tx
        .select({
          id: nachricht.id,
          gruppe: nachricht.gruppe,
          betreff: nachricht.betreff,
          referenz: nachricht.referenz,
          am: nachricht.am,
          organisation: mitglied.name,
          schriftwechsel: schriftwechsel.id,
          team: schriftwechsel.team,
        })
        .from(nachricht)
        .innerJoin(
          mitglied,
          and(eq(mitglied.kasseId, nachricht.kasseId), eq(mitglied.id, nachricht.mitgliedId)),
        )
        .leftJoin(
          schriftwechsel,
          and(
            eq(schriftwechsel.kasseId, nachricht.kasseId),
            eq(schriftwechsel.referenz, nachricht.referenz),
          ),
        )
        .where(and(eq(nachricht.kasseId, akteur.kasseId), inArray(nachricht.id, gezeigt)))
        .orderBy(desc(nachricht.am), desc(nachricht.id))
    : [];
  const tag = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", dateStyle: "medium" });
  return {
    titel,
    gesamt: ids.length > DECKEL ? null : ids.length,
    treffer: funde.map((z) => ({
      id: z.id,
      titel: z.betreff,
      zusatz: [
        tag.format(z.am),
        `Referenz ${z.referenz}`,
        akteur.klasse === "K" ? z.organisation : z.gruppe,
      ]
        .filter(Boolean)
        .join(", "),
      href: href(z),
    })),
  };
}
