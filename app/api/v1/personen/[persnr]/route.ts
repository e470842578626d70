import { findePersonen, ladePerson } from "@/lib/anspruchsberechtigte";
import { schnittstelle } from "@/lib/auth";

/** Stammdaten einer Person der Organisation und der Stand ihres Lebenslaufs, den jede Meldung nennt. */
export const GET = schnittstelle({
  recht: "anspruchsberechtigte:lesen",
  lies: ({ params }) => params.persnr ?? "",
  load: async (tx, persnr, { akteur }) => {
    const id = (await findePersonen(tx, akteur, [persnr])).get(persnr);
    return id ? ladePerson(tx, akteur, id) : null;
  },
  liest: (p) => ({ aktion: "person.lesen", objektArt: "person", objektId: p.id }),
  run: async ({ objekt: p }) => ({
    status: 200,
    koerper: {
      persnr: p.persnr,
      name: p.name,
      vorname: p.vorname,
      geburtsdatum: p.geburtsdatum,
      status: p.status.toLowerCase(),
      lebenslauf_version: p.lebenslaufVersion,
    },
  }),
});
