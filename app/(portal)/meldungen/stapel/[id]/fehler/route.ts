import { route } from "@/lib/auth";
import { fehlertabelle, ladeStapel } from "@/lib/stapel";
import { csvAntwort } from "../../csv-antwort";

/** Fehler einer Tabelle als CSV. */
export const GET = route({
  recht: "stapel:bearbeiten",
  load: (tx, { id }, akteur) => ladeStapel(tx, akteur, id ?? ""),
  audit: (s) => ({ aktion: "stapel.fehler", objektArt: "stapel", objektId: s.id }),
  antwort: async ({ tx, objekt: s }) =>
    csvAntwort(`Fehler-${s.dateiname}`, await fehlertabelle(tx, s)),
});
