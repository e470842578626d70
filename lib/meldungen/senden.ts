import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { berechneFrist } from "@/lib/bearbeitungsfristen";
import { type Codes, mitCodes } from "@/lib/codelisten";
import { ladeCodes } from "@/lib/codepflege";
import { type Tx, tabellen } from "@/lib/db";
import { type Anlage, type Entwurf, ladeEntwurf, listAnlagen } from "@/lib/entwurf";
import { env } from "@/lib/env";
import { type Befund, nachrichtentext, parseRohwerte, type Werte } from "@/lib/formulare";
import { hinterlegeNachricht, vergebeReferenz } from "@/lib/postfach";
import { heute, jetzt } from "@/lib/uhr";
import { befunde } from "./bearbeiten";
import { meldeDerGruppe, meldeDerKasse, QUITTUNGSGRUPPE } from "./benachrichtigen";
import { sperreBerichtigung } from "./berichtigung";
import { entwurfsschluessel, type Formularfall } from "./fall";
import { ladeKontext } from "./kontext";
import { abgeleitet } from "./nachpruefung";
import {
  type Eingang,
  eingangswerte,
  nenneStellvertretung,
  pruefeEingang,
} from "./stellvertretung";

const { entwurf, datei, einreichung, meldung, meldungEreignis, mitglied } = tabellen;

/** Ein Entwurf, geprüft gegen den jetzigen Stand. */
export interface GepruefterEntwurf {
  entwurf: Entwurf;
  anlagen: Anlage[];
  werte: Werte;
  fehler: Befund[];
  hinweise: Befund[];
  /** Was die Kasse über die Codelisten legt. */
  codes: Codes;
  /** Tag und Weg des Eingangs, wenn die Kasse für eine Organisation eingibt. */
  eingang: Eingang | null;
}

/** Prüft den Entwurf vollständig: Felder, Regeln, Lebenslauf, offene Meldungen, Stand des Lebenslaufs. */
export async function pruefeEntwurf(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
): Promise<GepruefterEntwurf | null> {
  const entwurf = await ladeEntwurf(tx, akteur, entwurfsschluessel(fall), fall.person?.id ?? null);
  if (!entwurf) return null;
  const anlagen = await listAnlagen(tx, akteur, entwurf.id);
  const codes = await ladeCodes(tx, akteur.kasseId);
  const rohwerte = parseRohwerte(fall.form, Object.entries(entwurf.werte), codes);
  const kontext = await ladeKontext(tx, akteur, fall, entwurf.id, rohwerte, codes);
  const { werte, befunde: alle } = befunde(fall, rohwerte, kontext, entwurf.lebenslaufVersion);
  const { eingang, befunde: zumEingang } = fall.stellvertretend
    ? pruefeEingang(eingangswerte(entwurf.werte), {
        heute: kontext.heute,
        anlagen: anlagen.length,
      })
    : { eingang: null, befunde: [] };
  return {
    codes,
    entwurf,
    anlagen,
    werte,
    eingang,
    fehler: [...zumEingang, ...alle.filter((b) => b.schwere === "fehler")],
    hinweise: alle.filter((b) => b.schwere === "hinweis"),
  };
}

/** Fingerabdruck der Sendung: gleicher Schlüssel mit anderem Inhalt wird abgelehnt (security.md 7.3). */
function fingerabdruck({ form, person }: Formularfall, g: GepruefterEntwurf): string {
  const anlagen = g.anlagen.map((a) => a.sha256);
  return createHash("sha256")
    .update(JSON.stringify([form.id, form.version, person?.id ?? null, g.werte, anlagen]))
    .digest("hex");
}

/** Schon gesendet? Dann die Meldung von damals. */
export async function schonGesendet(
  tx: Tx,
  akteur: Akteur,
  submissionId: string,
): Promise<string | null> {
  const [zeile] = await tx
    .select({ ergebnis: einreichung.ergebnis })
    .from(einreichung)
    .where(
      and(
        eq(einreichung.kasseId, akteur.kasseId),
        eq(einreichung.kontoId, akteur.kontoId),
        eq(einreichung.submissionId, submissionId),
      ),
    );
  return zeile ? (zeile.ergebnis as { meldungId: string }).meldungId : null;
}

/**
 * Sendet den Entwurf verbindlich: Meldung, Anhänge, Quittung, Prüfspur und E-Mail an die Kasse in
 * einer Transaktion (design.md 3). Ein Schlüssel wirkt genau einmal; die Wiederholung führt zur
 * selben Meldung.
 * @returns Kennung der Meldung
 */
export async function sendeMeldung(
  h: Handlung<{ submissionId: string; bestaetigt: ReadonlySet<string> }, Formularfall>,
): Promise<string> {
  const { tx, akteur, objekt: fall, eingabe } = h;
  // Gleichzeitige Sendungen desselben Entwurfs warten hier aufeinander; sonst hielte die zweite die
  // eben gesendete Meldung der ersten für eine andere und meldete einen Fehler.
  await tx
    .select({ id: entwurf.id })
    .from(entwurf)
    .where(
      and(
        eq(entwurf.kasseId, akteur.kasseId),
        eq(entwurf.kontoId, akteur.kontoId),
        eq(entwurf.submissionId, eingabe.submissionId),
      ),
    )
    .for("update");
  const frueher = await schonGesendet(tx, akteur, eingabe.submissionId);
  if (frueher) return frueher;
  const g = await pruefeEntwurf(tx, akteur, fall);
  if (!g || g.entwurf.submissionId !== eingabe.submissionId) {
    throw new Zurueck({
      meldung:
        "Dieser Entwurf wurde schon gesendet oder verworfen. Bitte öffnen Sie das Formular neu.",
    });
  }
  if (g.fehler.length) throw new Zurueck({ meldung: g.fehler.map((f) => f.text).join(" ") });
  const offen = g.hinweise.filter((b) => !eingabe.bestaetigt.has(b.regel));
  if (offen.length)
    throw new Zurueck({
      fehler: Object.fromEntries(
        offen.map((b) => [
          `hinweis.${b.regel}`,
          "Bestätigen Sie, dass Sie den Hinweis gelesen haben.",
        ]),
      ),
    });

  const meldungId = crypto.randomUUID();
  await tx.insert(einreichung).values({
    kasseId: akteur.kasseId,
    kontoId: akteur.kontoId,
    submissionId: eingabe.submissionId,
    hash: fingerabdruck(fall, g),
    ergebnis: { meldungId },
  });
  const { ereignis, vorgang } = g.entwurf;
  await schreibeMeldung(h, { ...g, ereignis, vorgang }, meldungId);
  const { kasseId } = akteur;
  await tx
    .update(datei)
    .set({ entwurfId: null, meldungId })
    .where(and(eq(datei.kasseId, kasseId), eq(datei.entwurfId, g.entwurf.id)));
  await tx.delete(entwurf).where(and(eq(entwurf.kasseId, kasseId), eq(entwurf.id, g.entwurf.id)));
  return meldungId;
}

/** Was von einer fehlerfreien Prüfung in die Meldung eingeht. */
export interface Sendung {
  werte: Werte;
  hinweise: Befund[];
  anlagen: readonly { name: string }[];
  /** Anlass mehrerer Meldungen; zu ihm gehen E-Mails nur gesammelt. */
  anlass?: string;
  /** Gesetzt, wenn die Kasse für die Organisation eingibt. */
  eingang?: Eingang | null;
  /** Ereignis und Vorgang, aus denen die Meldung entstand (`ladeVorgang`). */
  ereignis?: string | null;
  vorgang?: string | null;
  /** Was die Kasse über die Codelisten legt. */
  codes: Codes;
}

/** Schreibt Meldung, Verlauf, Quittung, Prüfspur und E-Mail; die Anhänge hängt der Aufrufer an. */
export async function schreibeMeldung(
  h: Handlung<unknown, Formularfall>,
  g: Sendung,
  meldungId: string,
): Promise<void> {
  const { tx, akteur, objekt: fall } = h;
  const { form, mitgliedId, person, berichtigt } = fall;
  const { kasseId, kontoId } = akteur;
  await sperreBerichtigung(tx, fall);
  const referenz = await vergebeReferenz(tx, kasseId);
  const { wovon, angaben } = mitCodes(g.codes, () => ({
    wovon: form.betreff(person, g.werte),
    angaben: abgeleitet(form, g.werte),
  }));
  const betreff = berichtigt ? `Berichtigung: ${wovon}` : wovon;
  const eingang = g.eingang ?? null;
  // Wer bei der Kasse tippt, geht die Organisation nichts an; die Kasse findet den Namen am Konto.
  const gemeldetVon = eingang ? akteur.kasseName : `${akteur.vorname} ${akteur.name}`;
  await tx.insert(meldung).values({
    kasseId,
    id: meldungId,
    mitgliedId,
    kontoId,
    gemeldetVon,
    betreff,
    referenz,
    berichtigtId: berichtigt?.id ?? null,
    ereignis: g.ereignis ?? null,
    vorgang: g.vorgang ?? null,
    formular: form.id,
    formularVersion: form.version,
    personId: person?.id ?? null,
    werte: g.werte,
    hinweise: g.hinweise,
    ...angaben,
    lebenslaufVersion: fall.lebenslaufVersion,
    eingangAm: eingang?.am ?? null,
    eingangWeg: eingang?.weg ?? null,
    ...(await berechneFrist(tx, kasseId, form.id, eingang?.am ?? heute())),
  });
  await tx
    .insert(meldungEreignis)
    .values({ kasseId, meldungId, mitgliedId, art: "UEBERMITTELT", kontoId, urheber: gemeldetVon });
  const [organisation] = await tx
    .select({ ziel: mitglied.quittungZiel })
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, kasseId), eq(mitglied.id, mitgliedId)));
  // Die Kasse hat kein persönliches Postfach bei der Organisation; deren Gruppe erhält die Quittung.
  const gruppe = organisation?.ziel === "GRUPPE" || eingang ? QUITTUNGSGRUPPE : null;
  const nachrichtId = await hinterlegeNachricht(tx, {
    kasseId,
    mitgliedId,
    referenz,
    betreff,
    meldungId,
    ziel: gruppe ? { gruppe } : { kontoId },
    richtung: "ausgang",
    bereich: "Systemmeldung",
    thema: form.thema,
    text: nachrichtentext(form, g.werte, {
      person,
      anlagen: g.anlagen.map((a) => a.name),
      portalname: env().PORTAL_NAME,
      eingang: nenneStellvertretung({
        gesendetAm: jetzt(),
        stellvertretung: eingang && { eingangAm: eingang.am, weg: eingang.weg, von: "" },
      }),
      berichtigt: berichtigt?.referenz,
      codes: g.codes,
    }),
  });
  const gesammelt = g.anlass !== undefined;
  if (gruppe) await meldeDerGruppe(h, { kasseId, mitgliedId }, nachrichtId, gesammelt);
  await meldeDerKasse(h, g.anlass ?? `meldung:${meldungId}`);
  h.audit({
    aktion: "meldung.senden",
    objektArt: "meldung",
    objektId: meldungId,
    einzelheiten: {
      formular: form.id,
      referenz,
      anlagen: g.anlagen.length,
      hinweise: g.hinweise.length,
      ...(eingang ? { stellvertretend: true, eingang: eingang.weg } : {}),
      ...(berichtigt && { berichtigt: berichtigt.referenz }),
    },
  });
}
