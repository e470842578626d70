import { route } from "@/lib/auth";
import { antworteGesichert } from "../../../../../../anspruchsberechtigte/_formular/sichere-entwurf";
import { ladeFall } from "../lade-fall";

/** Sichert die Texte eines offenen Formulars alle 30 Sekunden (ux.md 4); verlängert die Sitzung nicht. */
export const POST = route({
  recht: "meldung:stellvertretend",
  load: (tx, teile, akteur) => ladeFall(tx, akteur, teile),
  antwort: async ({ tx, akteur, objekt: fall, anfrage }) =>
    antworteGesichert(tx, akteur, fall, await anfrage.formData()),
});
