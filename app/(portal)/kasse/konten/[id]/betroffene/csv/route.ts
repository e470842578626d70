import { route } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { ladeKassenkonto } from "@/lib/nutzer";
import { betroffeneCsv, ermittleBetroffene, liesZeitspanne } from "@/lib/stoerungen";

/** Betroffene eines Kontos als CSV, mit der Zeitspanne der Seite. */
export const GET = route({
  recht: "stoerung:schalten",
  load: (tx, { id = "" }, akteur) => ladeKassenkonto(tx, akteur, id, { auchDeaktivierte: true }),
  audit: (k) => ({
    aktion: "kasse.betroffene",
    objektArt: "konto",
    objektId: k.id,
    einzelheiten: { art: "csv" },
  }),
  antwort: async ({ objekt: k, tx, anfrage }) => {
    const { searchParams } = anfrage.nextUrl;
    const gelesen = liesZeitspanne(searchParams.get("von") ?? "", searchParams.get("bis") ?? "");
    const zeilen = "spanne" in gelesen ? await ermittleBetroffene(tx, k.id, gelesen.spanne) : [];
    const inhalt = new TextEncoder().encode(betroffeneCsv(zeilen));
    const name = `Betroffene-${k.kennung}.csv`;
    return new Response(inhalt, {
      headers: antwortKopf({ name, typ: "text/csv", groesse: inhalt.length }, false),
    });
  },
});
