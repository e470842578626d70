import { route } from "@/lib/auth";
import { abrufEreignis, liefereDatei } from "@/lib/dateien";
import { ladeTeamnachricht } from "@/lib/kassenpostfach";
import { ladeAnhangVon } from "@/lib/postfach";

/** Anhang einer Nachricht aus einem Schriftwechsel der Kasse. */
export const GET = route({
  recht: "kassenpostfach:lesen",
  load: async (tx, { id = "", datei = "" }, akteur) => {
    const n = await ladeTeamnachricht(tx, akteur, id);
    return n && ladeAnhangVon(tx, n, datei);
  },
  audit: (a) => abrufEreignis(a),
  antwort:
    async ({ objekt, anfrage }) =>
    () =>
      liefereDatei(objekt, anfrage.headers),
});
