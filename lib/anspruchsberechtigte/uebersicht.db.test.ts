import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
} from "@/lib/testhilfe";
import {
  LEERER_FILTER,
  ladePerson,
  listAnspruchsberechtigte,
  pruefeFilter,
  type Schnellfilter,
  type Seitenwahl,
  UEBERSICHT_ORDNUNGEN,
  type UebersichtOrdnung,
} from ".";

const ANZAHL = 23;
const PRO_SEITE = 5;
const NAMEN = ["Müller", "Mueller", "Ackermann", "Özdemir", "Zander"];
let akteur: Akteur;
let andere: Akteur;
const ids: string[] = [];

beforeAll(async () => {
  const kasse = await legeKasse();
  const [stadt, dorf] = [await legeMitglied(kasse.id), await legeMitglied(kasse.id)];
  akteur = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  andere = akteurVon(
    await legeKonto({ kasseId: kasse.id, mitgliedId: dorf.id, rechte: ["ANZEIGE"] }),
  );
  for (let i = 0; i < ANZAHL; i++) {
    const bis = i % 4 === 0 ? "2010-12-31" : null;
    ids.push(
      (
        await legePerson(kasse.id, [{ von: "2000-01-01", bis, bei: stadt }], {
          name: NAMEN[i % NAMEN.length],
          vorname: i % 2 ? "Kai" : "Ada",
        })
      ).id,
    );
  }
});
afterAll(schliesseAlles);

const seite = (
  ordnung: UebersichtOrdnung,
  absteigend: boolean,
  wahl: Seitenwahl,
  schnell: Schnellfilter | null = null,
  wer = akteur,
) =>
  withTenant(wer, (tx) =>
    listAnspruchsberechtigte(tx, wer, {
      ordnung,
      absteigend,
      schnell,
      muster: null,
      proSeite: PRO_SEITE,
      seite: wahl,
    }),
  );

/** Alle Zeilen, Seite für Seite vorwärts gelesen. */
async function vorwaerts(ordnung: UebersichtOrdnung, absteigend: boolean): Promise<string[]> {
  let s = await seite(ordnung, absteigend, { art: "erste" });
  const alle = s.zeilen.map((z) => z.id);
  while (s.naechste) {
    s = await seite(ordnung, absteigend, { art: "nach", anker: alle.at(-1) ?? "", nr: s.nr + 1 });
    alle.push(...s.zeilen.map((z) => z.id));
  }
  return alle;
}

describe("Blättern in der Übersicht", () => {
  const ordnungen = UEBERSICHT_ORDNUNGEN.flatMap((o) => [[o, false] as const, [o, true] as const]);

  it.each(ordnungen)(
    "nach %s (absteigend: %s) erscheint jede Person genau einmal",
    async (ordnung, absteigend) => {
      const alle = await vorwaerts(ordnung, absteigend);
      expect(alle.toSorted()).toEqual(ids.toSorted());
    },
  );

  it.each(UEBERSICHT_ORDNUNGEN)(
    "nach %s ist absteigend genau die Umkehrung von aufsteigend",
    async (ordnung) => {
      expect(await vorwaerts(ordnung, true)).toEqual((await vorwaerts(ordnung, false)).reverse());
    },
  );

  it.each(ordnungen)(
    "nach %s (absteigend: %s) führt rückwärts über dieselben Seiten",
    async (ordnung, absteigend) => {
      const alle = await vorwaerts(ordnung, absteigend);
      const letzte = await seite(ordnung, absteigend, { art: "letzte" });
      expect(letzte).toMatchObject({ nr: 5, gesamt: ANZAHL, naechste: false });
      expect(letzte.zeilen.map((z) => z.id)).toEqual(alle.slice(20));
      const vierte = await seite(ordnung, absteigend, { art: "vor", anker: alle[20] ?? "", nr: 4 });
      expect(vierte.nr).toBe(4);
      expect(vierte.zeilen.map((z) => z.id)).toEqual(alle.slice(15, 20));
      const erste = await seite(ordnung, absteigend, { art: "vor", anker: alle[5] ?? "", nr: 1 });
      expect(erste).toMatchObject({ nr: 1, naechste: true });
      expect(erste.zeilen.map((z) => z.id)).toEqual(alle.slice(0, 5));
    },
  );

  it("die Pers.-Nummer ordnet als Zahl, der Name ohne Umlaute", async () => {
    const persnr = (await seite("persnr", false, { art: "erste" })).zeilen.map((z) =>
      Number(z.persnr),
    );
    expect(persnr).toEqual(persnr.toSorted((a, b) => a - b));
    const namen: string[] = [];
    let s = await seite("name", false, { art: "erste" });
    for (;;) {
      namen.push(...s.zeilen.map((z) => z.name));
      if (!s.naechste) break;
      s = await seite("name", false, {
        art: "nach",
        anker: s.zeilen.at(-1)?.id ?? "",
        nr: s.nr + 1,
      });
    }
    expect([...new Set(namen)]).toEqual(["Ackermann", "Mueller", "Müller", "Özdemir", "Zander"]);
  });

  it("ein fremder oder erfundener Anker führt auf die erste Seite", async () => {
    for (const anker of [crypto.randomUUID(), ids[0] ?? ""]) {
      const wer = anker === ids[0] ? andere : akteur;
      expect((await seite("name", false, { art: "nach", anker, nr: 3 }, null, wer)).nr).toBe(1);
    }
  });

  it("die Schnellfilter schließen einander aus und zählen richtig", async () => {
    const aktive = await seite("name", false, { art: "erste" }, "aktive");
    const ehemalige = await seite("name", false, { art: "erste" }, "ehemalige");
    expect([aktive.gesamt, ehemalige.gesamt]).toEqual([17, 6]);
    expect(aktive.zeilen.every((z) => z.status === "AKTIV")).toBe(true);
    expect(ehemalige.zeilen.every((z) => z.status === "EHEMALIG")).toBe(true);
  });

  it("eine andere Organisation sieht eine leere Liste", async () => {
    expect(await seite("name", false, { art: "erste" }, null, andere)).toEqual({
      zeilen: [],
      gesamt: 0,
      nr: 1,
      naechste: false,
    });
    expect(await seite("name", false, { art: "letzte" }, null, andere)).toMatchObject({
      zeilen: [],
      gesamt: 0,
    });
  });

  it("ein Filter ohne Treffer ergibt eine leere Seite", async () => {
    const geprueft = pruefeFilter({ ...LEERER_FILTER, name: "gibt es nicht" }, "2025-10-01");
    const muster = geprueft.ok ? geprueft.muster : null;
    const leer = await withTenant(akteur, (tx) =>
      listAnspruchsberechtigte(tx, akteur, {
        ordnung: "name",
        absteigend: false,
        schnell: null,
        muster,
        proSeite: 5,
        seite: { art: "letzte" },
      }),
    );
    expect(leer).toMatchObject({ zeilen: [], gesamt: 0, nr: 1 });
  });
});

describe("Detailansicht", () => {
  it("eine fremde Person ist dieselbe Leere wie eine erfundene oder eine Kennung in falscher Form", async () => {
    for (const id of [ids[0] ?? "", crypto.randomUUID(), "x", "../../etc", "-".repeat(36)]) {
      expect(await withTenant(andere, (tx) => ladePerson(tx, andere, id)), id).toBeNull();
    }
    expect(await withTenant(akteur, (tx) => ladePerson(tx, akteur, ids[0] ?? ""))).toMatchObject({
      id: ids[0],
      status: "EHEMALIG",
    });
  });
});
