import { eintrag, formatCode } from "@/lib/codelisten";
import { scheibeAm } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { c2Wirkungstag } from "../regeln/c2";
import { c3AmTag } from "../regeln/c3";
import { c4SpaetereAenderung } from "../regeln/c4";
import { c7Bewilligung } from "../regeln/c7";
import type { Befund, Felder, PruefKontext } from "../typen";

/** Codes aus CL-ENDE, nach denen F6 fragt. */
const ANDERES_DIENSTVERHAELTNIS = "E22";
const AUF_ZEIT_BERUFEN = "E23";
const ENDE_PROBE_LEITUNG = "E25";

/** Felder F6 (formulare.md F6). */
const FELDER = {
  ausscheiden_am: {
    art: "datum",
    label: "Zeitpunkt des Ausscheidens",
    hinweis: "Letzter Tag der Beschäftigung.",
    pflicht: true,
  },
  grund: { art: "code", label: "Grund", liste: "CL-ENDE", pflicht: true, steuert: true },
  verfuegung_am: { art: "datum", label: "Datum der Verfügung/Kündigung", pflicht: false },
  nachversicherung: {
    art: "code",
    label: "Nachversicherung",
    hinweis: "Nötig bei allen Gründen ohne Anspruch auf Versorgung.",
    liste: "CL-NACHVERSICHERUNG",
    pflicht: (w) => eintrag("CL-ENDE", w.grund ?? "")?.merkmale?.nachversicherung === true,
  },
  neuer_arbeitgeber: {
    art: "text",
    label: "Neuer Dienstherr/Arbeitgeber",
    hinweis: `Nötig bei „${formatCode("CL-ENDE", ANDERES_DIENSTVERHAELTNIS)}“.`,
    max: 120,
    pflicht: (w) => w.grund === ANDERES_DIENSTVERHAELTNIS,
    vorschlaege: "MITGLIEDER",
  },
} as const satisfies Felder;

type AusscheidenWerte = WerteVon<typeof FELDER>;

/** Passt der Grund nur zu anderen Arten des Beamtenverhältnisses, ist das ein Fehler. */
function pruefeGrund({ ausscheiden_am, grund }: AusscheidenWerte, { eigene }: PruefKontext) {
  const arten = eintrag("CL-ENDE", grund ?? "")?.merkmale?.bvArten;
  const bvArt = ausscheiden_am && scheibeAm(eigene, ausscheiden_am)?.zusatz.bvArt;
  if (!grund || !arten || !bvArt || arten.includes(bvArt)) return [];
  const text = `Der Grund „${formatCode("CL-ENDE", grund)}“ passt nicht zur Art des Beamtenverhältnisses „${formatCode("CL-BV", bvArt)}“.`;
  return [fehler("F6-GRUND", "grund", text)];
}

/** Fälle, für die es ein eigenes Formular gibt. */
const ANDERES_FORMULAR: Readonly<Record<string, string>> = {
  [AUF_ZEIT_BERUFEN]: "Meldung einer (Wieder-)Wahl auf Zeit",
  [ENDE_PROBE_LEITUNG]: "Änderung Beförderung, Zulagen und/oder Status",
};

function pruefeFormular({ grund = "" }: AusscheidenWerte): Befund[] {
  const formular = ANDERES_FORMULAR[grund];
  if (!formular) return [];
  const text = `Bleibt die Person bei Ihrer Organisation, verwenden Sie bitte das Formular „${formular}“.`;
  return [hinweis("F6-ANDERES-FORMULAR", "grund", text)];
}

function pruefe(werte: AusscheidenWerte, kontext: PruefKontext): Befund[] {
  const { heute, eigene } = kontext;
  const { ausscheiden_am: tag, verfuegung_am } = werte;
  return [
    ...c2Wirkungstag("ausscheiden_am", FELDER.ausscheiden_am.label, tag, heute),
    ...c3AmTag("ausscheiden_am", tag, eigene),
    ...c4SpaetereAenderung("ausscheiden_am", tag, eigene),
    ...c7Bewilligung("verfuegung_am", FELDER.verfuegung_am.label, verfuegung_am, {
      beginn: tag,
      heute,
    }),
    ...pruefeGrund(werte, kontext),
    ...pruefeFormular(werte),
  ];
}

/** F6 Entlassung, Kündigung, Ende der Vertragslaufzeit (formulare.md F6). */
export const ausscheiden = defineForm({
  id: "ausscheiden",
  nummer: "F6",
  version: 1,
  titel: "Meldung einer Entlassung / Kündigung / Ende der Vertragslaufzeit",
  einleitung: "Sie können hier melden, dass die Beschäftigung bei Ihrer Organisation endet.",
  symbol: "LogOut",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  meldetAb: true,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Ausscheiden", felder: ["ausscheiden_am", "grund", "verfuegung_am"] },
    { titel: "Danach", felder: ["nachversicherung", "neuer_arbeitgeber"] },
  ],
  unterlagen: [
    "Entlassungsverfügung oder Kündigung",
    "letzter Bezügenachweis",
    "Fragebogen zur Nachversicherung (Anwärterinnen und Anwärter)",
  ],
  info: "Bei Eintritt oder Versetzung in den Ruhestand senden Sie bitte die Verfügung über Sonstige Meldung.",
  betreff: (person) => {
    const anlass = "Abmeldung aufgrund von Entlassung, Kündigung oder Vertragsende";
    return person ? `${anlass} für ${nennePerson(person)}` : anlass;
  },
  wirksamAb: ({ ausscheiden_am }) => ausscheiden_am ?? null,
  pruefe,
  wirkung: ({ ausscheiden_am }) => ({
    operationen: ausscheiden_am ? [{ op: "CLOSE", letzterTag: ausscheiden_am }] : [],
  }),
  zeile: ({ ausscheiden_am }) => ({ von: ausscheiden_am ?? null, bis: null, text: "Ausscheiden" }),
});
