import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import {
  type Beendigung,
  type Codeergaenzung,
  type Codes,
  codeZuText,
  mitCodes,
  type Pflegefehler,
  pflegbareListe,
  pruefeEnde,
  pruefeNeu,
} from "@/lib/codelisten";
import { parseDatum } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import { benutztCode, formular } from "@/lib/formulare";
import { heute } from "@/lib/uhr";
import { ladeCodes } from "./laden";

const { codeeintrag, meldung } = tabellen;

/** Getippter Tag als ISO-Text; ein unlesbarer ist leer, das sagt dann die Prüfung. */
function liesTag(text: string): string {
  const gelesen = parseDatum(text, heute());
  return gelesen.ok ? gelesen.wert : "";
}

/** Code zu dem, was ein Kombinationsfeld sendet; bei fremden Listen der Text, den die Prüfung ablehnt. */
function liesCode(codes: Codes, liste: string, text: string): string {
  const id = pflegbareListe(liste);
  return id ? mitCodes(codes, () => codeZuText(id, text)).trim() : text;
}

function pruefe(fehler: Pflegefehler): void {
  if (Object.keys(fehler).length > 0) throw new Zurueck({ fehler: { ...fehler } });
}

/** Zwei Pflegende warten aufeinander; die Prüfung gilt so auch beim Schreiben. */
const sperre = (tx: Tx, kasseId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('codelisten'), hashtext(${kasseId}))`);

async function schreibe(h: Handlung<unknown, Akteur>, eintrag: Codeergaenzung): Promise<void> {
  const { akteur } = h;
  await h.tx.insert(codeeintrag).values({
    ...eintrag,
    kasseId: akteur.kasseId,
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
  });
  const { liste, code, tag, art, label } = eintrag;
  h.audit({
    aktion: art === "NEU" ? "codeliste.ergaenzt" : "codeliste.beendet",
    objektArt: "codeliste",
    einzelheiten: { liste, code, tag, ...(label && { label }) },
  });
}

/** Fügt einen Code an; was er bedeutet, steht danach fest. */
export async function ergaenzeCode(
  h: Handlung<{ liste: string; code: string; label: string; tag: string; wie: string }, Akteur>,
): Promise<void> {
  const { tx, akteur, eingabe } = h;
  await sperre(tx, akteur.kasseId);
  const codes = await ladeCodes(tx, akteur.kasseId);
  const neu = {
    liste: eingabe.liste,
    code: eingabe.code.trim(),
    label: eingabe.label.trim().replace(/\s+/g, " "),
    tag: liesTag(eingabe.tag),
    wie: liesCode(codes, eingabe.liste, eingabe.wie) || null,
  };
  pruefe(pruefeNeu(codes, neu));
  await schreibe(h, { ...neu, art: "NEU" });
}

/** Zahl der offenen Meldungen, die den Code in einem Feld dieser Liste nennen. */
export async function zaehleOffene(
  tx: Tx,
  kasseId: string,
  { liste, code }: Pick<Beendigung, "liste" | "code">,
): Promise<number> {
  const zeilen = await tx
    .select({ formular: meldung.formular, version: meldung.formularVersion, werte: meldung.werte })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, kasseId),
        inArray(meldung.status, ["uebermittelt", "in_bearbeitung", "rueckfrage"]),
        sql`strpos(${meldung.werte}::text, ${JSON.stringify(code)}) > 0`,
      ),
    );
  return zeilen.filter((z) => {
    const form = formular(z.formular, z.version);
    return form && benutztCode(form, z.werte, liste, code);
  }).length;
}

/** Gibt einem Code seinen letzten Tag; in alten Meldungen bleibt er lesbar. */
export async function beendeCode(
  h: Handlung<{ liste: string; code: string; tag: string }, Akteur>,
): Promise<void> {
  const { tx, akteur, eingabe } = h;
  await sperre(tx, akteur.kasseId);
  const codes = await ladeCodes(tx, akteur.kasseId);
  const code = liesCode(codes, eingabe.liste, eingabe.code);
  const ende = { liste: eingabe.liste, code, tag: liesTag(eingabe.tag) };
  const inOffenen = await zaehleOffene(tx, akteur.kasseId, ende);
  pruefe(pruefeEnde(codes, ende, { heute: heute(), inOffenen }));
  await schreibe(h, { ...ende, art: "ENDE", label: "", wie: null });
}
