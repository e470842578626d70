"use server";

import { z } from "zod";
import {
  alsDatumstext,
  legeAuskunftAn,
  liesNummer,
  loescheAuskunft,
  neuerInhalt,
  stichtag,
  stimmtKennung,
  umfeld,
} from "@/lib/auskunft";
import { GRENZEN, offeneAction, zaehle } from "@/lib/auth";
import { befund, pruefeAngaben, rechtsprofil } from "@/lib/versorgungsauskunft";
import { aendereAuskunft, alsFehler, ZU_VIELE } from "./aendern";
import { befundeBis, laufendeAuskunft, merkeAuskunft, vergissAuskunft, WEG } from "./laufend";

const text = z.string().max(200).default("");
/** Eine Meldung für falsche Nummer, falsches Datum und Abgelaufenes (V-KENNUNG). */
const UNBEKANNT = () => ({
  zustand: { fehler: alsFehler([befund("V-KENNUNG", "identifikationsnummer")]) },
});

/** Schritt 1: neue Berechnung beginnen oder eine gespeicherte aufrufen. */
export const starte = offeneAction({
  input: z.object({ geburtsdatum: text, identifikationsnummer: text, recht: text }),
  run: async ({ geburtsdatum, identifikationsnummer, recht: kennung }, { ip }) => {
    const geburt = alsDatumstext(geburtsdatum.trim(), stichtag());
    const recht = rechtsprofil(kennung);
    if (recht === null)
      return {
        zustand: { fehler: { recht: "Wählen Sie das Recht aus, nach dem gerechnet wird." } },
      };
    const inhalt = neuerInhalt(recht.kennung, geburt);
    const { befunde } = pruefeAngaben(recht, inhalt.angaben, umfeld(), 1);
    if (identifikationsnummer.trim() !== "") {
      const unlesbar = befunde.filter(({ code }) => code === "V-DATUM");
      if (unlesbar.length > 0) return { zustand: { fehler: alsFehler(unlesbar) } };
      if (!(await zaehle(GRENZEN.auskunftAufruf, ip))) return { zustand: { meldung: ZU_VIELE } };
      const nummer = liesNummer(identifikationsnummer);
      if (nummer === null || !(await stimmtKennung(nummer, geburt))) return UNBEKANNT();
      await merkeAuskunft(nummer);
      return { weiter: WEG[2] };
    }
    if (befunde.length > 0) return { zustand: { fehler: alsFehler(befunde) } };
    if (!(await zaehle(GRENZEN.auskunftNeu, ip))) return { zustand: { meldung: ZU_VIELE } };
    await merkeAuskunft(await legeAuskunftAn(inhalt));
    return { weiter: `${WEG[2]}?neu=1` };
  },
});

/** Berichtigt das Geburtsdatum der laufenden Berechnung; die Nummer bleibt. */
export const berichtige = offeneAction({
  input: z.object({ stand: z.coerce.number().int(), neuesGeburtsdatum: text }),
  run: ({ stand, neuesGeburtsdatum }, herkunft) =>
    aendereAuskunft({
      herkunft,
      stand,
      werte: { neuesGeburtsdatum },
      aendere: (inhalt) => ({
        ...inhalt,
        angaben: {
          ...inhalt.angaben,
          geburtsdatum: alsDatumstext(neuesGeburtsdatum.trim(), stichtag()),
        },
      }),
      pruefe: (neu) => befundeBis(neu, 1).map((b) => ({ ...b, feld: "neuesGeburtsdatum" })),
      weiter: WEG[2],
    }),
});

/** Schließt die laufende Berechnung in diesem Browser oder löscht sie sofort. */
export const beende = offeneAction({
  input: z.object({ absicht: z.enum(["schliessen", "loeschen"]).catch("schliessen") }),
  run: async ({ absicht }) => {
    const da = await laufendeAuskunft();
    if (da !== null && absicht === "loeschen") await loescheAuskunft(da.nummer);
    await vergissAuskunft();
    return { weiter: `${WEG[1]}?grund=${absicht === "loeschen" ? "geloescht" : "geschlossen"}` };
  },
});
