import { route } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { parseRohwerte } from "@/lib/formulare";
import { ladeFormularfall, sichereEntwurf } from "@/lib/meldungen";

/** Sichert die Texte eines offenen Formulars alle 30 Sekunden (ux.md 4); verlängert die Sitzung nicht. */
export const POST = route({
  recht: "meldung:entwerfen",
  load: (tx, { id = "", formular = "" }, akteur) => ladeFormularfall(tx, akteur, formular, id),
  antwort: async ({ tx, akteur, objekt: fall, anfrage }) => {
    const daten = await anfrage.formData();
    const geoeffnet = Number(daten.get("lebenslaufVersion") ?? Number.NaN);
    const entwurf = await sichereEntwurf(
      tx,
      akteur,
      {
        formular: fall.form.id,
        personId: fall.id,
        lebenslaufVersion: Number.isInteger(geoeffnet) ? geoeffnet : fall.lebenslaufVersion,
      },
      parseRohwerte(fall.form, daten),
    );
    return Response.json({ gesichertUm: formatUhrzeit(entwurf.gespeichertAm) });
  },
});
