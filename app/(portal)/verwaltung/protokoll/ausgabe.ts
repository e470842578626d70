import { route } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { alsCsv, exportiereProtokoll } from "@/lib/nutzer";
import { bereiteSchreiben, pdfAntwort } from "@/lib/schreiben";
import { gemerkterFilter } from "./filter";

/** So viele Zeilen kommen höchstens in eine Datei; mehr grenzt der Filter ein. */
const ZEILEN = { csv: 10_000, pdf: 500 };

const vorgang = (art: string) => () => ({
  aktion: "protokoll.export",
  objektArt: "protokoll",
  einzelheiten: { art },
});

/** Protokoll als CSV, mit dem Filter der Liste. */
export const csvWeg = () =>
  route({
    recht: "protokoll:lesen",
    load: async (_tx, _params, { kasseId, mitgliedId }) => ({ kasseId, mitgliedId }),
    audit: vorgang("csv"),
    antwort: async ({ akteur, tx, anfrage }) => {
      const filter = await gemerkterFilter(tx, akteur, anfrage.nextUrl.searchParams.get("filter"));
      const { zeilen } = await exportiereProtokoll(tx, akteur, filter, ZEILEN.csv);
      const inhalt = new TextEncoder().encode(alsCsv(zeilen));
      const kopf = antwortKopf(
        { name: "Protokoll.csv", typ: "text/csv", groesse: inhalt.length },
        false,
      );
      return new Response(inhalt, { headers: kopf });
    },
  });

/** Protokoll als PDF, mit dem Filter der Liste. */
export const pdfWeg = () =>
  route({
    recht: "protokoll:lesen",
    load: async (_tx, _params, { kasseId, mitgliedId }) => ({ kasseId, mitgliedId }),
    audit: vorgang("pdf"),
    antwort: async ({ akteur, tx, anfrage }) => {
      const filter = await gemerkterFilter(tx, akteur, anfrage.nextUrl.searchParams.get("filter"));
      const { zeilen, vollstaendig } = await exportiereProtokoll(tx, akteur, filter, ZEILEN.pdf);
      const daten = await bereiteSchreiben(tx, akteur, {
        titel: "Protokoll der Konten und Berechtigungen",
        kopf: [{ label: "Zeilen", wert: String(zeilen.length) }],
        text: vollstaendig
          ? "Neueste zuerst."
          : `Neueste zuerst. Gezeigt sind die neuesten ${ZEILEN.pdf} Zeilen; ältere grenzt der Filter ein.`,
        zeilen: zeilen.map((z) => ({
          label: z.am,
          wert: [`${z.vorgang}${z.woran && `: ${z.woran}`}`, `durch ${z.wer}`, z.einzelheiten]
            .filter(Boolean)
            .join("\n"),
        })),
        anhaenge: [],
      });
      return () => pdfAntwort(daten, "Protokoll.pdf");
    },
  });
