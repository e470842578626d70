import { type Akteur, Zurueck } from "@/lib/auth";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  type TestKonto,
} from "@/lib/testhilfe";
import { ladeAngebot, ladeNutzer, legeNutzerAn } from ".";
import type { Auswahl } from "./felder";

/** Vollständige Angaben einer Anlage. */
export const ANGABEN = (auswahl: Partial<Auswahl> = {}) => ({
  vorname: "Max",
  name: "Müller-Lüdenscheidt",
  email: "max@stadt.example",
  submissionId: crypto.randomUUID(),
  entfernen: false,
  auswahl: { gruppen: [], rechte: [], ...auswahl },
});

/** Legt an wie die Serveraktion. @returns Kennung der Zeile */
export const legeAn = (akteur: Akteur, angaben: ReturnType<typeof ANGABEN> = ANGABEN()) =>
  handle(
    akteur,
    angaben,
    (tx) => ladeAngebot(tx, akteur.kasseId, akteur.mitgliedId ?? ""),
    legeNutzerAn,
  );

/** Eine Handlung an einem Konto, wie die Serveraktion. */
export const anNutzer = <E, T>(
  akteur: Akteur,
  id: string,
  eingabe: E,
  arbeit: (
    h: Parameters<
      Parameters<typeof handle<E, NonNullable<Awaited<ReturnType<typeof ladeNutzer>>>, T>>[3]
    >[0],
  ) => Promise<T>,
) =>
  handle(
    akteur,
    eingabe,
    (tx) => ladeNutzer(tx, akteur, id, { sperre: true, auchDeaktivierte: true }),
    arbeit,
  );

/** Die Zeile eines Kontos, an allen Regeln vorbei. */
export async function zeile(id: string): Promise<Record<string, unknown>> {
  const [z] = await eigner()`select * from konto where id = ${id}`;
  if (!z) throw new Error("Konto fehlt");
  return z;
}

/** Vorgänge der Prüfspur an einem Konto, älteste zuerst. */
export const spurVon = (id: string) =>
  eigner()<{ aktion: string; einzelheiten: Record<string, unknown>; konto_id: string }[]>`
    select aktion, einzelheiten, konto_id from audit_ereignis where objekt_id = ${id} order by nr`;

/** Legt eine Sitzung und eine angefangene Anmeldung an, die enden sollen. */
export async function legeSitzung(k: TestKonto): Promise<void> {
  const sql = eigner();
  for (const tabelle of ["sitzung", "anmeldung"])
    await sql`insert into ${sql(tabelle)} ${sql({
      id_hash: crypto.getRandomValues(Buffer.alloc(32)),
      kasse_id: k.kasseId,
      konto_id: k.id,
      methode: "TOTP",
      [tabelle === "sitzung" ? "endet_spaetestens" : "gueltig_bis"]: new Date(
        Date.now() + 3_600_000,
      ),
    })}`;
}

/** Ob noch eine Sitzung oder angefangene Anmeldung lebt. */
export async function istAngemeldet(k: { id: string }): Promise<boolean> {
  const [z] = await eigner()<
    { n: number }[]
  >`select (select count(*) from sitzung where konto_id = ${k.id} and beendet_am is null)::int
    + (select count(*) from anmeldung where konto_id = ${k.id})::int as n`;
  return (z?.n ?? 0) > 0;
}

/** Eine Organisation mit Administration, die Administration ihrer Kasse und je eine fremde. */
export async function legeBuehne() {
  const kasseId = (await legeKasse()).id;
  const fremdeKasse = (await legeKasse()).id;
  const stadt = await legeMitglied(kasseId);
  const dorf = await legeMitglied(kasseId);
  const kasse = (id: string) =>
    legeKonto({ kasseId: id, klasse: "K", kasseRolle: "ADMINISTRATION" });
  return {
    kasseId,
    stadt,
    x: akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id, klasse: "X" })),
    k: akteurVon(await kasse(kasseId)),
    fremdX: akteurVon(await legeKonto({ kasseId, mitgliedId: dorf.id, klasse: "X" })),
    fremdK: akteurVon(await kasse(fremdeKasse)),
  };
}

/** Zustand, mit dem eine Handlung zurückgeht. */
export async function zurueck(arbeit: Promise<unknown>) {
  const fehler = await arbeit.catch((f: unknown) => f);
  if (fehler instanceof Zurueck) return fehler.zustand;
  throw new Error(`kein Zurueck: ${String(fehler)}`);
}
