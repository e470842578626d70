import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type Akteur, darf, KEIN_MITGLIED, Problem } from "@/lib/auth";
import { type MeldungStatus, type Tx, tabellen } from "@/lib/db";
import { FORMULARE } from "@/lib/formulare";
import { STATUS_TEXT } from "@/lib/meldungen";

const { meldung, person } = tabellen;

const STATUS = Object.keys(STATUS_TEXT) as [MeldungStatus, ...MeldungStatus[]];

/** Abfrage von `GET /meldungen`; unbekannte Angaben sind Fehler. */
const ABFRAGE = z.strictObject({
  status: z.enum(STATUS).optional(),
  formular: z.string().max(40).optional(),
  persnr: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional(),
  anzahl: z.coerce.number().int().min(1).max(200).default(50),
  nach: z.uuid().optional(),
});
export type Abfrage = z.output<typeof ABFRAGE>;

/** Liest Abfragewerte der Adresse nach einem Schema. @throws Problem */
export function liesAbfrage<T>(schema: z.ZodType<T>, adresse: URLSearchParams): T {
  const gelesen = schema.safeParse(Object.fromEntries(adresse));
  if (gelesen.success) return gelesen.data;
  const namen = gelesen.error.issues.flatMap((i) =>
    i.code === "unrecognized_keys" ? i.keys : [i.path.join(".")],
  );
  throw new Problem("anfrage-unlesbar", `Nicht gültig in der Adresse: ${namen.join(", ")}.`);
}

export const liesMeldungsabfrage = (adresse: URLSearchParams): Abfrage =>
  liesAbfrage(ABFRAGE, adresse);

/**
 * Meldungen der Organisation in Formularen, die das Verfahren senden darf, neueste zuerst. Weiter geht
 * es mit `nach`, der Kennung der letzten.
 */
export async function listMeldungen(tx: Tx, akteur: Akteur, abfrage: Abfrage) {
  const erlaubt = FORMULARE.filter((f) => darf(akteur, f.recht)).map((f) => f.id);
  const nach = abfrage.nach
    ? sql`(${meldung.gesendetAm}, ${meldung.id}) < (select gesendet_am, id from meldung where kasse_id = ${akteur.kasseId} and id = ${abfrage.nach})`
    : undefined;
  const zeilen = await tx
    .select({
      id: meldung.id,
      referenz: meldung.referenz,
      formular: meldung.formular,
      persnr: person.persnr,
      status: meldung.status,
      gesendetAm: meldung.gesendetAm,
      entschiedenAm: meldung.entschiedenAm,
    })
    .from(meldung)
    .leftJoin(person, and(eq(person.kasseId, meldung.kasseId), eq(person.id, meldung.personId)))
    .where(
      and(
        eq(meldung.kasseId, akteur.kasseId),
        eq(meldung.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
        inArray(meldung.formular, erlaubt),
        abfrage.status ? eq(meldung.status, abfrage.status) : undefined,
        abfrage.formular ? eq(meldung.formular, abfrage.formular) : undefined,
        abfrage.persnr ? eq(person.persnr, abfrage.persnr) : undefined,
        nach,
      ),
    )
    .orderBy(desc(meldung.gesendetAm), desc(meldung.id))
    .limit(abfrage.anzahl + 1);
  return {
    meldungen: zeilen.slice(0, abfrage.anzahl).map((z) => ({
      id: z.id,
      referenz: z.referenz,
      formular: z.formular,
      persnr: z.persnr,
      status: z.status,
      gesendet_am: z.gesendetAm.toISOString(),
      entschieden_am: z.entschiedenAm?.toISOString() ?? null,
    })),
    weitere: zeilen.length > abfrage.anzahl,
  };
}
