import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import {
  type Akteur,
  alsJsonInhalt,
  medientyp,
  Problem,
  type Schnittstellenhandlung,
} from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { alsJson, formular } from "@/lib/formulare";
import { istUuid } from "@/lib/text";
import { jetzt } from "@/lib/uhr";
import { liesAbfrage } from "./lesen";

const { abholung, datei, meldung, meldungEreignis, mitglied, mitgliedschaft, person, zeitscheibe } =
  tabellen;

const ABFRAGE = z.strictObject({
  anzahl: z.coerce.number().int().min(1).max(200).default(50),
  nach: z.uuid().optional(),
});
type Abfrage = z.output<typeof ABFRAGE>;

export const liesAbholabfrage = (adresse: URLSearchParams): Abfrage =>
  liesAbfrage(ABFRAGE, adresse);

/** Zeilen nach der Meldung, zu der sie gehören; `Map.groupBy` kennt Node 20 nicht. */
function jeMeldung<Z>(zeilen: readonly Z[], meldungVon: (z: Z) => string | null): Map<string, Z[]> {
  const gruppen = new Map<string, Z[]>();
  for (const zeile of zeilen) {
    const id = meldungVon(zeile);
    if (id !== null) gruppen.set(id, [...(gruppen.get(id) ?? []), zeile]);
  }
  return gruppen;
}

/** Anhänge je Meldung, ohne Inhalt. */
async function anlagenVon(tx: Tx, kasseId: string, ids: readonly string[]) {
  const zeilen = await tx
    .select({
      meldungId: datei.meldungId,
      id: datei.id,
      name: datei.name,
      typ: datei.typ,
      groesse: datei.groesse,
      sha256: datei.sha256,
    })
    .from(datei)
    .where(and(eq(datei.kasseId, kasseId), inArray(datei.meldungId, [...ids])))
    .orderBy(asc(datei.name));
  return jeMeldung(zeilen, (z) => z.meldungId);
}

/** Was nach Antworten und Korrekturen gilt, je Meldung; Meldungen ohne solche fehlen. */
async function nachgetrageneWerte(tx: Tx, kasseId: string, ids: readonly string[]) {
  const zeilen = await tx
    .select({ id: meldungEreignis.meldungId, nachtrag: meldungEreignis.nachtrag })
    .from(meldungEreignis)
    .where(
      and(
        eq(meldungEreignis.kasseId, kasseId),
        inArray(meldungEreignis.meldungId, [...ids]),
        sql`${meldungEreignis.nachtrag} ? 'werte'`,
      ),
    )
    .orderBy(asc(meldungEreignis.am));
  return new Map(
    zeilen.flatMap(({ id, nachtrag }) => (nachtrag?.werte ? [[id, nachtrag.werte]] : [])),
  );
}

/** Geltende Zeitscheiben, die aus den Meldungen entstanden, in der Form des Bestandsimports. */
async function zeitscheibenVon(tx: Tx, kasseId: string, ids: readonly string[]) {
  const zeilen = await tx
    .select({ z: zeitscheibe, pnr: mitgliedschaft.pnr, abr: mitgliedschaft.abr })
    .from(zeitscheibe)
    .leftJoin(
      mitgliedschaft,
      and(
        eq(mitgliedschaft.kasseId, zeitscheibe.kasseId),
        eq(mitgliedschaft.id, zeitscheibe.mitgliedschaftId),
      ),
    )
    .where(
      and(
        eq(zeitscheibe.kasseId, kasseId),
        inArray(zeitscheibe.herkunft, [...ids]),
        isNull(zeitscheibe.ersetztAm),
      ),
    )
    .orderBy(asc(zeitscheibe.von));
  return jeMeldung(zeilen, ({ z }) => z.herkunft);
}

type Zeilen<F extends (...a: never[]) => Promise<Map<string, unknown[]>>> =
  Awaited<ReturnType<F>> extends Map<string, (infer Z)[]> ? Z : never;

const scheibeAlsJson = ({ z, pnr, abr }: Zeilen<typeof zeitscheibenVon>) => ({
  von: z.von,
  bis: z.bis,
  bezeichnung: z.bezeichnung,
  ...(pnr === null ? { traeger: z.traegerName, traegerArt: z.traegerArt } : { pnr, abr }),
  besoldung: z.besoldung,
  umfang: `${z.umfangZ}/${z.umfangN}`,
  art: z.art,
});

/**
 * Übernommene Meldungen, die das Verfahren der Kasse noch nicht quittiert hat, älteste zuerst. Bis zur
 * Quittung erscheint jede wieder: Nichts geht verloren, wenn das Verfahren mitten im Abholen abbricht.
 */
export async function listAbholung(tx: Tx, { kasseId }: Akteur, { anzahl, nach }: Abfrage) {
  const zeilen = await tx
    .select({ a: abholung, m: meldung, organisation: mitglied, p: person })
    .from(abholung)
    .innerJoin(
      meldung,
      and(eq(meldung.kasseId, abholung.kasseId), eq(meldung.id, abholung.meldungId)),
    )
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, meldung.kasseId), eq(mitglied.id, meldung.mitgliedId)),
    )
    .leftJoin(person, and(eq(person.kasseId, meldung.kasseId), eq(person.id, meldung.personId)))
    .where(
      and(
        eq(abholung.kasseId, kasseId),
        isNull(abholung.quittiertAm),
        nach
          ? sql`(${abholung.bereitAm}, ${abholung.meldungId}) > (select bereit_am, meldung_id from abholung where kasse_id = ${kasseId} and meldung_id = ${nach})`
          : undefined,
      ),
    )
    .orderBy(asc(abholung.bereitAm), asc(abholung.meldungId))
    .limit(anzahl + 1);
  const hier = zeilen.slice(0, anzahl);
  const ids = hier.map(({ m }) => m.id);
  const anlagen = await anlagenVon(tx, kasseId, ids);
  const scheiben = await zeitscheibenVon(tx, kasseId, ids);
  const werte = await nachgetrageneWerte(tx, kasseId, ids);
  return {
    meldungen: hier.map(({ a, m, organisation, p }) => {
      const form = formular(m.formular, m.formularVersion);
      return {
        id: m.id,
        referenz: m.referenz,
        formular: m.formular,
        formular_version: m.formularVersion,
        organisation: {
          mitgliedsnummer: organisation.mitgliedsnummer,
          name: organisation.name,
        },
        person: p && {
          persnr: p.persnr,
          name: p.name,
          vorname: p.vorname,
          geburtsdatum: p.geburtsdatum,
          lebenslauf_version: p.lebenslaufVersion,
        },
        wirksam_ab: m.wirksamAb,
        gesendet_am: m.gesendetAm.toISOString(),
        uebernommen_am: a.bereitAm.toISOString(),
        werte: form ? alsJson(form, m.werte) : {},
        geltende_werte: form ? alsJson(form, werte.get(m.id) ?? m.werte) : {},
        hinweise: m.hinweise,
        zeitscheiben: (scheiben.get(m.id) ?? []).map(scheibeAlsJson),
        anlagen: (anlagen.get(m.id) ?? []).map(({ meldungId: _, ...anlage }) => anlage),
      };
    }),
    weitere: zeilen.length > anzahl,
  };
}

/** Eine übernommene Meldung, quittiert oder nicht. */
export async function ladeAbholung(tx: Tx, { kasseId }: Akteur, id: string) {
  if (!istUuid(id)) return null;
  const [zeile] = await tx
    .select()
    .from(abholung)
    .where(and(eq(abholung.kasseId, kasseId), eq(abholung.meldungId, id)));
  return zeile ?? null;
}
type Abholung = NonNullable<Awaited<ReturnType<typeof ladeAbholung>>>;

const QUITTUNG = z.strictObject({
  zeichen: z
    .string()
    .trim()
    .max(80)
    .regex(/^[^\p{C}]*$/u)
    .default(""),
});

/** Liest die Quittung: leer oder ein Objekt mit dem Zeichen des Vorgangs. @throws Problem */
export function liesQuittung(anfrage: Request, inhalt: Uint8Array): { zeichen: string } {
  if (inhalt.byteLength === 0) return { zeichen: "" };
  if (medientyp(anfrage.headers) !== "application/json")
    throw new Problem("falscher-inhaltstyp", "Senden Sie application/json oder nichts.");
  const gelesen = QUITTUNG.safeParse(alsJsonInhalt(inhalt));
  if (gelesen.success) return gelesen.data;
  throw new Problem(
    "angaben-ungueltig",
    "Erwartet wird ein Objekt, in dem höchstens „zeichen“ steht, ein Text bis 80 Zeichen.",
  );
}

/**
 * Quittiert: Das Verfahren der Kasse hat die Meldung. Dieselbe Quittung noch einmal ist keine neue; mit
 * anderem Zeichen wird sie abgelehnt.
 */
export async function quittiere({
  tx,
  objekt,
  eingabe,
  verfahren,
  audit,
}: Schnittstellenhandlung<{ zeichen: string }, Abholung>) {
  const dieses = and(
    eq(abholung.kasseId, objekt.kasseId),
    eq(abholung.meldungId, objekt.meldungId),
  );
  const [neu] = await tx
    .update(abholung)
    .set({
      quittiertAm: jetzt(),
      schluesselId: verfahren.schluesselId,
      zeichen: eingabe.zeichen,
    })
    .where(and(dieses, isNull(abholung.quittiertAm)))
    .returning();
  const [stand] = neu
    ? [neu]
    : await tx
        .select()
        .from(abholung)
        .where(and(dieses, isNotNull(abholung.quittiertAm)));
  if (!stand || stand.zeichen !== eingabe.zeichen) {
    throw new Problem("konflikt", "Diese Meldung ist schon unter einem anderen Zeichen quittiert.");
  }
  if (neu)
    audit({ aktion: "abholung.quittieren", objektArt: "meldung", objektId: stand.meldungId });
  return {
    status: 200,
    koerper: {
      id: stand.meldungId,
      quittiert_am: stand.quittiertAm?.toISOString() ?? null,
      zeichen: stand.zeichen,
    },
  };
}

/** Wie viele Meldungen warten und seit wann die älteste; für die Seite der Kasse. */
export async function zaehleAbholung(tx: Tx, { kasseId }: Pick<Akteur, "kasseId">) {
  const [zeile] = await tx
    .select({
      wartend: sql<number>`count(*)::int`,
      aelteste: sql<Date | null>`min(${abholung.bereitAm})`.mapWith(abholung.bereitAm),
    })
    .from(abholung)
    .where(and(eq(abholung.kasseId, kasseId), isNull(abholung.quittiertAm)));
  return { wartend: zeile?.wartend ?? 0, aelteste: zeile?.aelteste ?? null };
}
