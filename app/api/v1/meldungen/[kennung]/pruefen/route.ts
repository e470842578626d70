import { INHALT_BYTES, schnittstelle } from "@/lib/auth";
import { ladeMeldefall, liesMeldung, pruefe } from "@/lib/schnittstelle";

/** Prüft eine Meldung, ohne sie zu senden. */
export const POST = schnittstelle({
  recht: "schnittstelle:melden",
  bytes: INHALT_BYTES.dateien,
  lies: ({ anfrage, inhalt, params }) => liesMeldung(anfrage, inhalt, params.kennung ?? ""),
  load: ladeMeldefall,
  run: pruefe,
});
