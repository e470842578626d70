import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { mailUmfeld, type Passkeyereignis, passkeyMail } from "@/lib/mail";
import { jetzt } from "@/lib/uhr";
import { neueAufgabe } from "./bestaetigen";
import { angabenZumAnlegen, liesAntwort, pruefeNeuen } from "./webauthn";

const { passkey, sitzung } = tabellen;

/** So lange bleibt nach dem Passwort Zeit, den Passkey anzulegen. */
const AUFGABE_MINUTEN = 5;
/** Mehr Passkeys braucht niemand; eine Liste ohne Ende liest auch niemand. */
export const MAX_PASSKEYS = 10;

const NAME = z
  .string()
  .trim()
  .min(1, "Geben Sie Name des Passkeys ein.")
  .max(60, "Der Name darf höchstens 60 Zeichen haben.");

export const PASSKEY_BEGINNEN = z.strictObject({
  passwort: z.string().min(1, "Geben Sie Passwort ein.").max(1000),
});
export const PASSKEY_ANLEGEN = z.strictObject({ name: NAME, antwort: z.string().max(20_000) });
export const PASSKEY_NENNEN = z.strictObject({ passkey: z.uuid(), name: NAME });
export const PASSKEY_ENTFERNEN = z.strictObject({ passkey: z.uuid() });

export type Passkey = typeof passkey.$inferSelect;

const eigene = (wer: { kasseId: string; kontoId: string }) =>
  and(eq(passkey.kasseId, wer.kasseId), eq(passkey.kontoId, wer.kontoId));

/** Passkeys eines Kontos, älteste zuerst. */
export function listPasskeys(
  tx: Tx,
  wer: { kasseId: string; kontoId: string },
): Promise<Passkey[]> {
  return tx.select().from(passkey).where(eigene(wer)).orderBy(asc(passkey.angelegtAm));
}

/** Ein eigener Passkey; `null` für fremde und unbekannte. */
export async function ladePasskey(tx: Tx, akteur: Akteur, id: string): Promise<Passkey | null> {
  const [p] = await tx
    .select()
    .from(passkey)
    .where(and(eigene(akteur), eq(passkey.id, id)))
    .for("update");
  return p ?? null;
}

const dieseSitzung = (akteur: Akteur) =>
  and(eq(sitzung.kasseId, akteur.kasseId), eq(sitzung.nr, akteur.sitzungNr));

/** Stellt dieser Sitzung eine Aufgabe für einen neuen Passkey; eine ältere gilt nicht mehr. */
export async function stelleAufgabe(tx: Tx, akteur: Akteur): Promise<void> {
  await tx
    .update(sitzung)
    .set({
      aufgabe: neueAufgabe(),
      aufgabeBis: new Date(jetzt().getTime() + AUFGABE_MINUTEN * 60_000),
    })
    .where(dieseSitzung(akteur));
}

async function offeneAufgabe(tx: Tx, akteur: Akteur): Promise<Buffer | null> {
  const [s] = await tx
    .select({ aufgabe: sitzung.aufgabe })
    .from(sitzung)
    .where(and(dieseSitzung(akteur), gt(sitzung.aufgabeBis, jetzt())))
    .for("update");
  return s?.aufgabe ?? null;
}

/** Was die Seite zum Anlegen braucht; `null`, wenn zuerst das Passwort zu prüfen ist. */
export async function anlegeAngaben(tx: Tx, akteur: Akteur) {
  const aufgabe = await offeneAufgabe(tx, akteur);
  return aufgabe && angabenZumAnlegen(akteur, aufgabe, await listPasskeys(tx, akteur));
}

type PasskeyHandlung<E, O = Akteur> = Handlung<E, O>;

/** E-Mail an die Person und Vorgang in der Prüfspur; der Name des Passkeys steht in keinem von beiden. */
async function melde(
  h: PasskeyHandlung<unknown, unknown>,
  ereignis: Passkeyereignis,
  id: string,
): Promise<void> {
  const { akteur } = h;
  h.audit({
    aktion: `konto.passkey-${ereignis}`,
    objektArt: "konto",
    objektId: akteur.kontoId,
    einzelheiten: { passkey: id },
  });
  h.mail({
    kasseId: akteur.kasseId,
    mail: passkeyMail(await mailUmfeld(h.tx, akteur.kasseId), akteur.email, ereignis),
    dedupeKey: `passkey:${ereignis}:${id}`,
  });
}

const ABGELAUFEN =
  "Die Zeit zum Anlegen ist abgelaufen. Geben Sie Ihr Passwort bitte noch einmal ein.";

/**
 * Speichert den neuen Passkey. Die Aufgabe ist mit diesem Versuch verbraucht.
 * @returns ob er angelegt ist; sonst beginnt das Anlegen neu
 * @throws Zurueck, wenn die Aufgabe nicht mehr gilt, es zu viele Passkeys sind oder dieser schon einer ist
 */
export async function legePasskeyAn(
  h: PasskeyHandlung<z.output<typeof PASSKEY_ANLEGEN>>,
): Promise<boolean> {
  const { tx, akteur, eingabe } = h;
  if (!eingabe.antwort) throw new Zurueck({ meldung: "Drücken Sie „Passkey anlegen“." });
  const aufgabe = await offeneAufgabe(tx, akteur);
  if (!aufgabe) throw new Zurueck({ meldung: ABGELAUFEN });
  await tx.update(sitzung).set({ aufgabe: null, aufgabeBis: null }).where(dieseSitzung(akteur));
  const antwort = liesAntwort(eingabe.antwort);
  const neu = antwort && (await pruefeNeuen(antwort, aufgabe));
  if (!neu) {
    h.audit({
      aktion: "konto.passkey-abgelehnt",
      objektArt: "konto",
      objektId: akteur.kontoId,
      ergebnis: "abgelehnt",
    });
    return false;
  }
  if ((await listPasskeys(tx, akteur)).length >= MAX_PASSKEYS)
    throw new Zurueck({ meldung: `Mehr als ${MAX_PASSKEYS} Passkeys sind nicht möglich.` });
  const [angelegt] = await tx
    .insert(passkey)
    .values({ kasseId: akteur.kasseId, kontoId: akteur.kontoId, name: eingabe.name, ...neu })
    .onConflictDoNothing()
    .returning({ id: passkey.id });
  if (!angelegt) throw new Zurueck({ meldung: "Dieser Passkey ist schon angelegt." });
  await melde(h, "angelegt", angelegt.id);
  return true;
}

/** Gibt einem Passkey einen anderen Namen. */
export async function nennePasskey(
  h: PasskeyHandlung<z.output<typeof PASSKEY_NENNEN>, Passkey>,
): Promise<void> {
  const { tx, objekt: p, eingabe } = h;
  if (p.name === eingabe.name) return;
  await tx
    .update(passkey)
    .set({ name: eingabe.name })
    .where(and(eq(passkey.kasseId, p.kasseId), eq(passkey.id, p.id)));
  h.audit({
    aktion: "konto.passkey-benannt",
    objektArt: "konto",
    objektId: p.kontoId,
    einzelheiten: { passkey: p.id },
  });
}

/**
 * Entfernt einen Passkey. Auch der letzte darf gehen: E-Mail-TAN oder App bleiben immer daneben bestehen,
 * ein Passkey ersetzt sie nie.
 */
export async function entfernePasskey(h: PasskeyHandlung<unknown, Passkey>): Promise<void> {
  const { tx, objekt: p } = h;
  await tx.delete(passkey).where(and(eq(passkey.kasseId, p.kasseId), eq(passkey.id, p.id)));
  await melde(h, "entfernt", p.id);
}
