import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { uebernimm, verbinde } from "@/lib/bestand";
import { alsZeilenstrom, grosserBestand, KLEINES_PROFIL, pruefeBestand } from "@/lib/demo";
import { heute } from "@/lib/uhr";

/**
 * `npm run demo:gross -- [--personen 100000] [--ausgabe <ordner>]`: erzeugt den großen Bestand der
 * Demo und lädt ihn, oder schreibt ihn mit `--ausgabe` als Dateien zu 10.000 Personen, jede für sich
 * übernehmbar. Zweimal dasselbe erzeugt dieselben Dateien; die Prüfsummen zeigen es.
 */
const PERSONEN_JE_DATEI = 10_000;
const HOECHSTENS_PERSONEN = 900_000;

const melde = (text: string) => process.stderr.write(`${text}\n`);

async function schreibeDateien(ordner: string, personen: number): Promise<void> {
  mkdirSync(ordner, { recursive: true });
  for (let von = 0, nr = 0; von < personen; von += PERSONEN_JE_DATEI, nr++) {
    const pfad = join(ordner, `bestand-${String(nr).padStart(3, "0")}.jsonl`);
    const summe = createHash("sha256");
    const bis = Math.min(von + PERSONEN_JE_DATEI, personen);
    await pipeline(
      alsZeilenstrom(grosserBestand(von, bis)),
      async function* (stuecke) {
        for await (const stueck of stuecke) {
          summe.update(stueck);
          yield stueck;
        }
      },
      createWriteStream(pfad),
    );
    melde(`${summe.digest("hex")}  ${pfad}`);
  }
}

/** Das kleine Profil ist schon da und vielleicht verändert; geladen wird, was danach kommt. */
async function lade(personen: number): Promise<void> {
  const sql = verbinde(process.env.DATABASE_URL ?? "");
  try {
    await sql`set role vp_import`;
    const [installation] = await sql`select demo from installation`;
    await sql`reset role`;
    if (!installation?.demo)
      throw new Error("Der große Bestand gehört nur in eine Demo-Datenbank.");
    const { uebernommen, zahlen } = await uebernimm(
      sql,
      alsZeilenstrom(grosserBestand(KLEINES_PROFIL, personen)),
      {
        heute: heute(),
        mangel: (zeile, { feld, grund }) => melde(`Zeile ${zeile}, ${feld}: ${grund}`),
        fortschritt: (zeilen) => {
          if (zeilen % PERSONEN_JE_DATEI === 0) melde(`${zeilen} Zeilen …`);
        },
      },
    );
    if (!uebernommen) throw new Error("Der erzeugte Bestand hat Fehler.");
    await sql`set role vp_import`;
    for (const abweichung of await pruefeBestand(sql, ["201"])) {
      melde(abweichung);
      process.exitCode = 1;
    }
    process.stdout.write(`${JSON.stringify(zahlen)}\n`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const { values } = parseArgs({
  options: { personen: { type: "string", default: "100000" }, ausgabe: { type: "string" } },
});
const personen = Number(values.personen);
if (!Number.isInteger(personen) || personen < 1 || personen > HOECHSTENS_PERSONEN) {
  melde(`--personen ist eine Zahl von 1 bis ${HOECHSTENS_PERSONEN}.`);
  process.exitCode = 2;
} else if (values.ausgabe === undefined) {
  await lade(personen);
} else {
  await schreibeDateien(resolve(process.env.INIT_CWD ?? ".", values.ausgabe), personen);
}
