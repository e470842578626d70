import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Handlung, Zurueck } from "@/lib/auth";
import { formatDatum, parseDatum } from "@/lib/datum";
import { pgFehler, tabellen } from "@/lib/db";
import { aenderung, einmal } from "@/lib/nutzer";
import { heute } from "@/lib/uhr";
import type { Organisation } from "./verzeichnis";

const { mitglied, mitgliedschaft } = tabellen;

export const GESCHAEFTSBEREICHE = ["Beamtenversorgung", "Beihilfe", "Zusatzversorgung"] as const;

const pflicht = (feld: string, max = 100) =>
  z
    .string()
    .trim()
    .min(1, `Geben Sie ${feld} ein.`)
    .max(max, `${feld} darf höchstens ${max} Zeichen haben.`);

const STAMMDATEN = {
  name: pflicht("Name"),
  mitgliedsnummer: pflicht("Mitgliedsnummer", 40),
  anschrift: z.string().trim().max(500).default(""),
};

const nummer = (feld: string) =>
  pflicht(feld, 20).regex(/^\d+$/, `${feld} besteht nur aus Ziffern.`);

const datum = (feld: string) =>
  z
    .string()
    .max(40)
    .default("")
    .transform((text, ctx) => {
      if (text.trim() === "") return null;
      const ergebnis = parseDatum(text.trim(), heute());
      if (ergebnis.ok) return ergebnis.wert;
      ctx.addIssue(`${feld}: Geben Sie ein Datum wie 01.04.2026 ein.`);
      return z.NEVER;
    });

export const ORGANISATION_ANLEGEN = z.strictObject({ ...STAMMDATEN, submissionId: z.uuid() });
export const ORGANISATION_AENDERN = z.strictObject({
  ...STAMMDATEN,
  organisation: z.uuid(),
  version: z.coerce.number().int(),
});
export const MITGLIEDSCHAFT = z.strictObject({
  organisation: z.uuid(),
  geschaeftsbereich: z.enum(GESCHAEFTSBEREICHE, { error: "Wählen Sie Geschäftsbereich aus." }),
  pnr: nummer("PNR"),
  abr: nummer("Abr"),
  von: datum("Beginn").refine((wert) => wert !== null, "Geben Sie Beginn ein."),
});
export const MITGLIEDSCHAFT_ENDE = z.strictObject({
  organisation: z.uuid(),
  mitgliedschaft: z.uuid(),
  bis: datum("Ende"),
});

const zeilen = (anschrift: string) => ({
  zeilen: anschrift
    .split(/\r?\n/)
    .map((zeile) => zeile.trim())
    .filter(Boolean),
});

const spur = (vorgang: string, id: string, einzelheiten: Record<string, string>) => ({
  aktion: `mitglied.${vorgang}`,
  objektArt: "mitglied",
  objektId: id,
  einzelheiten,
});

/** Verstöße gegen die Eindeutigkeit werden zum Fehler am Feld; alles andere bleibt eine Störung. */
async function eindeutig<T>(arbeit: () => Promise<T>): Promise<T> {
  try {
    return await arbeit();
  } catch (ursache) {
    const verstoss = pgFehler(ursache);
    if (verstoss?.code !== "23505") throw ursache;
    throw new Zurueck({
      fehler: DOPPELT[verstoss.constraint] ?? { _doppelt: "Das gibt es schon." },
    });
  }
}

const DOPPELT: Record<string, Record<string, string>> = {
  mitglied_name: { name: "Eine Organisation mit diesem Namen gibt es schon." },
  mitglied_nummer: { mitgliedsnummer: "Diese Mitgliedsnummer ist schon vergeben." },
  mitgliedschaft_nummern: { pnr: "Diese PNR und Abr sind in dem Geschäftsbereich schon vergeben." },
};

/** Legt eine Organisation an; ein zweiter Klick führt zur selben. @returns ihre Kennung */
export async function legeOrganisationAn(
  h: Handlung<z.output<typeof ORGANISATION_ANLEGEN>, { kasseId: string }>,
): Promise<string> {
  const { tx, akteur, objekt, eingabe } = h;
  const { submissionId, anschrift, ...rest } = eingabe;
  const { id } = await einmal(tx, akteur, submissionId, [rest, anschrift], async () => {
    const neu = { id: crypto.randomUUID() };
    await eindeutig(() =>
      tx
        .insert(mitglied)
        .values({ kasseId: objekt.kasseId, ...neu, ...rest, anschrift: zeilen(anschrift) }),
    );
    h.audit(spur("angelegt", neu.id, { organisation: rest.name }));
    return neu;
  });
  return id;
}

/** Ändert Stammdaten. @throws Zurueck bei doppelten Angaben oder veraltetem Stand */
export async function aendereOrganisation(
  h: Handlung<z.output<typeof ORGANISATION_AENDERN>, Organisation>,
): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  const anschrift = zeilen(eingabe.anschrift);
  const einzelheiten = {
    ...aenderung("organisation", m.name, eingabe.name),
    ...aenderung("mitgliedsnummer", m.mitgliedsnummer, eingabe.mitgliedsnummer),
    ...aenderung("anschrift", m.anschrift.zeilen.join(" / "), anschrift.zeilen.join(" / ")),
  };
  if (Object.keys(einzelheiten).length === 0) return;
  if (m.version !== eingabe.version)
    throw new Zurueck({
      meldung: "Die Organisation wurde inzwischen geändert. Ihre Eingaben sind noch da.",
    });
  const { name, mitgliedsnummer } = eingabe;
  await eindeutig(() =>
    tx
      .update(mitglied)
      .set({ name, mitgliedsnummer, anschrift, version: m.version + 1 })
      .where(and(eq(mitglied.kasseId, m.kasseId), eq(mitglied.id, m.id))),
  );
  h.audit(spur("geaendert", m.id, einzelheiten));
}

const anzeige = (name: string, m: { geschaeftsbereich: string; pnr: string; abr: string }) =>
  `${name} (${m.geschaeftsbereich}) (PNR: ${m.pnr}, Abr: ${m.abr})`;

/** Fügt eine Mitgliedschaft in einem Geschäftsbereich hinzu. */
export async function fuegeMitgliedschaftHinzu(
  h: Handlung<z.output<typeof MITGLIEDSCHAFT>, Organisation>,
): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  const { organisation: _, von, ...rest } = eingabe;
  const schon = m.mitgliedschaften.some(
    (ms) =>
      ms.geschaeftsbereich === rest.geschaeftsbereich && ms.pnr === rest.pnr && ms.abr === rest.abr,
  );
  if (schon) return;
  await eindeutig(() =>
    tx.insert(mitgliedschaft).values({
      kasseId: m.kasseId,
      mitgliedId: m.id,
      ...rest,
      von: von ?? heute(),
      anzeige: anzeige(m.name, rest),
    }),
  );
  h.audit(
    spur("mitgliedschaft", m.id, { neu: anzeige(m.name, rest), von: formatDatum(von ?? "") }),
  );
}

/** Beendet eine Mitgliedschaft oder nimmt ihr Ende zurück. */
export async function beendeMitgliedschaft(
  h: Handlung<z.output<typeof MITGLIEDSCHAFT_ENDE>, Organisation>,
): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  const ms = m.mitgliedschaften.find((eine) => eine.id === eingabe.mitgliedschaft);
  if (!ms) throw new Zurueck({ meldung: "Diese Mitgliedschaft gibt es nicht mehr." });
  if (ms.bis === eingabe.bis) return;
  if (eingabe.bis && eingabe.bis < ms.von)
    throw new Zurueck({ fehler: { bis: "„bis“ darf nicht vor „von“ liegen." } });
  await tx
    .update(mitgliedschaft)
    .set({ bis: eingabe.bis })
    .where(and(eq(mitgliedschaft.kasseId, m.kasseId), eq(mitgliedschaft.id, ms.id)));
  h.audit(
    spur("mitgliedschaft", m.id, {
      mitgliedschaft: ms.anzeige,
      ...aenderung(
        "ende",
        ms.bis ? formatDatum(ms.bis) : "",
        eingabe.bis ? formatDatum(eingabe.bis) : "",
      ),
    }),
  );
}
