import type { TransactionSql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uebernimm, verbinde } from "@/lib/bestand";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import { sichtbar, type Zeitscheibe } from "@/lib/lebenslauf";
import { pruefePasswort, totpEinrichtung } from "@/lib/sicherheit";
import { eigner, schliesseAlles } from "@/lib/testhilfe/verbindung";
import {
  alsZeilenstrom,
  DEMO_PASSWORT,
  demoBestand,
  legeGruppenadresse,
  legeKonten,
  legeNachrichten,
  pruefeBestand,
} from ".";

const HEUTE = "2026-11-22";
const importiert = verbinde(process.env.TEST_DATABASE_URL ?? "");

beforeAll(async () => {
  await eigner()`insert into installation (demo) values (true) on conflict do nothing`;
  const maengel: string[] = [];
  await uebernimm(importiert, alsZeilenstrom(demoBestand()), {
    heute: HEUTE,
    mangel: (zeile, m) => maengel.push(`${zeile} ${m.feld}: ${m.grund}`),
  });
  expect(maengel).toEqual([]);
}, 60_000);
afterAll(async () => {
  await importiert.end({ timeout: 5 });
  await schliesseAlles();
});

const mitglied = async (code: string, name: string) =>
  (
    await eigner()<{ kasse_id: string; id: string }[]>`select m.kasse_id, m.id from mitglied m
      join kasse k on k.id = m.kasse_id where k.code = ${code} and m.name = ${name}`
  )[0] ?? { kasse_id: "", id: "" };

/** Was die Laufzeitrolle von einer Person der Kasse 201 zeigt, wenn dieses Mitglied fragt. */
async function sieht(name: string, persnr: string, code = "201"): Promise<Zeitscheibe[]> {
  const m = await mitglied(code, name);
  const [p] = await eigner()`select p.id from person p join kasse k on k.id = p.kasse_id
    where k.code = '201' and p.persnr = ${persnr}`;
  const mandant = { kasseId: m.kasse_id, mitgliedId: m.id, kontoId: m.id, klasse: "S" as const };
  return withTenant(mandant, (tx) => liesZeitscheiben(tx, m.kasse_id, p?.id as string));
}
const sicht = async (name: string, persnr: string) => {
  const m = await mitglied("201", name);
  return sichtbar(await sieht(name, persnr), m.id);
};

describe("Sichtbarkeit des Handbuchs, durch die Zeilenregeln", () => {
  it("Adam: vier eigene Zeitscheiben, drei frühere von Sonnenwurt", async () => {
    const s = await sicht("Mäuserast", "21705");
    expect([s?.eigene.length, s?.fruehere.length]).toEqual([4, 3]);
  });

  it("Abraham: vier eigene und eine von Blechackerspitz", async () => {
    const s = await sicht("Mäuserast", "74136");
    expect([s?.eigene.length, s?.fruehere.length]).toEqual([4, 1]);
  });

  it("Ackermann: neun eigene, mit der Lücke von 1985", async () => {
    expect((await sicht("Mäuserast", "4342"))?.eigene).toHaveLength(9);
  });

  it("wer gegangen ist: der spätere Arbeitgeber bleibt verborgen", async () => {
    expect((await sieht("Mäuserast", "37311")).every((s) => s.von < "2019-01-01")).toBe(true);
    expect(await sieht("Sonnenwurt", "37311")).toHaveLength(2);
    expect(await sieht("Sonnenwurt", "21705")).toHaveLength(3);
  });

  it("wer nie da war, und wer zu einer anderen Kasse gehört, sieht nichts", async () => {
    expect(await sieht("Blaugraben", "21705")).toEqual([]);
    expect(await sieht("Ahornfels", "21705", "302")).toEqual([]);
  });

  it("kein Mitglied sieht im erzeugten Bestand eine spätere fremde Zeitscheibe", async () => {
    for (const name of ["Mäuserast", "Blaugraben", "Sonnenwurt"]) {
      const m = await mitglied("201", name);
      const mandant = {
        kasseId: m.kasse_id,
        mitgliedId: m.id,
        kontoId: m.id,
        klasse: "S" as const,
      };
      const personen =
        await eigner()`select person_id from person_mitglied where mitglied_id = ${m.id}`;
      expect(personen.length).toBeGreaterThan(3);
      await withTenant(mandant, async (tx) => {
        for (const { person_id } of personen) {
          const alle = await liesZeitscheiben(tx, m.kasse_id, person_id);
          const s = sichtbar(alle, m.id);
          expect(alle).toHaveLength((s?.eigene.length ?? 0) + (s?.fruehere.length ?? 0));
        }
      });
    }
  });
});

describe("Bestand der Demo", () => {
  it("Zähler und Schnitte passen zu Übersicht und Zeitscheiben", async () => {
    expect(await pruefeBestand(eigner(), ["201", "302"])).toEqual([]);
  });

  it("Gegenprobe: ein falscher Zähler fällt auf", async () => {
    const m = await mitglied("201", "Mäuserast");
    const zurueck = new Error("zurück");
    const versuch = eigner().begin(async (tx) => {
      await tx`update bestand set anzahl = anzahl + 1 where mitglied_id = ${m.id} and status = 'AKTIV'`;
      expect(await pruefeBestand(tx, ["201"])).toEqual(["1 Zähler der Übersicht stimmen nicht."]);
      throw zurueck;
    });
    await expect(versuch).rejects.toBe(zurueck);
  });

  it("aktive und ehemalige Personen von Mäuserast wie im Handbuch, dazu eine sonstige", async () => {
    const m = await mitglied("201", "Mäuserast");
    const zeilen =
      await eigner()`select persnr, status from person_mitglied where mitglied_id = ${m.id}
      and persnr in ('4342', '21705', '76601', '5301', '74136', '26431', '37311', '8117') order by status, persnr_sort`;
    expect(zeilen.map((z) => `${z.status} ${z.persnr}`)).toEqual([
      "AKTIV 4342",
      "AKTIV 5301",
      "AKTIV 21705",
      "AKTIV 76601",
      "EHEMALIG 26431",
      "EHEMALIG 37311",
      "EHEMALIG 74136",
      "SONSTIGE 8117",
    ]);
  });
});

describe("Konten und Nachrichten der Demo (contract.md 2)", () => {
  /** Führt aus und nimmt zurück: Nutzerkennungen gibt es in einer Datenbank nur einmal. */
  async function probeweise(arbeit: (tx: TransactionSql) => Promise<void>): Promise<void> {
    const zurueck = new Error("zurück");
    await importiert
      .begin(async (tx) => {
        await tx.unsafe("set local role vp_import");
        await legeKonten(tx);
        await legeNachrichten(tx);
        await legeGruppenadresse(tx);
        await arbeit(tx);
        throw zurueck;
      })
      .catch((fehler) => {
        if (fehler !== zurueck) throw fehler;
      });
  }

  it("elf Konten mit Passwort, zweitem Faktor und Rechten", () =>
    probeweise(async (tx) => {
      const konten =
        await tx`select kennung, klasse, zweiter_faktor, passwort_hash, totp_schluessel, rechte, gruppen
        from konto where kennung similar to '(S|X|K)(201|302)%' order by kennung`;
      expect(konten).toHaveLength(11);
      for (const k of konten) {
        expect(k.zweiter_faktor).toBe(k.klasse === "S" ? "EMAIL_TAN" : "TOTP");
        expect(k.totp_schluessel === null).toBe(k.klasse === "S");
      }
      const von = (kennung: string) => konten.find((k) => k.kennung === kennung);
      expect(von("S20100000001")?.gruppen).toHaveLength(7);
      expect(von("S20100000100")).toMatchObject({ rechte: ["POSTFACH"], gruppen: ["Beihilfe"] });
      expect(von("S20106542291")?.gruppen).toEqual(["Beamtenversorgung", "Zusatzversorgung"]);
      expect(await pruefePasswort(DEMO_PASSWORT, von("S20100000001")?.passwort_hash)).toBe(true);
      const totp = totpEinrichtung(von("K20100000001")?.totp_schluessel, "", "");
      expect(totp.base32).toBe("GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS");
    }));

  it("die acht Nachrichten des Handbuchs, neueste zuerst", () =>
    probeweise(async (tx) => {
      const nachrichten = await tx`select n.referenz, n.gruppe from nachricht n
        join referenz r on r.kasse_id = n.kasse_id and r.referenz = n.referenz
        join konto k on k.kasse_id = n.kasse_id and k.kennung = 'S20100000001'
        where (n.konto_id = k.id or n.mitglied_id = k.mitglied_id)
          and n.referenz in ('IIH31', 'K4REV', '5MR3E', 'D14R3', 'SHPTD', 'JUIA1', 'EWRI6', 'SFM7G') order by n.am desc`;
      expect(nachrichten.map((n) => n.referenz)).toEqual([
        "SHPTD",
        "JUIA1",
        "EWRI6",
        "IIH31",
        "K4REV",
        "5MR3E",
        "D14R3",
        "SFM7G",
      ]);
      expect(nachrichten.at(-1)?.gruppe).toBe("Beamtenversorgung");
    }));
});
