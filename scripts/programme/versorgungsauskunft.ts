import { once } from "node:events";
import { loeseDatei, loeseZeile, RECHTSPROFILE, Unlesbar } from "@/lib/versorgungsauskunft";

/** `npm run --silent versorgungsauskunft -- faelle [--zeilen] < eingabe > ausgabe` (contract.md 5). */
const AUFRUF =
  "Aufruf: npm run --silent versorgungsauskunft -- faelle [--zeilen] < eingabe > ausgabe";

/** So viele Zeichen Ausgabe werden gesammelt, bevor sie geschrieben werden. */
const STUECK = 1 << 16;

// Das Fallformat ist das der Fachspezifikation für Rheinland-Pfalz.
const recht = RECHTSPROFILE.rlp;
const melde = (text: string) => process.stderr.write(`${text}\n`);

/** Schreibt und wartet, solange der Leser nicht nachkommt: So bleibt der Speicher gleich. */
async function schreibe(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

async function loeseAlles(): Promise<void> {
  const teile: Buffer[] = [];
  for await (const teil of process.stdin) teile.push(teil as Buffer);
  await schreibe(`${loeseDatei(recht, Buffer.concat(teile).toString("utf8"))}\n`);
}

/** Ganze Zeilen aus stdin, ohne Zeilenende; die letzte braucht keines. */
async function* zeilen(): AsyncGenerator<string[]> {
  const leser = new TextDecoder("utf-8");
  let rest = "";
  for await (const teil of process.stdin) {
    const stuecke = (rest + leser.decode(teil as Buffer, { stream: true })).split("\n");
    rest = stuecke.pop() ?? "";
    yield stuecke;
  }
  yield [rest + leser.decode()];
}

async function loeseZeilen(): Promise<void> {
  let ausgabe = "";
  let nummer = 0;
  try {
    for await (const block of zeilen()) {
      for (const zeile of block) {
        nummer++;
        if (zeile.trim() === "") continue;
        ausgabe += `${loeseZeile(recht, zeile)}\n`;
        if (ausgabe.length < STUECK) continue;
        await schreibe(ausgabe);
        ausgabe = "";
      }
    }
  } catch (fehler) {
    if (fehler instanceof Unlesbar) throw new Unlesbar(`Zeile ${nummer}: ${fehler.message}`);
    throw fehler;
  } finally {
    await schreibe(ausgabe);
  }
}

// Wer nur den Anfang liest (`| head`), ist kein Fehler.
process.stdout.on("error", (fehler: NodeJS.ErrnoException) => {
  process.exit(fehler.code === "EPIPE" ? 0 : 1);
});

const argumente = process.argv.slice(2);
const [befehl, ...optionen] = argumente;
const inZeilen = optionen.includes("--zeilen");
if (befehl !== "faelle" || optionen.length > (inZeilen ? 1 : 0)) {
  melde(AUFRUF);
  process.exitCode = 2;
} else {
  try {
    await (inZeilen ? loeseZeilen() : loeseAlles());
  } catch (fehler) {
    if (!(fehler instanceof Unlesbar)) throw fehler;
    melde(fehler.message);
    process.exitCode = 2;
  }
}
