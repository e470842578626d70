"use server";

import { action } from "@/lib/auth";
import {
  aendereKonto,
  beendeAnmeldungen,
  deaktiviereNutzer,
  entsperreNutzer,
  FAKTOR_UMSTELLEN,
  FAKTOR_ZURUECKSETZEN,
  KONTO_AENDERN,
  ladeKassenkonto,
  NUTZER,
  NUTZER_DEAKTIVIEREN,
  NUTZER_SPERREN,
  setzeFaktorZurueck,
  sperreNutzer,
  stelleFaktorUm,
  stelleRegistrierungNeuAus,
} from "@/lib/nutzer";

const zurueckZu = (id: string, getan: string) => ({ weiter: `/kasse/konten/${id}?getan=${getan}` });

/** „Registrierung neu ausstellen“. */
export const stelleNeuAus = action({
  recht: "konten:verwalten",
  input: NUTZER,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await stelleRegistrierungNeuAus(h);
    return zurueckZu(h.objekt.id, "link");
  },
});

/** „Angaben speichern“. */
export const aendere = action({
  recht: "konten:verwalten",
  input: KONTO_AENDERN,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await aendereKonto(h);
    return zurueckZu(h.objekt.id, "geaendert");
  },
});

/** „Alle Anmeldungen beenden“. */
export const beende = action({
  recht: "konten:verwalten",
  input: NUTZER,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await beendeAnmeldungen(h);
    return zurueckZu(h.objekt.id, "beendet");
  },
});

/** „Konto sperren“. */
export const sperre = action({
  recht: "konten:verwalten",
  input: NUTZER_SPERREN,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await sperreNutzer(h);
    return zurueckZu(h.objekt.id, "gesperrt");
  },
});

/** „Konto entsperren“. */
export const entsperre = action({
  recht: "konten:verwalten",
  input: NUTZER,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await entsperreNutzer(h);
    return zurueckZu(h.objekt.id, "entsperrt");
  },
});

/** „Zweiten Faktor zurücksetzen“. */
export const setzeZurueck = action({
  recht: "konten:verwalten",
  input: FAKTOR_ZURUECKSETZEN,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await setzeFaktorZurueck(h);
    return zurueckZu(h.objekt.id, "faktor");
  },
});

/** „Zweiten Faktor umstellen“. */
export const stelleUm = action({
  recht: "konten:verwalten",
  input: FAKTOR_UMSTELLEN,
  load: (tx, { nutzer }, akteur) => ladeKassenkonto(tx, akteur, nutzer, { sperre: true }),
  run: async (h) => {
    await stelleFaktorUm(h);
    return zurueckZu(h.objekt.id, "umgestellt");
  },
});

/** „Konto dauerhaft deaktivieren“; ein zweiter Klick endet auf derselben Seite. */
export const deaktiviere = action({
  recht: "konten:verwalten",
  input: NUTZER_DEAKTIVIEREN,
  load: (tx, { nutzer }, akteur) =>
    ladeKassenkonto(tx, akteur, nutzer, { sperre: true, auchDeaktivierte: true }),
  run: async (h) => {
    await deaktiviereNutzer(h);
    const { mitgliedId } = h.objekt;
    return { weiter: mitgliedId ? `/kasse/organisationen/${mitgliedId}` : "/kasse/personal" };
  },
});
