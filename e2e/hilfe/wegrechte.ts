import type { Recht } from "../../lib/auth/policy";
import type { Rollenkuerzel } from "./handlungen";

/** Recht eines Wegs ohne Bildschirm und wem sein Objekt gehört; `nichts`: Die Adresse in `WEGE` trifft nichts. */
export interface Wegrecht {
  recht: Recht;
  gehoert: "selbst" | "konto" | "organisation" | "kasse" | "nichts";
  /** Rollen, denen das Laden das Objekt nicht zeigt, obwohl die Policy das Recht kennt. */
  ohne?: readonly Rollenkuerzel[];
  /** Ein persönliches Postfach öffnet nur, wem es gehört. */
  persoenlich?: boolean;
}

const postfach = (gehoert: Wegrecht["gehoert"], mehr: Partial<Wegrecht> = {}): Wegrecht => ({
  recht: "nachricht:lesen",
  gehoert,
  ...mehr,
});
const protokoll: Wegrecht = { recht: "protokoll:lesen", gehoert: "selbst" };
const EIGENES = { persoenlich: true };
/** Die Portaladministration hat nur das Gruppenpostfach Administration. */
const OHNE_X = { ohne: ["X"] } as const;

/** Jeder Weg hinter der Anmeldung aus `WEGE`; ein fehlender lässt e2e/rechte.spec.ts scheitern. */
export const WEGRECHTE: Readonly<Record<string, Wegrecht>> = {
  "anspruchsberechtigte/[id]/[formular]/entwurf": {
    recht: "meldung:entwerfen",
    gehoert: "organisation",
  },
  "anspruchsberechtigte/anmelden/entwurf": { recht: "meldung:entwerfen", gehoert: "selbst" },
  "gruppenpostfach/[gruppe]/[id]/nachweis": postfach("organisation", OHNE_X),
  "gruppenpostfach/[gruppe]/[id]/pdf": postfach("organisation", OHNE_X),
  "kasse/eingang/naechste": { recht: "eingang:lesen", gehoert: "selbst" },
  "kasse/konten/[id]/betroffene/csv": { recht: "stoerung:schalten", gehoert: "kasse" },
  "kasse/melden/[mitglied]/[person]/[formular]/entwurf": {
    recht: "meldung:stellvertretend",
    gehoert: "kasse",
  },
  // Die Administration der Kasse sieht nur das Team Administration.
  "kasse/postfach/[id]/nachweis": { recht: "kassenpostfach:lesen", gehoert: "kasse", ohne: ["A"] },
  "kasse/postfach/nachricht/[id]/anhang/[datei]": {
    recht: "kassenpostfach:lesen",
    gehoert: "nichts",
  },
  "kasse/postfach/schreiben/entwurf": { recht: "kassenpostfach:bearbeiten", gehoert: "selbst" },
  "kasse/protokoll/csv": protokoll,
  "kasse/protokoll/pdf": protokoll,
  "kasse/versorgungsauskunft/[id]/[lauf]/csv": { recht: "massenlauf:lesen", gehoert: "nichts" },
  "meldungen/[id]/anhang/[datei]": { recht: "anhang:lesen", gehoert: "organisation" },
  "meldungen/[id]/pdf": { recht: "meldung:drucken", gehoert: "organisation" },
  "meldungen/stapel/[id]/fehler": { recht: "stapel:bearbeiten", gehoert: "konto" },
  "meldungen/stapel/vorlage/[formular]": { recht: "stapel:hochladen", gehoert: "selbst" },
  "mitteilungen/[id]/schliessen": { recht: "mitteilung:lesen", gehoert: "nichts" },
  "postfach/[id]/anhang/[datei]": postfach("nichts"),
  "postfach/[id]/nachweis": postfach("konto", EIGENES),
  "postfach/[id]/pdf": postfach("konto", EIGENES),
  "postfach/schreiben/entwurf": { recht: "nachricht:schreiben", gehoert: "selbst" },
  "suche/starten": { recht: "suche:benutzen", gehoert: "selbst" },
  "verwaltung/protokoll/csv": protokoll,
  "verwaltung/protokoll/pdf": protokoll,
};
