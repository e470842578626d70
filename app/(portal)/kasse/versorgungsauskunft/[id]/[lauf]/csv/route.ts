import { route } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { withTenant } from "@/lib/db";
import { dateigroesse, ladeLauf, ladeTeil } from "@/lib/massenlauf";
import { istUuid } from "@/lib/text";

/** Tabelle eines fertigen Laufs; Teil für Teil, damit auch eine große den Speicher nicht füllt. */
export const GET = route({
  recht: "massenlauf:lesen",
  load: async (tx, { id = "", lauf: kennung = "" }, { kasseId }) => {
    const lauf = istUuid(kennung) ? await ladeLauf(tx, kasseId, kennung) : null;
    return lauf?.stand === "FERTIG" && lauf.mitgliedId === id ? lauf : null;
  },
  audit: (lauf) => ({
    aktion: "massenlauf.herunterladen",
    objektArt: "massenlauf",
    objektId: lauf.id,
    einzelheiten: { anzahl: lauf.erledigt },
  }),
  antwort: async ({ akteur, objekt: lauf }) => {
    return async () => {
      let nr = 0;
      const strom = new ReadableStream<Uint8Array>({
        async pull(ablauf) {
          const teil = await withTenant(akteur, (tx) => ladeTeil(tx, lauf, nr++));
          if (teil === null) ablauf.close();
          else ablauf.enqueue(new TextEncoder().encode(teil));
        },
      });
      const kopf = {
        name: "Versorgungsauskunft.csv",
        typ: "text/csv",
        groesse: dateigroesse(lauf),
      };
      return new Response(strom, { headers: antwortKopf({ ...kopf, typ: "text/csv" }) });
    };
  },
});
