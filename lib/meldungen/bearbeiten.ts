import "server-only";
import { type Ausgang, type Handlung, Zurueck } from "@/lib/auth";
import { ladeCodes } from "@/lib/codepflege";
import {
  entferneAnlage,
  listAnlagen,
  merkeStand,
  type NeueAnlagen,
  nimmAnlagen,
  sichereEntwurf,
  vermerkeAbgelehnte,
  verwerfeEntwurf,
} from "@/lib/entwurf";
import {
  type Befund,
  c9Version,
  eintragEntfernen,
  eintragHinzufuegen,
  ergaenzt,
  type Formular,
  type PruefKontext,
  parseRohwerte,
  pruefeAlles,
  type Rohwerte,
} from "@/lib/formulare";
import { istUuid } from "@/lib/text";
import { berichtigungsbefunde } from "./berichtigung";
import { entwurfsschluessel, type Formularfall, formularweg, herkunftsweg } from "./fall";
import { ladeKontext } from "./kontext";
import { textWennGesendet } from "./schon-gesendet";
import { eingangswerte, pruefeEingang } from "./stellvertretung";

/** Befunde, die das Senden sperren oder bestätigt werden müssen, samt Stand des Lebenslaufs (C9). */
export function befunde(
  fall: Formularfall,
  rohwerte: Rohwerte,
  kontext: PruefKontext,
  geoeffnet: number,
) {
  const { werte, befunde: alle } = pruefeAlles(fall.form, rohwerte, kontext);
  const stand = c9Version(geoeffnet, fall.lebenslaufVersion);
  return { werte, befunde: [...stand, ...berichtigungsbefunde(fall), ...alle] };
}

/** Was an Tag, Weg und Beleg des Eingangs fehlt; nur, wenn die Kasse für eine Organisation eingibt. */
export const zumEingang = (
  { stellvertretend }: Pick<Formularfall, "stellvertretend">,
  roh: Rohwerte,
  { heute, anlagen }: Pick<PruefKontext, "heute" | "anlagen">,
): Befund[] =>
  stellvertretend ? pruefeEingang(roh, { heute, anlagen: anlagen.length }).befunde : [];

/** Fehler je Feld für die Seite; was keinem Feld gehört, steht unter `_` nur in der Liste. */
export function fehlerJeFeld(alle: readonly Befund[]): Record<string, string> {
  const felder: Record<string, string> = {};
  for (const { schwere, feld, regel, text } of alle)
    if (schwere === "fehler") felder[feld ?? `_${regel}`] ??= text;
  return felder;
}

/** Was die Schaltflächen des Formulars senden; dazu kommen die Felder des Formulars. */
export interface Formulareingabe extends Record<string, unknown> {
  absicht: string;
  anlagen: NeueAnlagen;
  /** Stand des Lebenslaufs, den die Seite beim Öffnen trug. */
  lebenslaufVersion?: number | undefined;
  /** Zeitpunkt, zu dem der Server die Seite schrieb. */
  geoeffnet?: Date | undefined;
}

/**
 * Eine Sendung der Formularseite. Zuerst liegt alles Getippte und Hochgeladene im Entwurf, dann
 * geschieht, was die Schaltfläche sagt; so geht auch bei einem Fehler nichts verloren.
 */
export async function bearbeiteFormular(
  h: Handlung<Formulareingabe, Formularfall>,
): Promise<Ausgang> {
  const { tx, akteur, objekt: fall, eingabe } = h;
  const { form } = fall;
  const personId = fall.person?.id ?? null;
  const weg = formularweg(fall);
  if (eingabe.absicht === "verwerfen") {
    await verwerfeEntwurf(tx, akteur, entwurfsschluessel(fall), personId);
    return { weiter: herkunftsweg(fall) };
  }
  const veraltet = await textWennGesendet(tx, akteur, fall, eingabe.geoeffnet ?? null);
  if (veraltet) throw new Zurueck({ titel: "Schon gesendet", meldung: veraltet });
  const codes = await ladeCodes(tx, akteur.kasseId);
  const getippt = wendeAbsichtAn(
    form,
    parseRohwerte(form, Object.entries(eingabe), codes),
    eingabe.absicht,
  );
  const rohwerte = ergaenzt(
    form,
    getippt,
    await ladeKontext(tx, akteur, fall, null, getippt, codes),
  );
  const eingang = fall.stellvertretend ? eingangswerte(eingabe) : {};
  const getippte = { ...rohwerte, ...eingang };
  const entwurf = await sichereEntwurf(
    tx,
    akteur,
    {
      formular: entwurfsschluessel(fall),
      personId,
      lebenslaufVersion: eingabe.lebenslaufVersion ?? fall.lebenslaufVersion,
    },
    getippte,
  );
  const zurueck = (fehler: Record<string, string>): Ausgang => ({
    zustand: { werte: getippte, fehler },
  });
  const dateifehler = await nimmAnlagen(
    tx,
    akteur,
    fall.mitgliedId,
    eingabe.anlagen,
    await listAnlagen(tx, akteur, entwurf.id),
    { entwurfId: entwurf.id },
  );
  vermerkeAbgelehnte(h, eingabe.anlagen);
  if (dateifehler) return zurueck({ anlagen: dateifehler });
  const entfernt = /^anlage-entfernen:(.+)$/.exec(eingabe.absicht)?.[1];
  if (entfernt && istUuid(entfernt)) await entferneAnlage(tx, akteur, entwurf.id, entfernt);
  if (eingabe.absicht === "speichern")
    return { zustand: { werte: getippte, erfolg: "Der Entwurf ist gespeichert." } };
  if (eingabe.absicht !== "pruefen") return { weiter: weg };
  const kontext = await ladeKontext(tx, akteur, fall, entwurf.id, rohwerte, codes);
  const fehler = fehlerJeFeld([
    ...zumEingang(fall, eingang, kontext),
    ...befunde(fall, rohwerte, kontext, entwurf.lebenslaufVersion).befunde,
  ]);
  if (entwurf.lebenslaufVersion !== fall.lebenslaufVersion)
    await merkeStand(tx, akteur, entwurf.id, fall.lebenslaufVersion);
  return Object.keys(fehler).length ? zurueck(fehler) : { weiter: `${weg}/pruefen` };
}

/** „Eintrag hinzufügen“ und „entfernen“ in Feldgruppen. */
export function wendeAbsichtAn(form: Formular, rohwerte: Rohwerte, absicht: string): Rohwerte {
  const hinzu = /^eintrag-hinzufuegen:(\w+)$/.exec(absicht)?.[1];
  if (hinzu) return eintragHinzufuegen(form, rohwerte, hinzu);
  const weg = /^eintrag-entfernen:(\w+)\.(\d+)$/.exec(absicht);
  return weg?.[1] ? eintragEntfernen(form, rohwerte, weg[1], Number(weg[2])) : rohwerte;
}
