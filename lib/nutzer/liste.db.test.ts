import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { akteurVon, eigner, legeKonto, legeMitglied, schliesseAlles } from "@/lib/testhilfe";
import { falte } from "@/lib/text";
import { LEERER_NUTZERFILTER, listNutzer } from ".";
import { legeBuehne } from "./testhilfe";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let kasseId: string;
let fremdX: Akteur;

beforeAll(async () => {
  ({ kasseId, fremdX } = await legeBuehne());
});
afterAll(schliesseAlles);

describe("Übersicht: Nutzer:innen (Handbuch Administration 5)", () => {
  let wo: { kasseId: string; mitgliedId: string };
  let ihre: Akteur;
  beforeAll(async () => {
    const m = await legeMitglied(kasseId);
    wo = { kasseId, mitgliedId: m.id };
    ihre = akteurVon(await legeKonto({ ...wo, klasse: "X" }));
    const lege = async (vorname: string, name: string, mehr: object = {}) => {
      const s = await legeKonto({ ...wo, gruppen: ["Beihilfe"] });
      await eigner()`update konto set ${eigner()({ vorname, name, ...mehr })} where id = ${s.id}`;
    };
    await lege("Elisa", "Öztürk");
    await lege("Elisabeth", "Zander", { status: "GESPERRT" });
    await lege("Bernd", "Ørsted", { auto_gesperrt_bis: new Date(Date.now() + 600_000) });
    await lege("Anna", "Straße", { status: "ANGELEGT", gruppen: [] });
    await lege("Ute", "Weiß", { zweiter_faktor: "TOTP", letzte_anmeldung_am: null });
    await lege("Ida", "Weiß", { zweiter_faktor: "TOTP", letzte_anmeldung_am: new Date() });
  });
  const namen = async (filter: object, seite = 1, groesse = 20) =>
    (
      await withTenant(ihre, (tx) =>
        listNutzer(tx, wo, { ...LEERER_NUTZERFILTER, ...filter }, seite, groesse),
      )
    ).zeilen.map((z) => z.vorname);

  it("ordnet nach Name und Vorname ohne Rücksicht auf Umlaute", async () => {
    expect(await namen({})).toEqual(["Bernd", "Elisa", "Anna", "Ida", "Ute", "Elisabeth"]);
    expect(await namen({}, 2, 4)).toEqual(["Ute", "Elisabeth"]);
    expect(await namen({}, 9, 4)).toEqual(["Ute", "Elisabeth"]);
  });

  it.each<[string, object, string[]]>([
    ["Teil des Vornamens", { vorname: "lisa" }, ["Elisa", "Elisabeth"]],
    ["Name mit ß", { name: "STRASSE" }, ["Anna"]],
    ["Gruppe", { gruppe: "Beihilfe" }, ["Bernd", "Elisa", "Ida", "Ute", "Elisabeth"]],
    ["Platzhalter gelten als Zeichen", { name: "%" }, []],
    ["Angelegt", { status: "Angelegt" }, ["Anna", "Ute"]],
    ["Aktiv", { status: "Aktiv" }, ["Elisa", "Ida"]],
    ["Gesperrt", { status: "Gesperrt" }, ["Bernd", "Elisabeth"]],
  ])("filtert: %s", async (_name, filter, erwartet) => {
    expect(await namen(filter)).toEqual(erwartet);
  });

  it("der Filter trifft genau, was die Liste nennt", async () => {
    const alle = await withTenant(ihre, (tx) => listNutzer(tx, wo, LEERER_NUTZERFILTER, 1, 20));
    for (const status of ["Angelegt", "Aktiv", "Gesperrt"] as const)
      expect(await namen({ status })).toEqual(
        alle.zeilen.filter((z) => z.status.filter === status).map((z) => z.vorname),
      );
  });

  it("fremde Organisationen liefern nichts", async () => {
    const liste = await withTenant(fremdX, (tx) => listNutzer(tx, wo, LEERER_NUTZERFILTER, 1, 20));
    expect(liste).toMatchObject({ zeilen: [], gesamt: 0 });
  });

  it.each(["Größe", "ÆRØ Łódź", "Đorđević", "Yılmaz İnan", "O’Neill‐Höß", "Þór"])(
    "die Datenbank faltet „%s“ wie das Programm",
    async (name) => {
      const [z] = await eigner()`select konto_falte(${name}) as gefaltet`;
      expect(z?.gefaltet).toBe(falte(name));
    },
  );
});
