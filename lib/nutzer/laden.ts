import "server-only";
import { and, count, eq, ne, type SQL, sql } from "drizzle-orm";
import { type Akteur, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { istUuid } from "@/lib/text";
import { jetzt } from "@/lib/uhr";
import { nutzerstatus, type Statustext } from "./status";

const { konto, mitglied, passkey } = tabellen;

/** Ein Konto mit allem, was Details und Handlungen brauchen. */
export type Nutzer = typeof konto.$inferSelect & {
  mitgliedName: string;
  text: Statustext;
  /** Name der Person, die zuletzt geändert hat; leer, wenn sie unsichtbar ist (Kasse). */
  geaendertName: string;
  /** Anzahl der Passkeys. */
  passkeys: number;
};

/**
 * Konten der Sachbearbeitung, die der Akteur verwalten kann: eine Administration die ihrer
 * Organisation, die Kasse alle. Die Zeilenregeln halten dieselbe Grenze.
 */
export function verwaltbar(akteur: Akteur): SQL | undefined {
  return and(
    eq(konto.kasseId, akteur.kasseId),
    eq(konto.klasse, "S"),
    akteur.klasse === "K" ? undefined : eq(konto.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
  );
}

/** Jedes Konto der Kasse außer dem eigenen: Niemand sperrt oder deaktiviert sich selbst. */
export const ladeKassenkonto = (
  tx: Tx,
  akteur: Akteur,
  id: string,
  wahl: Ladewahl = {},
): Promise<Nutzer | null> =>
  ladeKonto(
    tx,
    akteur,
    id,
    akteur.klasse === "K"
      ? and(eq(konto.kasseId, akteur.kasseId), ne(konto.id, akteur.kontoId))
      : sql`false`,
    wahl,
  );

interface Ladewahl {
  /** Sperrt die Zeile bis zum Ende der Transaktion. */
  sperre?: boolean;
  /** Auch Deaktivierte, damit eine wiederholte Deaktivierung dasselbe Ende nimmt. */
  auchDeaktivierte?: boolean;
}

/** Lädt ein verwaltbares Konto; `null` für fremde, unbekannte und deaktivierte. */
export function ladeNutzer(
  tx: Tx,
  akteur: Akteur,
  id: string,
  wahl: Ladewahl = {},
): Promise<Nutzer | null> {
  return ladeKonto(tx, akteur, id, verwaltbar(akteur), wahl);
}

/** Lädt ein Konto unter einer Bedingung, die sagt, wer es verwalten darf. */
export async function ladeKonto(
  tx: Tx,
  akteur: Akteur,
  id: string,
  bedingung: SQL | undefined,
  { sperre = false, auchDeaktivierte = false }: Ladewahl = {},
): Promise<Nutzer | null> {
  if (!istUuid(id)) return null;
  const frage = tx
    .select()
    .from(konto)
    .where(
      and(
        bedingung,
        eq(konto.id, id),
        auchDeaktivierte ? undefined : ne(konto.status, "DEAKTIVIERT"),
      ),
    );
  const [k] = sperre ? await frage.for("update") : await frage;
  if (!k) return null;
  const [m] = k.mitgliedId
    ? await tx
        .select({ name: mitglied.name })
        .from(mitglied)
        .where(and(eq(mitglied.kasseId, k.kasseId), eq(mitglied.id, k.mitgliedId)))
    : [];
  const [passkeys] = await tx
    .select({ n: count() })
    .from(passkey)
    .where(and(eq(passkey.kasseId, k.kasseId), eq(passkey.kontoId, k.id)));
  return {
    ...k,
    passkeys: passkeys?.n ?? 0,
    mitgliedName: m?.name ?? "",
    text: nutzerstatus(k, jetzt()),
    geaendertName: await nameVon(tx, akteur.kasseId, k.geaendertVon),
  };
}

async function nameVon(tx: Tx, kasseId: string, id: string | null): Promise<string> {
  if (!id) return "";
  const [k] = await tx
    .select({ vorname: konto.vorname, name: konto.name })
    .from(konto)
    .where(and(eq(konto.kasseId, kasseId), eq(konto.id, id)));
  return k ? `${k.vorname} ${k.name}`.trim() : "";
}
