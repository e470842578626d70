"use server";

import { action } from "@/lib/auth";
import {
  aendereNutzer,
  auswahlAus,
  deaktiviereNutzer,
  entsperreNutzer,
  FAKTOR_ZURUECKSETZEN,
  imAngebot,
  ladeAngebot,
  ladeNutzer,
  NUTZER,
  NUTZER_AENDERN,
  NUTZER_DEAKTIVIEREN,
  NUTZER_SPERREN,
  sendeErstenLink,
  setzeFaktorZurueck,
  sperreNutzer,
} from "@/lib/nutzer";

const zurueckZu = (id: string, getan: string) => ({
  weiter: `/verwaltung/nutzer/${id}?getan=${getan}`,
});

/** „Speichern“ der Details. */
export const aendere = action({
  recht: "nutzer:verwalten",
  input: NUTZER_AENDERN,
  load: async (tx, eingabe, akteur) => {
    const { vorname, name, email, nutzer, version, entfernen, ...haken } = eingabe;
    const k = await ladeNutzer(tx, akteur, nutzer, { sperre: true });
    const auswahl = auswahlAus(haken);
    const angebot = k?.mitgliedId ? await ladeAngebot(tx, k.kasseId, k.mitgliedId) : null;
    if (!k || !angebot || !auswahl || !imAngebot(angebot, auswahl)) return null;
    return { ...k, angebot, auswahl };
  },
  run: async (h) => {
    const { vorname, name, email, version, entfernen } = h.eingabe;
    await aendereNutzer({
      ...h,
      eingabe: { vorname, name, email, version, entfernen, auswahl: h.objekt.auswahl },
    });
    return zurueckZu(h.objekt.id, "gespeichert");
  },
});

/** „E-Mail für neues Passwort versenden“. */
export const sendeLink = action({
  recht: "nutzer:verwalten",
  input: NUTZER,
  load: (tx, { nutzer }, akteur) => ladeNutzer(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await sendeErstenLink(h);
    return zurueckZu(h.objekt.id, "link");
  },
});

/** „Nutzer:in temporär sperren“. */
export const sperre = action({
  recht: "nutzer:verwalten",
  input: NUTZER_SPERREN,
  load: (tx, { nutzer }, akteur) => ladeNutzer(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await sperreNutzer(h);
    return zurueckZu(h.objekt.id, "gesperrt");
  },
});

/** „Nutzer:in entsperren“. */
export const entsperre = action({
  recht: "nutzer:verwalten",
  input: NUTZER,
  load: (tx, { nutzer }, akteur) => ladeNutzer(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await entsperreNutzer(h);
    return zurueckZu(h.objekt.id, "entsperrt");
  },
});

/** „Zweiten Faktor zurücksetzen“. */
export const setzeZurueck = action({
  recht: "nutzer:verwalten",
  input: FAKTOR_ZURUECKSETZEN,
  load: (tx, { nutzer }, akteur) => ladeNutzer(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await setzeFaktorZurueck(h);
    return zurueckZu(h.objekt.id, "faktor");
  },
});

/** „Nutzer:in dauerhaft deaktivieren“; ein zweiter Klick endet auf derselben Seite. */
export const deaktiviere = action({
  recht: "nutzer:verwalten",
  input: NUTZER_DEAKTIVIEREN,
  load: (tx, { nutzer }, akteur) =>
    ladeNutzer(tx, akteur, nutzer, { sperre: true, auchDeaktivierte: true }),
  run: async (h) => {
    await deaktiviereNutzer(h);
    return { weiter: "/verwaltung/nutzer?deaktiviert=1" };
  },
});
