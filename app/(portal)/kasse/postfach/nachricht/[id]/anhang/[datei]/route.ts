import { route } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { ladeTeamnachricht } from "@/lib/kassenpostfach";
import { ladeAnhangVon } from "@/lib/postfach";

/** Anhang einer Nachricht aus einem Schriftwechsel der Kasse. */
export const GET = route({
  recht: "kassenpostfach:lesen",
  load: async (tx, { id = "", datei = "" }, akteur) => {
    const n = await ladeTeamnachricht(tx, akteur, id);
    return n && ladeAnhangVon(tx, n, datei);
  },
  audit: (a) => ({ aktion: "anhang.lesen", objektArt: "datei", objektId: a.id }),
  antwort: async ({ objekt: a }) =>
    new Response(new Uint8Array(a.inhalt), { headers: antwortKopf(a) }),
});
