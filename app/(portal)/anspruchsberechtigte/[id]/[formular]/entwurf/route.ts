import { route } from "@/lib/auth";
import { ladeEntwurfsfall } from "@/lib/meldungen";
import { antworteGesichert } from "../../../_formular/sichere-entwurf";

/** Sichert die Texte eines offenen Formulars alle 30 Sekunden (ux.md 4); verlängert die Sitzung nicht. */
export const POST = route({
  recht: "meldung:entwerfen",
  load: (tx, { id = "", formular = "" }, akteur) => ladeEntwurfsfall(tx, akteur, formular, id),
  antwort: async ({ tx, akteur, objekt: fall, anfrage }) =>
    antworteGesichert(tx, akteur, fall, await anfrage.formData()),
});
