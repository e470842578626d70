import { schnittstelle } from "@/lib/auth";
import { liesAbholabfrage, listAbholung } from "@/lib/schnittstelle";

/** Übernommene, noch nicht quittierte Meldungen der Kasse, älteste zuerst. */
export const GET = schnittstelle({
  recht: "schnittstelle:abholen",
  lies: ({ anfrage }) => liesAbholabfrage(anfrage.nextUrl.searchParams),
  load: (_tx, _abfrage, { akteur }) => akteur,
  liest: () => ({ aktion: "abholung.lesen" }),
  run: async ({ tx, akteur, eingabe }) => ({
    status: 200,
    koerper: await listAbholung(tx, akteur, eingabe),
  }),
});
