import { labelVon } from "@/lib/codelisten";
import type { WerteVon } from "../../definiere";
import type { Felder } from "../../typen";

/** Codes aus CL-BEU, nach denen F5 fragt. */
export const ELTERNZEIT = "12";
export const ARBEITSMARKT = "20";
export const BIS_RUHESTAND = "21";
export const SONSTIGE = "90";

function nenneCode(code: string): string {
  return `„${code} - ${labelVon("CL-BEU", code)}“`;
}

/** Felder F5 (formulare.md F5); Labels aus dem Handbuch der Sachbearbeitung. */
export const FELDER = {
  ab: { art: "datum", label: "Beurlaubung ab", pflicht: true },
  bis: {
    art: "datum",
    label: "Beurlaubung bis",
    hinweis: `Letzter Tag der Beurlaubung. Bei ${nenneCode(BIS_RUHESTAND)} kann das Feld leer bleiben.`,
    pflicht: (w) => w.rechtsgrundlage !== BIS_RUHESTAND,
  },
  datum: { art: "datum", label: "Datum Bewilligung/Verfügung", pflicht: true },
  rechtsgrundlage: {
    art: "code",
    label: "Rechtsgrundlage für Beurlaubung",
    liste: "CL-BEU",
    pflicht: true,
    steuert: true,
  },
  erlaeuterung: {
    art: "mehrzeilig",
    label: "Erläuterung",
    hinweis: `Nötig bei ${nenneCode(SONSTIGE)}, sonst freiwillig. Höchstens 300 Zeichen.`,
    max: 300,
    pflicht: (w) => w.rechtsgrundlage === SONSTIGE,
  },
} satisfies Felder;

export type BeurlaubungWerte = WerteVon<typeof FELDER>;
