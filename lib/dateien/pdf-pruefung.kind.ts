import { pruefePdfInhalt } from "./pdf-inhalt";

// Eigener Prozess: liest die Datei von der Standardeingabe und antwortet mit einer Zeile JSON.
// Wird als `dist/pdf-pruefung.mjs` gebaut und nur von `pdf.ts` gestartet.
const stuecke: Buffer[] = [];
for await (const stueck of process.stdin) stuecke.push(stueck);
const befund = await pruefePdfInhalt(new Uint8Array(Buffer.concat(stuecke)));
process.stdout.write(`${JSON.stringify({ befund })}\n`);
