import { route } from "@/lib/auth";
import { abrufEreignis, liefereDatei } from "@/lib/dateien";
import { ladeAnhangVon, ladeNachricht } from "@/lib/postfach";

/** Anhang einer Nachricht, auch einer Gruppe: Das Recht folgt der Nachricht (security.md 4.5). */
export const GET = route({
  recht: "nachricht:lesen",
  load: async (tx, { id = "", datei = "" }, akteur) => {
    const n = await ladeNachricht(tx, akteur, id);
    return n && ladeAnhangVon(tx, n, datei);
  },
  audit: (a) => abrufEreignis(a),
  antwort:
    async ({ objekt, anfrage }) =>
    () =>
      liefereDatei(objekt, anfrage.headers),
});
