import { alsObjekt, nichtGefunden, route } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { sperreEinreichung } from "@/lib/entwurf";
import { KASSENBRIEF, ladeKassenfall, sichereKassenbrief } from "@/lib/kassenpostfach";
import { jetzt } from "@/lib/uhr";

const TEXTE = KASSENBRIEF.omit({ anlagen: true });

/** Sichert den Text einer angefangenen Nachricht der Kasse alle 30 Sekunden. */
export const POST = route({
  recht: "kassenpostfach:bearbeiten",
  load: async (_tx, _params, akteur) => akteur,
  antwort: async ({ tx, akteur, anfrage }) => {
    const eingabe = TEXTE.safeParse(alsObjekt(await anfrage.formData()));
    if (!eingabe.success) return Response.json({}, { status: 400 });
    const { antwort, submissionId, ...werte } = eingabe.data;
    const fall = await ladeKassenfall(tx, akteur, antwort);
    if (!fall) return nichtGefunden();
    if (!(await sperreEinreichung(tx, akteur, submissionId)))
      await sichereKassenbrief(tx, akteur, fall, submissionId, werte);
    return Response.json({ gesichertUm: formatUhrzeit(jetzt()) });
  },
});
