import "server-only";
import { GRENZEN, Problem, type Schnittstellenhandlung, type Verfahren } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import type { Befund } from "@/lib/formulare";
import {
  type Formularfall,
  HINDERNIS_TEXT,
  ladeDirektfall,
  ladeMeldung,
  pruefeDirekt,
  sendeDirekt,
} from "@/lib/meldungen";
import { type Meldeeingabe, mitWerten } from "./eingabe";
import { meldungAlsJson } from "./meldung-json";

/** Begrenzung des Sendens: je Organisation und Tag (ergaenzungen.md 5). */
export const GRENZE_MELDEN = GRENZEN.meldungenAmTag;

/** Lädt, worum es geht. Ein abgeschaltetes Formular oder fehlendes Recht ist 403. */
export async function ladeMeldefall(
  tx: Tx,
  { form, persnr }: Meldeeingabe,
  { akteur }: Verfahren,
): Promise<Formularfall> {
  const geladen = await ladeDirektfall(tx, akteur, form, persnr);
  if ("fall" in geladen) return geladen.fall;
  const { hindernis } = geladen;
  if (hindernis === "recht") {
    throw new Problem(
      "nicht-erlaubt",
      "Dieses Formular ist für Ihren Schlüssel nicht freigegeben.",
    );
  }
  const text = HINDERNIS_TEXT[hindernis];
  const regel = hindernis === "status" ? "C1" : "PERSON";
  throw new Problem("angaben-ungueltig", text, [
    { schwere: "fehler", regel, feld: "persnr", text },
  ]);
}

type Handlung = Schnittstellenhandlung<Meldeeingabe, Formularfall>;

const sendung = ({ rohwerte, stand, bestaetigt, dateien }: Meldeeingabe) => ({
  rohwerte,
  stand,
  bestaetigt,
  dateien,
});

/** Prüft, ohne zu senden: dieselben Befunde, die das Senden hätte. */
export async function pruefe({ tx, akteur, objekt, eingabe }: Handlung) {
  const { fehler, hinweise } = await pruefeDirekt(tx, akteur, objekt, sendung(eingabe));
  const offen = hinweise.filter((b) => !eingabe.bestaetigt.has(b.regel));
  return {
    status: 200,
    koerper: {
      sendbar: fehler.length === 0 && offen.length === 0,
      befunde: [...fehler, ...hinweise].map(mitWerten),
    },
  };
}

const istVeraltet = (befunde: readonly Befund[]) => befunde.some((b) => b.regel === "C9");

/** Sendet verbindlich; Fehler und unbestätigte Hinweise nehmen alles zurück. */
export async function sende(h: Handlung) {
  const ergebnis = await sendeDirekt(h, sendung(h.eingabe));
  if (!ergebnis.ok) {
    const befunde = ergebnis.befunde.map(mitWerten);
    if (istVeraltet(befunde)) {
      throw new Problem(
        "konflikt",
        "Der Lebenslauf hat sich geändert. Lesen Sie die Person neu und prüfen Sie Ihre Angaben.",
        befunde,
      );
    }
    throw ergebnis.fehler
      ? new Problem("angaben-ungueltig", "Die Meldung lässt sich so nicht senden.", befunde)
      : new Problem(
          "hinweise-offen",
          "Nennen Sie die Regeln dieser Hinweise in hinweise_bestaetigt, wenn die Angaben stimmen.",
          befunde,
        );
  }
  const gesendet = await ladeMeldung(h.tx, h.akteur, ergebnis.meldungId);
  if (!gesendet) throw new Error("Die eben gesendete Meldung fehlt.");
  return { status: 201, koerper: meldungAlsJson(gesendet) };
}
