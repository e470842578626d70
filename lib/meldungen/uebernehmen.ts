import "server-only";
import { randomInt } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { aenderePersonendaten, ersetzePersonendaten, schreibeBestand } from "@/lib/bestand";
import { formatDatum } from "@/lib/datum";
import { alsZeile, type Tx, tabellen } from "@/lib/db";
import { formular, type NeuePerson, type Werte } from "@/lib/formulare";
import { heute, jetzt } from "@/lib/uhr";
import { antworte, bezug, halte, schliesseBerichtigte, setzeStatus } from "./entscheiden";
import { istWirksam, type Korrektur, ladeKorrektur } from "./korrektur";
import { verwirfKorrektur } from "./korrekturzeile";
import type { MeldungAnsicht } from "./lesen";
import { abgeleitet } from "./nachpruefung";
import { berechneWirkung, type Vorschau } from "./wirkung";
import { sperreAnlage } from "./zuordnung";

const { meldung, person, zeitscheibe } = tabellen;

/** Was „Übernehmen“ sendet: der Stand, den die Seite zeigte, und die Wahl bei einer neuen Person. */
export interface Uebernahme {
  version: number;
  lebenslaufVersion: number;
  /** `NEU` oder die Kennung einer bekannten Person; nur bei Meldungen ohne Person. */
  zuordnung?: string;
  /** Zahl der bekannten Personen, die die Seite zeigte. */
  bekannte?: number;
  /** Stand der Korrektur, den die Seite zeigte; fehlt ohne Korrektur. */
  korrektur?: number;
  /** Gewünschte Pers.-Nummer einer neuen Person; leer vergibt das Portal eine freie. */
  persnr?: string;
}

type Annahme = Extract<Vorschau, { ok: true }>;

const HOECHSTE_PERSNR = 999_999;
/** So viele Ziehungen genügen auch, wenn die meisten Nummern vergeben sind. */
const ZIEHUNGEN = 200;

/** Legt die Person mit ihrer Pers.-Nummer an: 1 bis 6 Ziffern, einmalig in der Kasse (formulare.md 1.2). */
async function legePersonAn(
  tx: Tx,
  kasseId: string,
  { name, vorname, geburtsdatum, daten }: NeuePerson,
  wunsch: string,
): Promise<{ id: string; persnr: string }> {
  for (let versuch = 0; versuch < (wunsch ? 1 : ZIEHUNGEN); versuch++) {
    const persnr = wunsch || String(randomInt(1, HOECHSTE_PERSNR + 1));
    const [neu] = await tx
      .insert(person)
      .values({
        kasseId,
        persnr,
        name,
        vorname,
        geburtsdatum,
        daten: Object.fromEntries(
          Object.entries(daten).map(([k, w]) => [k, typeof w === "string" ? w : [...w]]),
        ),
      })
      .onConflictDoNothing({ target: [person.kasseId, person.persnr] })
      .returning({ id: person.id, persnr: person.persnr });
    if (neu) return neu;
  }
  if (wunsch) throw new Zurueck({ fehler: { persnr: "Diese Pers.-Nummer ist schon vergeben." } });
  throw new Error("Keine freie Pers.-Nummer gefunden");
}

/** Schreibt den neuen Lebenslauf; ersetzte Zeitscheiben bleiben stehen (I9). @returns ob sich etwas änderte */
async function schreibeLebenslauf(
  tx: Tx,
  m: MeldungAnsicht,
  personId: string,
  { vorher, nachher }: Annahme,
): Promise<boolean> {
  const bleibt = new Set(nachher.map((s) => s.id));
  const ersetzt = vorher.flatMap((s) => (s.id && !bleibt.has(s.id) ? [s.id] : []));
  const neu = nachher.filter((s) => s.id === null);
  if (ersetzt.length) {
    await tx
      .update(zeitscheibe)
      .set({ ersetztAm: jetzt(), ersetztDurch: m.id })
      .where(and(eq(zeitscheibe.kasseId, m.kasseId), inArray(zeitscheibe.id, ersetzt)));
  }
  if (neu.length)
    await tx
      .insert(zeitscheibe)
      .values(neu.map((s) => alsZeile(s, { kasseId: m.kasseId, personId, herkunft: m.id })));
  return ersetzt.length + neu.length > 0;
}

/** Sätze der Antwort: was sich geändert hat. */
function wasSichAendert(v: Annahme, neue: { persnr: string } | null, lebenslauf: boolean): string {
  if (neue && v.neuePerson) {
    const { vorname, name } = v.neuePerson;
    return `${vorname} ${name} hat die Pers.-Nummer ${neue.persnr} und steht in der Übersicht.`;
  }
  const ab = v.personendaten?.gueltigAb ?? "";
  const daten =
    ab > heute()
      ? `Die Personendaten ändern sich am ${formatDatum(ab)}.`
      : "Die Personendaten sind aktualisiert.";
  return [
    ...(lebenslauf ? ["Der Lebenslauf ist aktualisiert."] : []),
    ...(v.personendaten ? [daten] : []),
  ].join(" ");
}

/** Hält Person und Anlage neuer Personen fest und rechnet noch einmal, was die Seite zeigte. */
async function pruefeVorschau(
  h: Handlung<Uebernahme, MeldungAnsicht>,
  werte: Werte,
): Promise<Annahme> {
  const { tx, objekt: m, eingabe } = h;
  if (!m.personId) await sperreAnlage(tx, m.kasseId);
  const vorschau = await berechneWirkung(tx, m, {
    sperren: true,
    zuordnung: eingabe.zuordnung ?? "",
    werte,
  });
  if (!vorschau) throw new Zurueck({ meldung: "Zu dieser Meldung gibt es keine Person mehr." });
  if (!m.personId && vorschau.bekannte.length !== (eingabe.bekannte ?? 0)) {
    throw new Zurueck({
      meldung:
        "Die Kasse führt inzwischen andere Personen mit diesen Angaben. Bitte laden Sie die Seite neu und wählen Sie die Zuordnung.",
    });
  }
  if (vorschau.lebenslaufVersion !== eingabe.lebenslaufVersion) {
    throw new Zurueck({
      meldung:
        "Der Lebenslauf wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und prüfen Sie die neue Gegenüberstellung.",
    });
  }
  if (!vorschau.ok) throw new Zurueck({ meldung: vorschau.grund });
  return vorschau;
}

/** Die Korrektur, wie die Seite sie zeigte; eine andere, unfertige oder überholte wird nicht übernommen. */
async function pruefeKorrektur(h: Handlung<Uebernahme, MeldungAnsicht>) {
  const korrektur = await ladeKorrektur(h.tx, h.objekt, { sperren: true });
  if ((korrektur?.version ?? 0) !== (h.eingabe.korrektur ?? 0)) {
    throw new Zurueck({
      meldung:
        "Die Korrektur wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und prüfen Sie die neue Gegenüberstellung.",
    });
  }
  if (korrektur && !istWirksam(korrektur)) {
    throw new Zurueck({
      meldung:
        "Die Korrektur ist noch nicht fertig oder überholt. Bitte prüfen oder verwerfen Sie sie.",
    });
  }
  return korrektur;
}

/** Absatz der Antwort: was die Kasse an den Angaben geändert hat und warum. */
const korrekturabsatz = ({ aenderungen, grund }: Korrektur) =>
  [
    "Dabei haben wir Angaben korrigiert:",
    ...aenderungen.map(
      ({ label, alt, neu }) =>
        `${label}: gemeldet ${alt || "(nicht angegeben)"}, korrigiert ${neu || "(entfernt)"}`,
    ),
    `Grund: ${grund}`,
  ].join("\n");

/**
 * Übernimmt eine Meldung: Lebenslauf und Person ändern sich genau so, wie die Seite es zeigte, oder gar
 * nicht. Eine angemeldete Person entsteht erst hier oder ist eine, die die Kasse schon führt.
 */
export async function uebernimmMeldung(h: Handlung<Uebernahme, MeldungAnsicht>): Promise<void> {
  const { tx, objekt: m, eingabe } = h;
  await halte(h);
  const korrektur = await pruefeKorrektur(h);
  const werte = korrektur?.werte ?? m.geltend;
  const v = await pruefeVorschau(h, werte);
  const neue = v.neuePerson
    ? await legePersonAn(tx, m.kasseId, v.neuePerson, eingabe.persnr ?? "")
    : null;
  const personId = neue?.id ?? v.personId ?? "";
  const geaendert = await schreibeLebenslauf(tx, m, personId, v);
  if (!neue && (geaendert || v.todestag.neu !== v.todestag.alt)) {
    await tx
      .update(person)
      .set({ lebenslaufVersion: sql`${person.lebenslaufVersion} + 1`, todestag: v.todestag.neu })
      .where(and(eq(person.kasseId, m.kasseId), eq(person.id, personId)));
  }
  const bezugsperson = { kasseId: m.kasseId, personId, herkunft: m.id };
  await ersetzePersonendaten(tx, bezugsperson, v.kette?.ids ?? []);
  if (v.personendaten) {
    await aenderePersonendaten(tx, bezugsperson, v.personendaten, {
      heute: heute(),
      jetzt: jetzt(),
    });
  }
  const form = formular(m.formularId, m.formularVersion);
  if (!m.personId || korrektur)
    await tx
      .update(meldung)
      .set({ personId, ...(form ? abgeleitet(form, werte) : {}) })
      .where(and(eq(meldung.kasseId, m.kasseId), eq(meldung.id, m.id)));
  await schreibeBestand(tx, m.kasseId, [personId]);
  if (korrektur) await verwirfKorrektur(tx, m);
  await setzeStatus(
    h,
    "uebernommen",
    "UEBERNOMMEN",
    korrektur?.grund ?? "",
    korrektur && { werte },
  );
  await schliesseBerichtigte(h);
  if (neue)
    h.audit({
      aktion: "person.angelegt",
      objektArt: "person",
      objektId: neue.id,
      einzelheiten: { referenz: m.referenz },
    });
  else if (!m.personId)
    h.audit({
      aktion: "person.zugeordnet",
      objektArt: "person",
      objektId: personId,
      einzelheiten: { referenz: m.referenz },
    });
  const satz = wasSichAendert(v, neue, geaendert);
  await antworte(h, [
    `${bezug(m)} haben wir übernommen. ${satz}`.trim(),
    ...(korrektur ? [korrekturabsatz(korrektur)] : []),
  ]);
}
