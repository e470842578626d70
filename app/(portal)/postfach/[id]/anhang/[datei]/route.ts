import { route } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { ladeAnhangVon, ladeNachricht } from "@/lib/postfach";

/** Anhang einer Nachricht, auch einer Gruppe: Das Recht folgt der Nachricht (security.md 4.5). */
export const GET = route({
  recht: "nachricht:lesen",
  load: async (tx, { id = "", datei = "" }, akteur) => {
    const n = await ladeNachricht(tx, akteur, id);
    return n && ladeAnhangVon(tx, n, datei);
  },
  audit: (a) => ({ aktion: "anhang.lesen", objektArt: "datei", objektId: a.id }),
  antwort: async ({ objekt: a }) =>
    new Response(new Uint8Array(a.inhalt), { headers: antwortKopf(a) }),
});
