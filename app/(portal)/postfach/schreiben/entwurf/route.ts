import { nichtGefunden, route } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { sperreEinreichung } from "@/lib/entwurf";
import { BRIEFEINGABE, ladeSchreibfall, sichereBrief } from "@/lib/postfach";
import { jetzt } from "@/lib/uhr";
import { gruppeAus } from "../../../navigation";

const TEXTE = BRIEFEINGABE.omit({ anlagen: true });

/** Sichert den Text einer angefangenen Nachricht alle 30 Sekunden; verlängert die Sitzung nicht. */
export const POST = route({
  recht: "nachricht:schreiben",
  load: async (_tx, _params, akteur) => akteur,
  antwort: async ({ tx, akteur, anfrage }) => {
    const eingabe = TEXTE.safeParse(Object.fromEntries(await anfrage.formData()));
    if (!eingabe.success) return Response.json({}, { status: 400 });
    const { gruppe, antwort, submissionId, betreff, bereich, thema, text } = eingabe.data;
    const ziel = gruppe ? gruppeAus(gruppe) : null;
    const fall = gruppe && !ziel ? null : await ladeSchreibfall(tx, akteur, ziel, antwort);
    if (!fall) return nichtGefunden();
    // Eine späte Sicherung nach dem Senden legte sonst einen neuen Entwurf an.
    if (!(await sperreEinreichung(tx, akteur, submissionId)))
      await sichereBrief(tx, akteur, fall, submissionId, { betreff, bereich, thema, text });
    return Response.json({ gesichertUm: formatUhrzeit(jetzt()) });
  },
});
