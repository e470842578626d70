import { route } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import {
  ladeEigeneMeldung,
  type MeldungAnsicht,
  nenneStellvertretung,
  SCHRITT_TEXT,
  STATUS_TEXT,
} from "@/lib/meldungen";
import { bereiteSchreiben, pdfAntwort } from "@/lib/schreiben";

/** Was ein Schritt zu einzelnen Angaben sagt, je Angabe eine Zeile. */
const angabenText = ({ fragen, antworten, aenderungen }: MeldungAnsicht["verlauf"][number]) => [
  ...[...fragen, ...antworten].map(({ label, text }) => `${label}: ${text}`),
  ...aenderungen.map(({ label, alt, neu }) => `${label}: ${alt || "–"} → ${neu || "(entfernt)"}`),
];

/** Die Meldung als PDF: Angaben, Anhänge und Verlauf wie auf der Seite daneben. */
export const GET = route({
  recht: "meldung:drucken",
  load: (tx, { id = "" }, akteur) => ladeEigeneMeldung(tx, akteur, id),
  audit: (m) => ({ aktion: "meldung.pdf", objektArt: "meldung", objektId: m.id }),
  antwort: async ({ tx, akteur, objekt: m }) => {
    const daten = await bereiteSchreiben(tx, akteur, {
      titel: m.betreff,
      kopf: [
        { label: "Referenz", wert: m.referenz },
        { label: "Gesendet am", wert: formatZeitpunkt(m.gesendetAm) },
        { label: "Gesendet von", wert: m.gemeldetVon },
        ...(m.stellvertretung ? [{ label: "Eingang", wert: nenneStellvertretung(m) }] : []),
        { label: "Stand", wert: STATUS_TEXT[m.status] },
      ],
      text: "",
      zeilen: [
        ...m.zeilen.map((z, i) => ({
          ...(i === 0 ? { gruppe: "Übermittelte Angaben" } : {}),
          label: z.label,
          wert: z.wert,
        })),
        ...m.aenderungen.map((a, i) => ({
          ...(i === 0 ? { gruppe: "Seitdem geänderte Angaben" } : {}),
          label: a.label,
          wert: `gemeldet: ${a.alt || "–"}, gilt jetzt: ${a.neu || "(entfernt)"}`,
        })),
        ...m.verlauf.map((s, i) => ({
          ...(i === 0 ? { gruppe: "Verlauf" } : {}),
          label: `${SCHRITT_TEXT[s.art]}, ${formatZeitpunkt(s.am)}`,
          wert: [[s.urheber, s.text].filter(Boolean).join(": "), ...angabenText(s)].join("\n"),
        })),
      ],
      anhaenge: m.anhaenge.map((a) => a.name),
    });
    return () => pdfAntwort(daten, `Meldung-${m.referenz}.pdf`);
  },
});
