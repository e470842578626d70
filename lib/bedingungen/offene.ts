import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { type Fassung, liesGueltige, listFassungen } from "@/lib/texte";
import { textseite } from "@/lib/textseiten";
import { heute } from "@/lib/uhr";
import { vermerkeZustimmung } from "./vermerken";

const { sitzung } = tabellen;

/** Eine Bedingung, um deren Zustimmung jemand gebeten ist. */
export interface OffeneBedingung {
  /** Die geltende Fassung, der zugestimmt wird. */
  text: Fassung;
  titel: string;
  anlass: string;
  /** Letzter Tag zum Aufschieben als `JJJJ-MM-TT`. */
  bis: string;
}

/** Bedingungen, denen das eigene Konto noch zustimmen soll. */
export async function listOffene(tx: Tx, akteur: Akteur): Promise<OffeneBedingung[]> {
  const zeilen = await tx.execute<{ seite: string; fassung: number; bis: string }>(
    sql`select seite, fassung, bis::text from bedingungen_offen(${akteur.kasseId}, ${akteur.kontoId})`,
  );
  const offene: OffeneBedingung[] = [];
  for (const z of zeilen) {
    const seite = textseite(z.seite);
    if (!seite) continue;
    // Nach der verlangten kann eine berichtigte Fassung erschienen sein; zugestimmt wird der geltenden.
    const text = await liesGueltige(tx, akteur.kasseId, seite.seite);
    const verlangt = (await listFassungen(tx, akteur.kasseId, seite.seite)).find(
      (f) => f.fassung === z.fassung,
    );
    offene.push({ text, titel: seite.titel, anlass: verlangt?.anlass ?? "", bis: z.bis });
  }
  return offene;
}

/** Ob sich die Zustimmung zu allem heute noch aufschieben lässt. */
export const istAufschiebbar = (offene: readonly OffeneBedingung[], tag = heute()): boolean =>
  offene.every((o) => o.bis >= tag);

/**
 * „Zustimmen“ oder „Später“. Zugestimmt wird genau den gesehenen Fassungen; ist inzwischen eine andere
 * erschienen, wird neu gefragt. Aufschieben gilt für diese Anmeldung und nur bis zum letzten Tag.
 */
export async function beantworte(
  h: Handlung<{ absicht: "zustimmen" | "spaeter"; gesehen: string }, Akteur>,
): Promise<void> {
  const { tx, akteur, eingabe } = h;
  const offene = await listOffene(tx, akteur);
  if (eingabe.absicht === "spaeter") {
    if (!istAufschiebbar(offene))
      throw new Zurueck({
        meldung:
          "Die Frist zum Aufschieben ist abgelaufen. Bitte stimmen Sie zu oder melden Sie sich ab.",
      });
  } else {
    if (eingabe.gesehen !== kennzeichen(offene))
      throw new Zurueck({
        meldung:
          "Inzwischen gilt eine andere Fassung. Bitte lesen Sie die Bedingungen noch einmal.",
      });
    const zugestimmt = await vermerkeZustimmung(
      tx,
      { kasseId: akteur.kasseId, id: akteur.kontoId },
      "ANMELDUNG",
      offene.map((o) => o.text.seite),
    );
    for (const { seite, fassung } of zugestimmt)
      h.audit({
        aktion: "bedingungen.zugestimmt",
        objektArt: "konto",
        objektId: akteur.kontoId,
        einzelheiten: { seite, fassung },
      });
  }
  await tx
    .update(sitzung)
    .set({ bedingungenOffen: false })
    .where(
      and(
        eq(sitzung.kasseId, akteur.kasseId),
        eq(sitzung.kontoId, akteur.kontoId),
        eingabe.absicht === "spaeter" ? eq(sitzung.nr, akteur.sitzungNr) : undefined,
      ),
    );
}

/** Woran sich zeigt, dass noch dieselben Fassungen zur Zustimmung stehen wie auf der Seite. */
export const kennzeichen = (offene: readonly OffeneBedingung[]): string =>
  offene
    .map((o) => `${o.text.seite}:${o.text.fassung}`)
    .sort()
    .join(",");
