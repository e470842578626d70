import { schnittstelle } from "@/lib/auth";
import { liesMeldungsabfrage, listMeldungen } from "@/lib/schnittstelle";

/** Meldungen der Organisation mit ihrem Stand, neueste zuerst. */
export const GET = schnittstelle({
  recht: "schnittstelle:lesen",
  lies: ({ anfrage }) => liesMeldungsabfrage(anfrage.nextUrl.searchParams),
  load: (_tx, _abfrage, { akteur }) => akteur,
  liest: () => ({ aktion: "meldung.liste" }),
  run: async ({ tx, akteur, eingabe }) => ({
    status: 200,
    koerper: await listMeldungen(tx, akteur, eingabe),
  }),
});
