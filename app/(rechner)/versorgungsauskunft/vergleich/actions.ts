"use server";

import { z } from "zod";
import {
  alsDatumstext,
  type Inhalt,
  inZukunft,
  liesCode,
  stichtag,
  umfeld,
  type Zukunft,
} from "@/lib/auskunft";
import { offeneAction } from "@/lib/auth";
import {
  type Befund,
  befund,
  parseTag,
  type Rechtsprofil,
  rechneAngaben,
} from "@/lib/versorgungsauskunft";
import { aendereAuskunft } from "../aendern";
import { rechtVon } from "../laufend";

const SEITE = "/versorgungsauskunft/vergleich";
const HOECHSTENS = 4;
const text = z.string().max(60).default("");
const standFeld = z.coerce.number().int();

const zuViele = (feld: string): Befund => ({
  code: "V-EINGABE",
  feld,
  meldung: `Mehr als ${HOECHSTENS} Zukünfte lassen sich nicht vergleichen. Entfernen Sie zuerst eine.`,
});

/** Datum eines freiwilligen Felds: leer oder lesbar. */
const pruefeDatum = (zukunft: Zukunft, feld: "teilzeitAb" | "urlaubVon" | "urlaubBis"): Befund[] =>
  zukunft[feld] === "" || parseTag(zukunft[feld]) !== null ? [] : [befund("V-DATUM", feld)];

/** Angaben, die nur zusammen einen Sinn ergeben. */
function pruefePaare(zukunft: Zukunft): Befund[] {
  const befunde: Befund[] = [];
  if ((zukunft.teilzeitAb === "") !== (zukunft.tz === "")) {
    befunde.push(zukunft.tz === "" ? befund("V-TZ-FORM", "tz") : befund("V-DATUM", "teilzeitAb"));
  }
  const [von, bis] = [parseTag(zukunft.urlaubVon), parseTag(zukunft.urlaubBis)];
  if ((zukunft.urlaubVon === "") !== (zukunft.urlaubBis === "")) {
    befunde.push(befund("V-ZEIT-OFFEN", zukunft.urlaubVon === "" ? "urlaubVon" : "urlaubBis"));
  } else if (von !== null && bis !== null && bis < von) {
    befunde.push(befund("V-ZEIT-REIHENFOLGE", "urlaubBis"));
  }
  return befunde;
}

/** Befunde der gerechneten Zukunft an den Feldern dieses Formulars. */
function pruefeErgebnis(recht: Rechtsprofil, { angaben }: Inhalt, zukunft: Zukunft): Befund[] {
  const { befunde } = rechneAngaben(recht, inZukunft(angaben, zukunft), umfeld());
  return befunde.map((b) => {
    if (b.feld.endsWith(".tz")) return { ...b, feld: "tz" };
    return b.feld.startsWith("dienstzeiten") ? { ...b, feld: "ersterRuhestandstag" } : b;
  });
}

/** Nimmt eine gedachte Zukunft in den Vergleich auf. */
export const ergaenzeZukunft = offeneAction({
  input: z.object({
    stand: standFeld,
    ruhestandsgrund: text,
    ersterRuhestandstag: text,
    teilzeitAb: text,
    tz: text,
    urlaubVon: text,
    urlaubBis: text,
  }),
  run: ({ stand, ...werte }, herkunft) => {
    const datum = (t: string) => alsDatumstext(t.trim(), stichtag());
    const zukunft: Zukunft = {
      ruhestandsgrund: werte.ruhestandsgrund,
      ersterRuhestandstag: datum(werte.ersterRuhestandstag),
      teilzeitAb: datum(werte.teilzeitAb),
      tz: werte.tz.trim(),
      urlaubVon: datum(werte.urlaubVon),
      urlaubBis: datum(werte.urlaubBis),
    };
    return aendereAuskunft({
      herkunft,
      stand,
      werte,
      aendere: (inhalt) => ({ ...inhalt, zukuenfte: [...inhalt.zukuenfte, zukunft] }),
      pruefe: (neu) => {
        if (neu.inhalt.zukuenfte.length > HOECHSTENS) return [zuViele("ersterRuhestandstag")];
        const form = [
          ...pruefeDatum(zukunft, "teilzeitAb"),
          ...pruefeDatum(zukunft, "urlaubVon"),
          ...pruefeDatum(zukunft, "urlaubBis"),
          ...pruefePaare(zukunft),
        ];
        return form.length > 0 ? form : pruefeErgebnis(rechtVon(neu), neu.inhalt, zukunft);
      },
      weiter: SEITE,
    });
  },
});

/** Entfernt eine Zukunft aus dem Vergleich. */
export const entferneZukunft = offeneAction({
  input: z.object({ stand: standFeld, entfernen: z.coerce.number().int().min(0).max(HOECHSTENS) }),
  run: ({ stand, entfernen }, herkunft) =>
    aendereAuskunft({
      herkunft,
      stand,
      werte: {},
      aendere: (inhalt) => ({ ...inhalt, zukuenfte: inhalt.zukuenfte.toSpliced(entfernen, 1) }),
      pruefe: () => [],
      weiter: SEITE,
    }),
});

/** Ersetzt die Zukünfte durch die eines abgeschriebenen Codes. */
export const uebernimmCode = offeneAction({
  input: z.object({ stand: standFeld, code: z.string().max(300).default("") }),
  run: ({ stand, code }, herkunft) => {
    const zukuenfte = liesCode(code);
    if (zukuenfte === null) {
      const fehler = {
        code: "Diesen Code gibt es nicht. Bitte vergleichen Sie ihn mit dem Ausdruck.",
      };
      return Promise.resolve({ zustand: { fehler } });
    }
    return aendereAuskunft({
      herkunft,
      stand,
      werte: { code },
      aendere: (inhalt) => ({ ...inhalt, zukuenfte }),
      pruefe: () => [],
      weiter: SEITE,
    });
  },
});
