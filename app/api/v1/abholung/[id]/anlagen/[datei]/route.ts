import { schnittstelle } from "@/lib/auth";
import { abrufEreignis, liefereDatei } from "@/lib/dateien";
import { ladeAnhang } from "@/lib/meldungen";
import { ladeAbholung } from "@/lib/schnittstelle";

/** Anhang einer übernommenen Meldung. */
export const GET = schnittstelle({
  recht: "schnittstelle:abholen",
  lies: ({ params, anfrage }) => ({
    id: params.id ?? "",
    datei: params.datei ?? "",
    kopf: anfrage.headers,
  }),
  load: async (tx, { id, datei }, { akteur }) =>
    (await ladeAbholung(tx, akteur, id)) && ladeAnhang(tx, akteur, id, datei),
  liest: (a) => abrufEreignis(a),
  run:
    async ({ objekt, eingabe }) =>
    () =>
      liefereDatei(objekt, eingabe.kopf),
});
