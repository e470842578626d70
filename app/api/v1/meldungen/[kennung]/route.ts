import { INHALT_BYTES, schnittstelle } from "@/lib/auth";
import { ladeEigeneMeldung } from "@/lib/meldungen";
import {
  GRENZE_MELDEN,
  ladeMeldefall,
  liesMeldung,
  meldungAlsJson,
  sende,
} from "@/lib/schnittstelle";

/** Sendet eine Meldung; die Adresse nennt das Formular. */
export const POST = schnittstelle({
  recht: "schnittstelle:melden",
  grenze: GRENZE_MELDEN,
  bytes: INHALT_BYTES.dateien,
  einmalig: true,
  lies: ({ anfrage, inhalt, params }) => liesMeldung(anfrage, inhalt, params.kennung ?? ""),
  load: ladeMeldefall,
  run: sende,
});

/** Stand und Verlauf einer Meldung der Organisation; die Adresse nennt ihre Kennung. */
export const GET = schnittstelle({
  recht: "schnittstelle:lesen",
  lies: ({ params }) => params.kennung ?? "",
  load: (tx, id, { akteur }) => ladeEigeneMeldung(tx, akteur, id),
  liest: (m) => ({ aktion: "meldung.lesen", objektArt: "meldung", objektId: m.id }),
  run: async ({ objekt }) => ({ status: 200, koerper: meldungAlsJson(objekt) }),
});
