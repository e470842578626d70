import { schnittstelle } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { ladeAnhang } from "@/lib/meldungen";
import { ladeAbholung } from "@/lib/schnittstelle";

/** Anhang einer übernommenen Meldung. */
export const GET = schnittstelle({
  recht: "schnittstelle:abholen",
  lies: ({ params }) => ({ id: params.id ?? "", datei: params.datei ?? "" }),
  load: async (tx, { id, datei }, { akteur }) =>
    (await ladeAbholung(tx, akteur, id)) && ladeAnhang(tx, akteur, id, datei),
  liest: (a) => ({ aktion: "anhang.lesen", objektArt: "datei", objektId: a.id }),
  run: async ({ objekt: a }) => new Response(new Uint8Array(a.inhalt), { headers: antwortKopf(a) }),
});
