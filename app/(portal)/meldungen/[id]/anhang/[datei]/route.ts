import { route } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { ladeAnhang } from "@/lib/meldungen";

/** Anhang einer Meldung; jede Auslieferung prüft das Recht und steht in der Prüfspur (security.md 4.5). */
export const GET = route({
  recht: "anhang:lesen",
  load: (tx, { id = "", datei = "" }, akteur) => ladeAnhang(tx, akteur, id, datei),
  audit: (a) => ({ aktion: "anhang.lesen", objektArt: "datei", objektId: a.id }),
  antwort: async ({ objekt: a }) =>
    new Response(new Uint8Array(a.inhalt), { headers: antwortKopf(a) }),
});
