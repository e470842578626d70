import { route } from "@/lib/auth";
import { vorlage } from "@/lib/formulare";
import { stapelformulare } from "@/lib/stapel";
import { heute } from "@/lib/uhr";
import { csvAntwort } from "../../csv-antwort";

/** Leere Tabelle eines Formulars, das die Person senden darf. */
export const GET = route({
  recht: "stapel:hochladen",
  load: async (_tx, { formular }, akteur) => {
    const form = stapelformulare(akteur).find((f) => f.id === formular);
    return form ? { kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId, form } : null;
  },
  antwort: async ({ objekt: { form } }) =>
    csvAntwort(`Vorlage-${form.id}.csv`, vorlage(form, heute())),
});
