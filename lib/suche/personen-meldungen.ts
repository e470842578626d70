import "server-only";
import { and, desc, eq, inArray, like, or, sql } from "drizzle-orm";
import { type Akteur, darf, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { imBlick } from "@/lib/meldungen";
import { DECKEL, GEZEIGT, type Treffergruppe } from "./treffer";

const { meldung, personMitglied } = tabellen;

/** Personen nach Name, Vorname oder Personalnummer, mit dem Recht, sie zu sehen. */
export async function inPersonen(
  tx: Tx,
  akteur: Akteur,
  woerter: readonly string[],
): Promise<Treffergruppe> {
  const titel = "Anspruchsberechtigte";
  if (!darf(akteur, "anspruchsberechtigte:lesen")) return { titel, treffer: [], gesamt: 0 };
  const [erstes = "", zweites] = woerter;
  const nummer = /^\d{1,6}$/.test(erstes) ? erstes : null;
  const funde = new Set<string>();
  const hole = async (name: string | null, vorname: string | null, persnr: string | null) => {
    const zeilen = await tx.execute<{ id: string }>(
      sql`select treffer_anspruchsberechtigte(${name}, ${vorname}, ${persnr}, null::date, null::date, null::boolean, null::text[], ${DECKEL + 1}) as id`,
    );
    for (const z of zeilen) funde.add(z.id);
  };
  const teil = (w: string) => `%${w}%`;
  if (nummer) await hole(null, null, teil(nummer));
  else if (zweites) {
    await hole(teil(erstes), teil(zweites), null);
    await hole(teil(zweites), teil(erstes), null);
  } else {
    await hole(teil(erstes), null, null);
    await hole(null, teil(erstes), null);
  }
  const gezeigt = [...funde].slice(0, GEZEIGT);
  const personen = gezeigt.length
    ? await tx
        .select({
          id: personMitglied.personId,
          name: personMitglied.name,
          vorname: personMitglied.vorname,
          persnr: personMitglied.persnr,
        })
        .from(personMitglied)
        .where(
          and(
            eq(personMitglied.kasseId, akteur.kasseId),
            eq(personMitglied.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
            inArray(personMitglied.personId, gezeigt),
          ),
        )
        .orderBy(personMitglied.nameSort, personMitglied.vornameSort)
    : [];
  return {
    titel,
    gesamt: funde.size > DECKEL ? null : funde.size,
    treffer: personen.map((p) => ({
      id: p.id,
      titel: `${p.vorname} ${p.name}`,
      zusatz: `Pers.-Nummer ${p.persnr}`,
      href: `/anspruchsberechtigte/${p.id}`,
    })),
  };
}

/** Meldungen nach Referenz oder Betreff: die der Organisation, sonst die eigenen; bei der Kasse alle. */
export async function inMeldungen(
  tx: Tx,
  akteur: Akteur,
  woerter: readonly string[],
): Promise<Treffergruppe> {
  const titel = "Meldungen";
  const kasse = darf(akteur, "eingang:lesen");
  if (!kasse && !darf(akteur, "meldung:eigene")) return { titel, treffer: [], gesamt: 0 };
  const sichtbar = kasse ? eq(meldung.kasseId, akteur.kasseId) : imBlick(akteur);
  const funde = await tx
    .select({ id: meldung.id, betreff: meldung.betreff, referenz: meldung.referenz })
    .from(meldung)
    .where(
      and(
        sichtbar,
        or(
          eq(meldung.referenz, (woerter[0] ?? "").toUpperCase()),
          and(...woerter.map((w) => like(sql`vp_falte(${meldung.betreff})`, `%${w}%`))),
        ),
      ),
    )
    .orderBy(desc(meldung.gesendetAm), desc(meldung.id))
    .limit(DECKEL + 1);
  return {
    titel,
    gesamt: funde.length > DECKEL ? null : funde.length,
    treffer: funde.slice(0, GEZEIGT).map((m) => ({
      id: m.id,
      titel: m.betreff,
      zusatz: `Referenz ${m.referenz}`,
      href: kasse ? `/kasse/eingang/${m.id}` : `/meldungen/${m.id}`,
    })),
  };
}
