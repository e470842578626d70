import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { importziele, liesQuellen } from "@/scripts/bau/importe";
import { OHNE_MANDANT, pruefeSchichten, RAEUME } from "@/scripts/bau/schichten";

const WURZEL = resolve(import.meta.dirname, "..");
const ORDNER = ["app", "components", "lib", "scripts/programme"];
const quellen = liesQuellen(WURZEL, ORDNER);

const gruende = (pfad: string, text: string) =>
  pruefeSchichten([{ pfad, text }]).map((v) => v.grund);

describe("Schichten", () => {
  it("kein Import läuft gegen die Richtung der Schichten", () => {
    expect(pruefeSchichten(quellen)).toEqual([]);
  });

  it("geprüft werden alle Ordner des Programms", () => {
    for (const ordner of [
      ...ORDNER,
      ...Object.values(RAEUME)
        .flat()
        .map((r) => `lib/${r}`),
    ]) {
      expect(quellen.filter((q) => q.pfad.startsWith(`${ordner}/`)).length, ordner).toBeGreaterThan(
        0,
      );
    }
    expect(quellen.length).toBeGreaterThan(200);
  });

  it("eine Prüfung ohne Dateien besteht nicht", () => {
    expect(() => pruefeSchichten([])).toThrow("Keine Dateien");
  });

  it("jede Ausnahme für den Zugang ohne Mandanten wird noch gebraucht", () => {
    for (const pfad of OHNE_MANDANT)
      expect(quellen.find((q) => q.pfad === pfad)?.text, pfad).toMatch(/pool\(\)|abfrage[<(]/);
  });
});

describe("Gegenprobe: eingebaute Fehler fallen auf", () => {
  it.each([
    [
      "Kern bindet Basis ein",
      "lib/datum/x.ts",
      'import { jetzt } from "@/lib/uhr";',
      "lib/datum darf lib/uhr nicht",
    ],
    [
      "Kern bindet nur einen Typ der Basis ein",
      "lib/formulare/x.ts",
      'import type { Tx } from "@/lib/db";',
      "lib/formulare darf lib/db nicht",
    ],
    [
      "Kern bindet node: ein",
      "lib/text/x.ts",
      'import { join } from "node:path";',
      "Der Kern kommt ohne",
    ],
    [
      "Kern bindet React ein",
      "lib/text/x.ts",
      'import { use } from "react";',
      "Der Kern kommt ohne",
    ],
    [
      "Kern bindet Next dynamisch ein",
      "lib/text/x.ts",
      'const n = await import("next/headers");',
      "Der Kern kommt ohne",
    ],
    [
      "Basis bindet einen Fachraum ein",
      "lib/auth/x.ts",
      'export { ladePerson } from "@/lib/anspruchsberechtigte";',
      "lib/auth darf lib/anspruchsberechtigte nicht",
    ],
    [
      "lib bindet app ein",
      "lib/meldungen/x.ts",
      'import { a } from "@/app/(portal)/navigation";',
      "lib/meldungen darf app nicht",
    ],
    [
      "lib bindet Bausteine der Oberfläche ein",
      "lib/pdf/x.tsx",
      'import { Knopf } from "@/components/ui/knopf";',
      "lib/pdf darf components nicht",
    ],
    [
      "Bausteine der Oberfläche binden Daten ein",
      "components/ui/x.tsx",
      'import { pool } from "@/lib/db";',
      "components darf lib/db nicht",
    ],
    [
      "ein Raum wird an seinem Eingang vorbei benutzt",
      "app/x.tsx",
      'import { can } from "@/lib/auth/policy";',
      "lib/auth hat nur einen Eingang",
    ],
    [
      "ein Programm geht am Eingang vorbei",
      "scripts/programme/x.ts",
      'import { ZWECK } from "@/lib/outbox/legen";',
      "lib/outbox hat nur einen Eingang",
    ],
    [
      "auch ausgeschrieben ist index ein zweiter Eingang",
      "app/x.tsx",
      'import { can } from "@/lib/auth/index";',
      "lib/auth hat nur einen Eingang",
    ],
    [
      "ein relativer Weg verlässt den Raum",
      "lib/zugang/x.ts",
      'import { can } from "../auth";',
      "Relative Wege",
    ],
    [
      "ein relativer Weg geht über die Wurzel",
      "lib/zugang/x.ts",
      'import { can } from "../../app/seitenwahl";',
      "lib/zugang darf app nicht",
    ],
    [
      "ein Import über mehrere Zeilen",
      "lib/datum/x.ts",
      'import {\n  a,\n  b as c,\n} from "@/lib/db";',
      "lib/datum darf lib/db nicht",
    ],
    [
      "ein Import ohne Namen",
      "lib/datum/x.ts",
      'import "@/lib/db";',
      "lib/datum darf lib/db nicht",
    ],
    [
      "alles weitergereicht",
      "lib/datum/x.ts",
      'export * from "@/lib/db";',
      "lib/datum darf lib/db nicht",
    ],
    [
      "ein Typ als Aufruf",
      "lib/datum/x.ts",
      'type T = import("@/lib/db").Tx;',
      "lib/datum darf lib/db nicht",
    ],
    ["require", "lib/datum/x.ts", 'const db = require("@/lib/db");', "lib/datum darf lib/db nicht"],
    ["ein berechnetes Ziel", "lib/auth/x.ts", "await import(name);", "berechnetes Ziel"],
    [
      "next-auth an anderer Stelle",
      "lib/auth/sitzung.ts",
      'import { auth } from "next-auth/jwt";',
      "next-auth kennt nur",
    ],
    [
      "next-auth in einer Seite",
      "app/x.tsx",
      'import NextAuth from "next-auth";',
      "next-auth kennt nur",
    ],
    [
      "der Treiber an anderer Stelle",
      "lib/meldungen/x.ts",
      'import postgres from "postgres";',
      "Datenbanktreiber",
    ],
    ["Abfragen ohne Mandanten", "lib/meldungen/x.ts", "await pool().db.execute(q);", "withTenant"],
    ["eine einzelne Abfrage ohne Mandanten", "app/x/page.tsx", "await abfrage(q);", "withTenant"],
    [
      "Abfragen ohne Mandanten in einer Seite",
      "app/x/page.tsx",
      "await pool().sql`select 1`;",
      "withTenant",
    ],
    ["die Uhr an anderer Stelle", "lib/meldungen/x.ts", "const am = new Date();", "Uhr"],
    ["ein Raum ohne Schicht", "lib/neues/index.ts", "export {};", "keiner Schicht"],
    [
      "ein Import aus einem Raum ohne Schicht",
      "app/x.tsx",
      'import { a } from "@/lib/neues";',
      "keiner Schicht",
    ],
    [
      "Testhilfen im Programm",
      "lib/meldungen/x.ts",
      'import { a } from "@/lib/testhilfe";',
      "keiner Schicht",
    ],
  ])("%s", (_fall, pfad, text, grund) => {
    expect(gruende(pfad, text).join("\n")).toContain(grund);
  });

  it("Fachräume, die einander im Kreis einbinden", () => {
    const kreis = [
      { pfad: "lib/meldungen/a.ts", text: 'import { b } from "@/lib/postfach";' },
      { pfad: "lib/postfach/b.ts", text: 'import type { c } from "@/lib/zugang";' },
      { pfad: "lib/zugang/c.ts", text: 'import { a } from "@/lib/meldungen";' },
    ];
    expect(
      pruefeSchichten(kreis)
        .map((v) => v.pfad)
        .sort(),
    ).toEqual(["lib/meldungen", "lib/postfach", "lib/zugang"]);
    expect(pruefeSchichten(kreis.slice(0, 2))).toEqual([]);
  });

  it("was erlaubt ist, fällt nicht auf", () => {
    expect(
      gruende(
        "app/(portal)/x/page.tsx",
        'import { a } from "../seitenwahl";\nimport { K } from "@/components/ui/knopf";\nimport { can } from "@/lib/auth";\nimport { use } from "react";',
      ),
    ).toEqual([]);
    expect(
      gruende(
        "lib/formulare/felder/x.ts",
        'import { falte } from "@/lib/text";\nimport { a } from "../typen";',
      ),
    ).toEqual([]);
    expect(gruende("lib/db/x.ts", 'import postgres from "postgres";\npool();')).toEqual([]);
  });

  it("ein Ziel im Kommentar ist kein Import", () => {
    expect(
      importziele(
        '// import { a } from "@/lib/db";\n/**\n * import { b } from "@/lib/db";\n */\nconst s = 1;',
      ),
    ).toEqual([]);
  });
});
