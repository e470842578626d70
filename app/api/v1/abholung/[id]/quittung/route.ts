import { schnittstelle } from "@/lib/auth";
import { ladeAbholung, liesQuittung, quittiere } from "@/lib/schnittstelle";

/** Quittiert eine abgeholte Meldung; danach erscheint sie nicht mehr. */
export const POST = schnittstelle({
  recht: "schnittstelle:abholen",
  lies: ({ anfrage, inhalt, params }) => ({
    id: params.id ?? "",
    ...liesQuittung(anfrage, inhalt),
  }),
  load: (tx, { id }, { akteur }) => ladeAbholung(tx, akteur, id),
  run: quittiere,
});
