import { route } from "@/lib/auth";
import { ANMELDEFORMULAR, ladeEntwurfsfall } from "@/lib/meldungen";
import { antworteGesichert } from "../../_formular/sichere-entwurf";

/** Sichert die Texte der offenen Anmeldung alle 30 Sekunden; verlängert die Sitzung nicht. */
export const POST = route({
  recht: "meldung:entwerfen",
  load: (tx, _parameter, akteur) => ladeEntwurfsfall(tx, akteur, ANMELDEFORMULAR.id, null),
  antwort: async ({ tx, akteur, objekt: fall, anfrage }) =>
    antworteGesichert(tx, akteur, fall, await anfrage.formData()),
});
