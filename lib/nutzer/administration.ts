import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { beendeAlleSitzungen, GRENZEN, type Handlung, Zurueck, zaehle } from "@/lib/auth";
import { parseDatum } from "@/lib/datum";
import { tabellen } from "@/lib/db";
import { faktorZurueckgesetztMail, mailUmfeld } from "@/lib/mail";
import { heute, jetzt } from "@/lib/uhr";
import { abrufLink, ersterLink, geburtsdatumHash } from "@/lib/zugang";
import { PERSON } from "./eingabe";
import { einmal } from "./einmal";
import { legeKonto } from "./kennung";
import type { Nutzer } from "./laden";
import { aenderung, kontoSpur } from "./spur";

const { konto } = tabellen;

const geburtsdatum = z
  .string()
  .max(40)
  .transform((text, ctx) => {
    const ergebnis = parseDatum(text.trim(), heute());
    if (ergebnis.ok && ergebnis.wert < heute()) return ergebnis.wert;
    ctx.addIssue("Geburtsdatum: Geben Sie ein Datum wie 01.04.1976 ein.");
    return z.NEVER;
  });

/** Registrierung einer Administration durch die Kasse. */
export const ADMINISTRATION_ANLEGEN = z.strictObject({
  ...PERSON,
  geburtsdatum,
  mitglied: z.uuid(),
  submissionId: z.uuid(),
});

/** Neues Konto der Kasse. */
export const KASSENKONTO_ANLEGEN = z.strictObject({
  ...PERSON,
  rolle: z.enum(["SACHBEARBEITUNG", "ADMINISTRATION"], { error: "Wählen Sie Rolle aus." }),
  submissionId: z.uuid(),
});

/** Zweiter Faktor einer Person: die Umstellung braucht einen Grund (security.md 1.4 Nr. 7). */
export const FAKTOR_UMSTELLEN = z.strictObject({
  nutzer: z.uuid(),
  faktor: z.enum(["EMAIL_TAN", "TOTP"], { error: "Wählen Sie Zweiter Faktor aus." }),
  grund: z.string().trim().min(1, "Geben Sie Grund ein.").max(200),
});

/** Organisation, die eine Administration bekommt. */
export interface Dienstherr {
  kasseId: string;
  mitgliedId: string;
  zweiterFaktorAdmin: "EMAIL_TAN" | "TOTP";
}

/**
 * Registriert eine Administration (Handbuch Administration 1.1): Konto X, erste E-Mail zum Festlegen
 * des Passworts; die zweite folgt, sobald es gesetzt ist. Vom Geburtsdatum bleibt nur ein Hash, bis
 * die Nutzerkennung abgerufen ist. @returns Kennung der Zeile
 */
export async function legeAdministrationAn(
  h: Handlung<z.output<typeof ADMINISTRATION_ANLEGEN>, Dienstherr>,
): Promise<string> {
  const { tx, akteur, objekt, eingabe } = h;
  const { submissionId, geburtsdatum: geboren, mitglied: _, ...person } = eingabe;
  const inhalt = [
    objekt.mitgliedId,
    person,
    geburtsdatumHash(submissionId, geboren).toString("hex"),
  ];
  const { id } = await einmal(tx, akteur, submissionId, inhalt, async () => {
    const neu = await legeKonto(tx, {
      kasseId: objekt.kasseId,
      mitgliedId: objekt.mitgliedId,
      klasse: "X",
      ...person,
      zweiterFaktor: objekt.zweiterFaktorAdmin,
      geaendertVon: akteur.kontoId,
    });
    await tx
      .update(konto)
      .set({ abrufGeburtsdatum: geburtsdatumHash(neu.id, geboren) })
      .where(and(eq(konto.kasseId, objekt.kasseId), eq(konto.id, neu.id)));
    h.mail(await ersterLink(tx, { kasseId: objekt.kasseId, id: neu.id, email: person.email }));
    h.audit(
      kontoSpur("angelegt", neu.id, { klasse: "X", zweiterFaktor: objekt.zweiterFaktorAdmin }),
    );
    return { id: neu.id };
  });
  return id;
}

/** Legt ein Konto der Kasse an; der Link kommt per E-Mail, die Nutzerkennung nennt die Seite. */
export async function legeKassenkontoAn(
  h: Handlung<z.output<typeof KASSENKONTO_ANLEGEN>, { kasseId: string }>,
): Promise<string> {
  const { tx, akteur, objekt, eingabe } = h;
  const { submissionId, rolle, ...person } = eingabe;
  const { id } = await einmal(tx, akteur, submissionId, [rolle, person], async () => {
    const neu = await legeKonto(tx, {
      kasseId: objekt.kasseId,
      klasse: "K",
      kasseRolle: rolle,
      ...person,
      zweiterFaktor: "TOTP",
      geaendertVon: akteur.kontoId,
    });
    h.mail(await ersterLink(tx, { kasseId: objekt.kasseId, id: neu.id, email: person.email }));
    h.audit(kontoSpur("angelegt", neu.id, { klasse: "K", rolle }));
    return { id: neu.id };
  });
  return id;
}

/**
 * Stellt die Registrierung neu aus, wenn ein Link abgelaufen oder der Abruf gesperrt ist: ohne
 * Passwort den ersten, danach den zweiten Link. Höchstens fünf am Tag.
 */
export async function stelleRegistrierungNeuAus(h: Handlung<unknown, Nutzer>): Promise<void> {
  const { tx, objekt: k } = h;
  if (k.status !== "ANGELEGT") throw new Zurueck({ meldung: "Dieses Konto ist schon aktiviert." });
  if (!(await zaehle(GRENZEN.ersterLinkKonto, k.id, tx)))
    throw new Zurueck({
      meldung:
        "Für dieses Konto wurden heute schon fünf E-Mails gesendet. Bitte versuchen Sie es morgen wieder.",
    });
  if (k.passwortHash) {
    await tx
      .update(konto)
      .set({ abruf: "OFFEN", abrufFehler: 0 })
      .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
    h.mail(await abrufLink(tx, k));
  } else h.mail(await ersterLink(tx, k));
  h.audit(kontoSpur("link", k.id, { zweck: k.passwortHash ? "Nutzerkennung" : "Passwort" }));
}

/**
 * Stellt den zweiten Faktor einer Person um (Handbuch Administration 1.2). Alle Sitzungen enden; nach
 * dem Wechsel zu TOTP verlangt die nächste Anmeldung die Einrichtung. Konten der Kasse behalten TOTP.
 */
export async function stelleFaktorUm(
  h: Handlung<z.output<typeof FAKTOR_UMSTELLEN>, Nutzer>,
): Promise<void> {
  const { tx, akteur, objekt: k, eingabe } = h;
  if (k.zweiterFaktor === eingabe.faktor) return;
  if (k.klasse === "K")
    throw new Zurueck({ meldung: "Konten der Kasse melden sich immer mit der App an." });
  await tx
    .update(konto)
    .set({
      zweiterFaktor: eingabe.faktor,
      version: k.version + 1,
      geaendertAm: jetzt(),
      geaendertVon: akteur.kontoId,
    })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  await beendeAlleSitzungen(tx, k.kasseId, k.id, "ZWEITER_FAKTOR");
  h.audit(
    kontoSpur("faktor-umgestellt", k.id, {
      ...aenderung("zweiterFaktor", k.zweiterFaktor, eingabe.faktor),
      grund: eingabe.grund,
    }),
  );
  h.mail({
    kasseId: k.kasseId,
    mail: faktorZurueckgesetztMail(await mailUmfeld(tx, k.kasseId), k.email),
    dedupeKey: `faktor:${k.id}:${k.version}`,
  });
}
