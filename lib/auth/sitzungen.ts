import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { headers } from "next/headers";
import { schreibeAudit } from "@/lib/audit";
import { type Mandant, setzeMandant, type Tx, tabellen, withSchluessel } from "@/lib/db";
import { neuesGeheimnis, sha256 } from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";
import { anfrage } from "./anfrage";
import { geraetAus } from "./geraet";
import { SITZUNG, SITZUNGEN_GLEICHZEITIG } from "./parameter";

const { anmeldung, konto, sitzung } = tabellen;

/**
 * Macht aus einer Anmeldung mit bestätigtem zweitem Faktor eine Sitzung, genau einmal.
 * Die älteste Sitzung endet, wenn die Klasse nicht mehr gleichzeitige erlaubt.
 * @returns Kennung der Sitzung für den Cookie oder `null`
 */
export async function tauscheGegenSitzung(token: string): Promise<string | null> {
  const herkunft = await anfrage();
  const geraet = geraetAus((await headers()).get("user-agent") ?? "");
  const idHash = sha256(token);
  return withSchluessel({ art: "anmeldung", wert: idHash }, async (tx) => {
    const [bestaetigt] = await tx
      .delete(anmeldung)
      .where(and(eq(anmeldung.idHash, idHash), sql`bestaetigt_am > now() - interval '1 minute'`))
      .returning();
    if (!bestaetigt) return null;
    const wer: Mandant = {
      kasseId: bestaetigt.kasseId,
      kontoId: bestaetigt.kontoId,
      mitgliedId: null,
      klasse: null,
    };
    await setzeMandant(tx, wer);
    const [k] = await tx
      .select()
      .from(konto)
      .where(and(eq(konto.kasseId, wer.kasseId), eq(konto.id, bestaetigt.kontoId)))
      .for("update");
    if (k?.status !== "AKTIV") return null;
    const kennung = neuesGeheimnis();
    const zeitpunkt = jetzt();
    await tx.insert(sitzung).values({
      idHash: sha256(kennung),
      kasseId: k.kasseId,
      kontoId: k.id,
      methode: bestaetigt.methode,
      vorigeAnmeldungAm: k.letzteAnmeldungAm,
      fehlversucheVorher: k.fehlversucheSeitAnmeldung,
      endetSpaetestens: new Date(zeitpunkt.getTime() + SITZUNG.hoechstensStunden * 3_600_000),
      geraet,
      bedingungenOffen: sql`exists (select 1 from bedingungen_offen(${k.kasseId}, ${k.id}))`,
    });
    await beendeUeberzaehlige(tx, k.kasseId, k.id, SITZUNGEN_GLEICHZEITIG[k.klasse]);
    await tx
      .update(konto)
      .set({
        letzteAnmeldungAm: zeitpunkt,
        fehlversuche: 0,
        fehlversucheSeit: null,
        fehlversucheSeitAnmeldung: 0,
      })
      .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
    await schreibeAudit(
      tx,
      [
        {
          aktion: "anmeldung.erfolg",
          objektArt: "konto",
          objektId: k.id,
          einzelheiten: { methode: bestaetigt.methode },
        },
      ],
      herkunft,
    );
    return kennung;
  });
}

/** Zählt nur Sitzungen, die noch gelten: Eine abgelaufene verdrängt keine, mit der jemand arbeitet. */
async function beendeUeberzaehlige(
  tx: Tx,
  kasseId: string,
  kontoId: string,
  erlaubt: number,
): Promise<void> {
  const zeitpunkt = jetzt();
  const offene = await tx
    .select({ idHash: sitzung.idHash })
    .from(sitzung)
    .where(
      and(
        eq(sitzung.kasseId, kasseId),
        eq(sitzung.kontoId, kontoId),
        isNull(sitzung.beendetAm),
        gt(sitzung.aktivAm, new Date(zeitpunkt.getTime() - SITZUNG.leerlaufSekunden * 1000)),
        gt(sitzung.endetSpaetestens, zeitpunkt),
      ),
    )
    .orderBy(desc(sitzung.angelegtAm), desc(sitzung.idHash))
    .offset(erlaubt);
  for (const { idHash } of offene) {
    await tx
      .update(sitzung)
      .set({ beendetAm: zeitpunkt, endeGrund: "ABGELOEST" })
      .where(eq(sitzung.idHash, idHash));
  }
}

/** Beendet eine Sitzung, deren Kennung der Aufrufer hat. */
export async function beendeSitzung(kennung: string, grund: string): Promise<void> {
  const herkunft = await anfrage();
  const idHash = sha256(kennung);
  await withSchluessel({ art: "sitzung", wert: idHash }, async (tx) => {
    const [zeile] = await tx.select().from(sitzung).where(eq(sitzung.idHash, idHash));
    if (!zeile || zeile.beendetAm) return;
    await setzeMandant(tx, {
      kasseId: zeile.kasseId,
      kontoId: zeile.kontoId,
      mitgliedId: null,
      klasse: null,
    });
    await tx
      .update(sitzung)
      .set({ beendetAm: jetzt(), endeGrund: grund })
      .where(eq(sitzung.idHash, idHash));
    await schreibeAudit(
      tx,
      [
        {
          aktion: "sitzung.ende",
          objektArt: "konto",
          objektId: zeile.kontoId,
          einzelheiten: { grund },
        },
      ],
      herkunft,
    );
  });
}

/** Beendet alle Sitzungen und angefangenen Anmeldungen eines Kontos, in der Transaktion der Änderung. */
export async function beendeAlleSitzungen(
  tx: Tx,
  kasseId: string,
  kontoId: string,
  grund: string,
): Promise<void> {
  await tx
    .update(sitzung)
    .set({ beendetAm: jetzt(), endeGrund: grund })
    .where(
      and(eq(sitzung.kasseId, kasseId), eq(sitzung.kontoId, kontoId), isNull(sitzung.beendetAm)),
    );
  await tx
    .delete(anmeldung)
    .where(and(eq(anmeldung.kasseId, kasseId), eq(anmeldung.kontoId, kontoId)));
}
