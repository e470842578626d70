import type { Akteur } from "@/lib/auth";
import { formatDatum, plusMonate, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import type { Formular } from "@/lib/formulare";
import {
  ladeEntwurfsfall,
  ladeMeldung,
  type MeldungAnsicht,
  pruefeEntwurf,
  sendeMeldung,
  sichereEntwurf,
} from "@/lib/meldungen";
import { heute } from "@/lib/uhr";
import { handle } from "./akteur";
import type { TestMitglied } from "./grunddaten";
import { legePerson } from "./person";

/** Zeitraum der gemeldeten Beurlaubung: vier Wochen, ab nächster Woche. */
export const BEURLAUBT = { ab: plusTage(heute(), 7), bis: plusTage(heute(), 34) };

/** Getippte Werte des Formulars „Meldung einer Beurlaubung“, wie sie im Entwurf liegen. */
export const ROHWERTE = () => ({
  ab: formatDatum(BEURLAUBT.ab),
  bis: formatDatum(BEURLAUBT.bis),
  datum: formatDatum(heute()),
  rechtsgrundlage: "10",
});

/** Sichert einen Entwurf zur Person, bei Formularen ohne Person zu keiner. @returns Schlüssel der Sendung */
export const entwirf = (
  akteur: Akteur,
  personId: string | null,
  werte: Record<string, string> = ROHWERTE(),
  formular = "beurlaubung",
) =>
  withTenant(akteur, async (tx) => {
    const fall = await ladeEntwurfsfall(tx, akteur, formular, personId);
    if (!fall) throw new Error("Formular nicht möglich");
    const { lebenslaufVersion } = fall;
    const bezug = { formular, personId, lebenslaufVersion };
    return (await sichereEntwurf(tx, akteur, bezug, werte)).submissionId;
  });

/** Sendet wie die Serveraktion; ohne Angabe sind alle Hinweise bestätigt. @returns Kennung der Meldung */
export const sende = (
  akteur: Akteur,
  personId: string | null,
  submissionId: string,
  bestaetigt?: ReadonlySet<string>,
  formular = "beurlaubung",
) =>
  handle(
    akteur,
    null,
    (tx) => ladeEntwurfsfall(tx, akteur, formular, personId),
    async (h) => {
      const geprueft = await pruefeEntwurf(h.tx, akteur, h.objekt);
      const alle = new Set(geprueft?.hinweise.map((b) => b.regel));
      return sendeMeldung({ ...h, eingabe: { submissionId, bestaetigt: bestaetigt ?? alle } });
    },
  );

/** Entwirft und sendet. @returns Kennung der Meldung */
export const melde = async (
  akteur: Akteur,
  personId: string | null,
  formular = "beurlaubung",
  werte: Record<string, string> = ROHWERTE(),
) => sende(akteur, personId, await entwirf(akteur, personId, werte, formular), undefined, formular);

/** Eine Handlung der Kasse an einer Meldung, wie die Serveraktion. */
export const entscheide = <E, T>(
  akteur: Akteur,
  meldungId: string,
  eingabe: E,
  arbeit: (h: Parameters<Parameters<typeof handle<E, MeldungAnsicht, T>>[3]>[0]) => Promise<T>,
) => handle(akteur, eingabe, (tx) => ladeMeldung(tx, akteur, meldungId), arbeit);

/** Eingabe des Antwortformulars, ohne Anhänge und ohne geänderte Angaben. */
export const antwort = <E extends object>(mehr: E) => ({
  absicht: "senden",
  antwort: "",
  anlagen: { angenommen: [], fehler: [] },
  ...mehr,
});

/** Person, die das Formular braucht: seit Jahren ohne Ende in A12, für F11 auf Zeit; `null` ohne Person. */
export async function legePersonFuer(form: Formular, bei: TestMitglied): Promise<string | null> {
  if (form.ohnePerson) return null;
  const von = plusMonate(heute(), -48);
  const amtszeit = { amtszeitVon: von, amtszeitBis: plusMonate(heute(), 48) };
  const zusatz = { bvArt: "Z", tabelle: "B", ...amtszeit };
  const aufZeit = { von, bis: amtszeit.amtszeitBis, bei, besoldung: "B4", zusatz };
  const abschnitt = form.hindernis ? aufZeit : { von, bis: null, bei };
  return (await legePerson(bei.kasseId, [abschnitt])).id;
}
