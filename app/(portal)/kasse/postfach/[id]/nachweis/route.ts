import { route } from "@/lib/auth";
import { ladeSchriftwechsel } from "@/lib/kassenpostfach";
import { nachweisAntwort } from "@/lib/schreiben";

/** So viele Nachrichten nennt ein Schriftwechsel höchstens; mehr steht nicht in der Mappe. */
const HOECHSTENS = 200;

/** Nachweismappe eines Schriftwechsels für die Kasse; interne Notizen bleiben draußen. */
export const GET = route({
  recht: "kassenpostfach:lesen",
  load: (tx, { id = "" }, akteur) => ladeSchriftwechsel(tx, akteur, id),
  audit: (s) => ({
    aktion: "schriftverkehr.nachweis",
    objektArt: "schriftwechsel",
    objektId: s.id,
  }),
  antwort: async ({ akteur, objekt: s }) => {
    const { referenz, betreff, bereich, thema, gegenueber, nachrichten } = s;
    return () =>
      nachweisAntwort(akteur, {
        referenz,
        betreff,
        organisation: `${s.organisation} (${s.mitgliedsnummer})`,
        kasse: akteur.kasseName,
        bereich,
        thema,
        gegenueber,
        nachrichten,
        gekuerzt: nachrichten.length >= HOECHSTENS,
      });
  },
});
