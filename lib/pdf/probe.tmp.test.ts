import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { renderNachricht } from "./index";

it("x", async () => {
  const d = {
    portalname: "Versorgungsportal",
    kasse: {
      name: "Kommunale Versorgungskasse Musterland",
      anschrift: ["Musterstraße 1", "12345 Musterstadt"],
    },
    organisation: "Stadt Großmuster & Söhne, STRAẞE",
    titel: "Meldung einer Beurlaubung für Lisa Ackermann (P-001) & <x> fi ffi fl",
    kopf: [
      { label: "Datum", wert: "01.10.2025, 14:30 Uhr" },
      { label: "Referenz", wert: "AB12C" },
    ],
    text:
      "Guten Tag,\n\nÄÖÜ äöü ß ẞ 93,9\u202f% „Zitat“ – €\nIhre Meldung 😀 名 " +
      "haben wir erhalten. ".repeat(40) +
      "\n" +
      "https://example.org/" +
      "a".repeat(300) +
      " danach\n\n" +
      Array.from({ length: 80 }, (_, i) => "Zeile " + i).join("\n"),
    zeilen: [
      { gruppe: "Beurlaubung", label: "Beurlaubung ab", wert: "01.01.2026" },
      {
        gruppe: "Beurlaubung",
        label: "Rechtsgrundlagefürbeurlaubungsehrlangeswortohnepause",
        wert: "10 - Beurlaubung - wg. Kind",
      },
      { gruppe: "Sonstiges", label: "Bemerkung", wert: "Lang ".repeat(800) },
    ],
    anhaenge: ["a.pdf", "a.pdf", "b.png"],
    erstelltAm: "01.10.2025, 14:30 Uhr",
    nutzer: "Erika Muster",
  };
  console.time("1");
  let b = await renderNachricht(d);
  console.timeEnd("1");
  console.time("2");
  b = await renderNachricht(d);
  console.timeEnd("2");
  writeFileSync("/tmp/n.pdf", b);
});
