import { route } from "@/lib/auth";
import { abrufEreignis, liefereDatei } from "@/lib/dateien";
import { ladeAnhang } from "@/lib/meldungen";

/** Anhang einer Meldung; jede Auslieferung prüft das Recht und steht in der Prüfspur (security.md 4.5). */
export const GET = route({
  recht: "anhang:lesen",
  load: (tx, { id = "", datei = "" }, akteur) => ladeAnhang(tx, akteur, id, datei),
  audit: (a) => abrufEreignis(a),
  antwort:
    async ({ objekt, anfrage }) =>
    () =>
      liefereDatei(objekt, anfrage.headers),
});
