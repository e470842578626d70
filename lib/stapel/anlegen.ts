import "server-only";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { type GepruefteDatei, pruefeDatei } from "@/lib/dateien";
import { formatZeitpunkt } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import type { Formular } from "@/lib/formulare";
import { stapelformulare, WECKRUF } from "./listen";
import { liesTabelle, type Tabelleneintrag } from "./tabelle";

const { stapel, stapelZeile } = tabellen;

/** So viele Zeilen schreibt eine Anweisung. */
const PORTION = 500;

/** Die eine Datei des Felds, am Inhalt geprüft, bevor eine Transaktion offen ist. */
const DATEI = z
  .array(z.file("Wählen Sie eine CSV-Datei aus."), "Wählen Sie eine CSV-Datei aus.")
  .transform(async ([datei, weitere], k): Promise<GepruefteDatei> => {
    const ab = (message: string) => {
      k.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (!datei || datei.size === 0 || weitere) return ab("Wählen Sie eine CSV-Datei aus.");
    const bytes = new Uint8Array(await datei.arrayBuffer());
    const geprueft = await pruefeDatei({ name: datei.name, bytes });
    if (!geprueft.ok) return ab(geprueft.text);
    return geprueft.datei.typ === "text/csv"
      ? geprueft.datei
      : ab("Erlaubt ist nur eine CSV-Datei.");
  });

/** „Hochladen und prüfen“. `submissionId` wird die Kennung der Tabelle. */
export const STAPEL_ANLEGEN = z.strictObject({
  submissionId: z.uuid(),
  formular: z.string("Wählen Sie Formular aus.").min(1, "Wählen Sie Formular aus.").max(40),
  datei: DATEI,
});
type Eingabe = z.output<typeof STAPEL_ANLEGEN>;

/** Dieselbe Datei, die schon gesendet ist, wäre jede Meldung noch einmal. */
async function verlangeNeue(tx: Tx, akteur: Akteur, form: Formular, hash: string): Promise<void> {
  const [frueher] = await tx
    .select({ am: stapel.gesendetAm })
    .from(stapel)
    .where(
      and(
        eq(stapel.kasseId, akteur.kasseId),
        eq(stapel.kontoId, akteur.kontoId),
        eq(stapel.formular, form.id),
        eq(stapel.dateihash, hash),
        isNotNull(stapel.gesendetAm),
      ),
    )
    .orderBy(desc(stapel.gesendetAm))
    .limit(1);
  if (!frueher?.am) return;
  throw new Zurueck({
    fehler: {
      datei: `Diese Datei haben Sie am ${formatZeitpunkt(frueher.am)} schon gesendet. Wählen Sie eine andere aus.`,
    },
  });
}

/**
 * Nimmt eine Tabelle an: Kopf und Zeilen werden gelesen und gespeichert, der Worker prüft sie danach
 * Zeile für Zeile. Ein zweiter Klick führt zur selben Tabelle.
 * @returns Kennung der Tabelle
 */
export async function legeStapelAn(
  h: Handlung<Eingabe, { kasseId: string; mitgliedId: string }>,
): Promise<string> {
  const { tx, akteur, objekt, eingabe } = h;
  const form = stapelformulare(akteur).find((f) => f.id === eingabe.formular);
  if (!form) throw new Zurueck({ fehler: { formular: "Wählen Sie Formular aus." } });
  const { datei, submissionId: id } = eingabe;
  await verlangeNeue(tx, akteur, form, datei.sha256);
  const gelesen = liesTabelle(form, datei.bytes);
  if ("fehler" in gelesen) throw new Zurueck({ fehler: { datei: gelesen.fehler.join(" ") } });
  const { kasseId, mitgliedId } = objekt;
  const neu = await tx
    .insert(stapel)
    .values({
      kasseId,
      id,
      kontoId: akteur.kontoId,
      mitgliedId,
      formular: form.id,
      formularVersion: form.version,
      dateiname: datei.name,
      dateihash: datei.sha256,
    })
    .onConflictDoNothing({ target: [stapel.kasseId, stapel.id] })
    .returning({ id: stapel.id });
  if (neu.length === 0) return id;
  await speichereZeilen(tx, akteur, id, gelesen.eintraege);
  await tx.execute(sql`select pg_notify(${WECKRUF}, '')`);
  h.audit({
    aktion: "stapel.hochladen",
    objektArt: "stapel",
    objektId: id,
    einzelheiten: { formular: form.id, zeilen: gelesen.eintraege.length },
  });
  return id;
}

async function speichereZeilen(
  tx: Tx,
  { kasseId, kontoId }: Akteur,
  stapelId: string,
  eintraege: readonly Tabelleneintrag[],
): Promise<void> {
  for (let i = 0; i < eintraege.length; i += PORTION) {
    await tx.insert(stapelZeile).values(
      eintraege.slice(i, i + PORTION).map(({ nr, persnr, stand, rohwerte, befunde }) => ({
        kasseId,
        stapelId,
        nr,
        kontoId,
        persnr,
        rohwerte,
        lebenslaufVersion: stand,
        zustand: befunde.length > 0 ? ("FEHLER" as const) : ("NEU" as const),
        befunde,
      })),
    );
  }
}
