import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Ausgang, type Handlung, Zurueck } from "@/lib/auth";
import { type Nachtrag, type Tx, tabellen } from "@/lib/db";
import {
  entferneAnlage,
  listAnlagen,
  type NeueAnlagen,
  nimmAnlagen,
  sichereEntwurf,
} from "@/lib/entwurf";
import { ergaenzt, parseRohwerte, type Rohwerte, unterschiede } from "@/lib/formulare";
import { istUuid } from "@/lib/text";
import { fehlerJeFeld, wendeAbsichtAn } from "./bearbeiten";
import { meldeDerKasse } from "./benachrichtigen";
import type { MeldungAnsicht } from "./lesen";
import {
  abgeleitet,
  istBearbeitet,
  ladeNachpruefung,
  type Nachpruefung,
  pruefeNach,
} from "./nachpruefung";
import { offeneFragen } from "./verlauf";

const { datei, entwurf, meldung, meldungEreignis } = tabellen;

/** Was das Antwortformular sendet; zu Feldfragen kommen die Felder des Formulars und `antwort.{feld}`. */
export interface Antworteingabe extends Record<string, unknown> {
  version: number;
  absicht: string;
  antwort: string;
  anlagen: NeueAnlagen;
}

/** Schlüssel des Entwurfs, in dem die angefangene Antwort auf die letzte Rückfrage liegt. */
export const antwortschluessel = ({ verlauf }: Pick<MeldungAnsicht, "verlauf">) =>
  `rueckfrage/${verlauf.findLast((s) => s.art === "RUECKFRAGE")?.id ?? ""}`;

const KEINE_RUECKFRAGE =
  "Diese Rückfrage ist schon beantwortet oder erledigt. Bitte laden Sie die Seite neu.";

async function halteRueckfrage(
  tx: Tx,
  { kasseId, id }: MeldungAnsicht,
  version: number,
): Promise<void> {
  const [offen] = await tx
    .select({ id: meldung.id })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, kasseId),
        eq(meldung.id, id),
        eq(meldung.status, "rueckfrage"),
        eq(meldung.version, version),
      ),
    )
    .for("update");
  if (!offen) throw new Zurueck({ meldung: KEINE_RUECKFRAGE });
}

/** Texte der Antwort: die allgemeine und die zu einzelnen Angaben. */
function antworttexte(m: MeldungAnsicht, eingabe: Antworteingabe): Record<string, string> {
  const zuFeldern = offeneFragen(m).map(({ feld }): [string, string] => {
    const text = eingabe[`antwort.${feld}`];
    return [`antwort.${feld}`, typeof text === "string" ? text.trim() : ""];
  });
  return { antwort: eingabe.antwort, ...Object.fromEntries(zuFeldern) };
}

const LAENGSTE_ANTWORT = 10_000;

function textfehler(texte: Readonly<Record<string, string>>, geaendert: boolean, frei: boolean) {
  const zuLang = Object.entries(texte).flatMap(([name, text]): [string, string][] =>
    text.length > LAENGSTE_ANTWORT
      ? [[name, "Ihre Antwort darf höchstens 10.000 Zeichen haben."]]
      : [],
  );
  const leer = !geaendert && Object.values(texte).every((t) => t === "");
  const satz = frei
    ? "Geben Sie Ihre Antwort ein oder ändern Sie die gefragten Angaben."
    : "Geben Sie Ihre Antwort ein.";
  return Object.fromEntries([...zuLang, ...(leer ? [["antwort", satz]] : [])]);
}

/** Geänderte Angaben mit dem, was an ihnen zu beanstanden ist; `null` ohne Änderung. */
function pruefeAngaben(
  m: MeldungAnsicht,
  n: Nachpruefung | null,
  roh: Rohwerte,
  e: Antworteingabe,
) {
  if (!n || !istBearbeitet(n, roh)) return null;
  const { werte, fehler, hinweise } = pruefeNach(n, roh);
  if (fehler.length === 0 && unterschiede(n.form, m.geltend, werte).length === 0) return null;
  const bekannt = new Set(m.hinweise.map((b) => b.text));
  const neue = hinweise.filter((b) => !bekannt.has(b.text));
  const offen = neue.filter((b) => e[`hinweis.${b.regel}`] !== "ja");
  const zuBestaetigen = Object.fromEntries(offen.map((b) => [`hinweis.${b.regel}`, b.text]));
  return {
    werte,
    hinweise: neue,
    fehler: { ...fehlerJeFeld(fehler), ...(fehler.length === 0 ? zuBestaetigen : {}) },
  };
}

/** Was die Antwort an der Meldung hinterlässt; die gemeldeten Werte bleiben stehen. */
async function schreibeAntwort(
  h: Handlung<Antworteingabe, MeldungAnsicht>,
  text: string,
  nachtrag: Nachtrag | null,
  form: Nachpruefung["form"] | null,
  entwurfId: string,
): Promise<void> {
  const { tx, akteur, objekt: m } = h;
  const { kasseId, mitgliedId } = m;
  await tx
    .update(meldung)
    .set({
      status: "in_bearbeitung",
      version: sql`${meldung.version} + 1`,
      ...(form && nachtrag?.werte ? abgeleitet(form, nachtrag.werte) : {}),
    })
    .where(and(eq(meldung.kasseId, kasseId), eq(meldung.id, m.id)));
  const ereignisId = crypto.randomUUID();
  await tx.insert(meldungEreignis).values({
    kasseId,
    id: ereignisId,
    meldungId: m.id,
    mitgliedId,
    art: "ANTWORT",
    text,
    nachtrag,
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
  });
  const anhaenge = await tx
    .update(datei)
    .set({ entwurfId: null, ereignisId })
    .where(and(eq(datei.kasseId, kasseId), eq(datei.entwurfId, entwurfId)))
    .returning({ id: datei.id });
  await tx.delete(entwurf).where(and(eq(entwurf.kasseId, kasseId), eq(entwurf.id, entwurfId)));
  await meldeDerKasse(h, `antwort:${ereignisId}`);
  h.audit({
    aktion: "meldung.antwort",
    objektArt: "meldung",
    objektId: m.id,
    einzelheiten: {
      referenz: m.referenz,
      anlagen: anhaenge.length,
      ...(nachtrag?.werte ? { geaendert: true } : {}),
    },
  });
}

/**
 * Eine Sendung des Antwortformulars: Zuerst liegt alles im Entwurf, dann geschieht, was die Schaltfläche
 * sagt. Neue Werte prüft dieselbe Formulardefinition wie beim Melden; danach ist die Meldung wieder in
 * Bearbeitung.
 */
export async function beantworteRueckfrage(
  h: Handlung<Antworteingabe, MeldungAnsicht>,
): Promise<Ausgang> {
  const { tx, akteur, objekt: m, eingabe } = h;
  const weg = `/meldungen/${m.id}`;
  await halteRueckfrage(tx, m, eingabe.version);
  const fragen = offeneFragen(m);
  const start = fragen.length > 0 ? await ladeNachpruefung(tx, akteur, m) : null;
  const roh = start ? rohwerteDer(start, eingabe) : {};
  const n = start && ((await ladeNachpruefung(tx, akteur, m, roh)) ?? start);
  const texte = antworttexte(m, eingabe);
  const gesichert = await sichereEntwurf(
    tx,
    akteur,
    {
      formular: antwortschluessel(m),
      personId: m.personId,
      lebenslaufVersion: m.lebenslaufVersion,
    },
    { ...roh, ...texte },
  );
  const zurueck = (fehler: Record<string, string>): Ausgang => ({
    zustand: { werte: { ...alsTexte(eingabe), ...roh, ...texte }, fehler },
  });
  const vorhandene = await listAnlagen(tx, akteur, gesichert.id);
  const bezug = { entwurfId: gesichert.id };
  const dateifehler = await nimmAnlagen(
    tx,
    akteur,
    m.mitgliedId,
    eingabe.anlagen,
    vorhandene,
    bezug,
  );
  if (dateifehler) return zurueck({ anlagen: dateifehler });
  const entfernt = /^anlage-entfernen:(.+)$/.exec(eingabe.absicht)?.[1];
  if (entfernt && istUuid(entfernt)) await entferneAnlage(tx, akteur, gesichert.id, entfernt);
  if (eingabe.absicht !== "senden") return { weiter: weg };
  const angaben = pruefeAngaben(m, n, roh, eingabe);
  const fehler = { ...angaben?.fehler, ...textfehler(texte, angaben !== null, start !== null) };
  if (Object.keys(fehler).length > 0) return zurueck(fehler);
  const antworten = Object.fromEntries(
    fragen.flatMap(({ feld }): [string, string][] => {
      const text = texte[`antwort.${feld}`];
      return text ? [[feld, text]] : [];
    }),
  );
  const nachtrag: Nachtrag = {
    ...(Object.keys(antworten).length > 0 ? { antworten } : {}),
    ...(angaben ? { werte: angaben.werte, hinweise: angaben.hinweise } : {}),
  };
  const leer = Object.keys(nachtrag).length === 0;
  await schreibeAntwort(
    h,
    texte.antwort ?? "",
    leer ? null : nachtrag,
    n?.form ?? null,
    gesichert.id,
  );
  return { weiter: weg };
}

const alsTexte = (eingabe: Antworteingabe): Record<string, string> =>
  Object.fromEntries(
    Object.entries(eingabe).filter((paar): paar is [string, string] => typeof paar[1] === "string"),
  );

function rohwerteDer({ form, kontext }: Nachpruefung, eingabe: Antworteingabe): Rohwerte {
  const getippt = parseRohwerte(form, Object.entries(eingabe), kontext.codes);
  return ergaenzt(form, wendeAbsichtAn(form, getippt, eingabe.absicht), kontext);
}
