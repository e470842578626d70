import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { berechneFrist } from "@/lib/bearbeitungsfristen";
import { type Tx, tabellen } from "@/lib/db";
import { type Anlage, type Entwurf, ladeEntwurf, listAnlagen } from "@/lib/entwurf";
import { env } from "@/lib/env";
import { type Befund, nachrichtentext, parseRohwerte, type Werte } from "@/lib/formulare";
import { hinterlegeNachricht, vergebeReferenz } from "@/lib/postfach";
import { heute } from "@/lib/uhr";
import { befunde } from "./bearbeiten";
import { meldeDerGruppe, meldeDerKasse, QUITTUNGSGRUPPE } from "./benachrichtigen";
import type { Formularfall } from "./fall";
import { ladeKontext } from "./kontext";

const { entwurf, datei, einreichung, meldung, meldungEreignis, mitglied } = tabellen;

/** Ein Entwurf, geprüft gegen den jetzigen Stand. */
export interface GepruefterEntwurf {
  entwurf: Entwurf;
  anlagen: Anlage[];
  werte: Werte;
  fehler: Befund[];
  hinweise: Befund[];
}

/** Prüft den Entwurf vollständig: Felder, Regeln, Lebenslauf, offene Meldungen, Stand des Lebenslaufs. */
export async function pruefeEntwurf(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
): Promise<GepruefterEntwurf | null> {
  const entwurf = await ladeEntwurf(tx, akteur, fall.form.id, fall.person?.id ?? null);
  if (!entwurf) return null;
  const anlagen = await listAnlagen(tx, akteur, entwurf.id);
  const rohwerte = parseRohwerte(fall.form, Object.entries(entwurf.werte));
  const { werte, befunde: alle } = befunde(
    fall,
    rohwerte,
    await ladeKontext(tx, akteur, fall, entwurf.id, rohwerte),
    entwurf.lebenslaufVersion,
  );
  return {
    entwurf,
    anlagen,
    werte,
    fehler: alle.filter((b) => b.schwere === "fehler"),
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
  await schreibeMeldung(h, g, meldungId);
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
}

/** Schreibt Meldung, Verlauf, Quittung, Prüfspur und E-Mail; die Anhänge hängt der Aufrufer an. */
export async function schreibeMeldung(
  h: Handlung<unknown, Formularfall>,
  g: Sendung,
  meldungId: string,
): Promise<void> {
  const { tx, akteur, objekt: fall } = h;
  const { form, mitgliedId, person } = fall;
  const { kasseId, kontoId } = akteur;
  const referenz = await vergebeReferenz(tx, kasseId);
  const betreff = form.betreff(person, g.werte);
  const zeile = form.zeile(g.werte);
  const gemeldetVon = `${akteur.vorname} ${akteur.name}`;
  await tx.insert(meldung).values({
    kasseId,
    id: meldungId,
    mitgliedId,
    kontoId,
    gemeldetVon,
    betreff,
    referenz,
    formular: form.id,
    formularVersion: form.version,
    personId: person?.id ?? null,
    werte: g.werte,
    hinweise: g.hinweise,
    wirksamAb: form.wirksamAb(g.werte),
    zeileVon: zeile.von,
    zeileBis: zeile.bis,
    zeileText: zeile.text,
    lebenslaufVersion: fall.lebenslaufVersion,
    ...(await berechneFrist(tx, kasseId, form.id, heute())),
  });
  await tx
    .insert(meldungEreignis)
    .values({ kasseId, meldungId, mitgliedId, art: "UEBERMITTELT", kontoId, urheber: gemeldetVon });
  const [organisation] = await tx
    .select({ ziel: mitglied.quittungZiel })
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, kasseId), eq(mitglied.id, mitgliedId)));
  const gruppe = organisation?.ziel === "GRUPPE" ? QUITTUNGSGRUPPE : null;
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
    }),
  });
  if (gruppe) await meldeDerGruppe(h, { kasseId, mitgliedId }, nachrichtId);
  await meldeDerKasse(h, `meldung:${meldungId}`);
  h.audit({
    aktion: "meldung.senden",
    objektArt: "meldung",
    objektId: meldungId,
    einzelheiten: {
      formular: form.id,
      referenz,
      anlagen: g.anlagen.length,
      hinweise: g.hinweise.length,
    },
  });
}
