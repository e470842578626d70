import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import type { Auftrag } from "@/lib/outbox";
import type { TestKonto, TestMitglied } from "@/lib/testhilfe";
import { akteurVon, eigner, legeKonto, legeMitglied, schliesseAlles } from "@/lib/testhilfe";
import { imAngebot, ladeAngebot, ladeNutzer } from ".";
import type { Auswahl } from "./felder";
import { ANGABEN, legeAn, legeBuehne, spurVon, zeile, zurueck } from "./testhilfe";

const gesendet: Auftrag[] = [];
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));
vi.mock("@/lib/outbox", async (original) => {
  const echt = await original<typeof import("@/lib/outbox")>();
  return {
    ...echt,
    legeInOutbox: (tx: never, a: readonly Auftrag[]) => {
      gesendet.push(...a);
      return echt.legeInOutbox(tx, a);
    },
  };
});

let kasseId: string;
let stadt: TestMitglied;
let x: Akteur;
let k: Akteur;
let fremdX: Akteur;
let fremdK: Akteur;
let konto: TestKonto;

beforeAll(async () => {
  ({ kasseId, stadt, x, k, fremdX, fremdK } = await legeBuehne());
});
beforeEach(async () => {
  gesendet.length = 0;
  konto = await legeKonto({ kasseId, mitgliedId: stadt.id, passwort: "Ahornblatt-9-Laterne!" });
});
afterAll(schliesseAlles);

const mailsAn = (an: string) => gesendet.filter((a) => a.mail.an === an).map((a) => a.mail.betreff);
const kann = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeNutzer(tx, wer, id));

describe("Nutzer:in anlegen (Handbuch Administration 3)", () => {
  it("Konto, E-Mail mit Link und Prüfspur entstehen zusammen; die Nutzerkennung steht nicht in der E-Mail", async () => {
    const id = await legeAn(x, ANGABEN({ gruppen: ["Beamtenversorgung"], rechte: ["POSTFACH"] }));
    const z = await zeile(id);
    expect(z).toMatchObject({
      klasse: "S",
      mitglied_id: stadt.id,
      status: "ANGELEGT",
      zweiter_faktor: "EMAIL_TAN",
      rechte: ["POSTFACH"],
      gruppen: ["Beamtenversorgung"],
      name_sort: "muller-ludenscheidt",
    });
    expect(z.kennung).toMatch(/^S\d{11}$/);
    const mail = gesendet.find((a) => a.mail.an === "max@stadt.example")?.mail;
    expect(mail?.text).toMatch(/^http\S+\/passwort-festlegen\/[\w-]{43}$/m);
    expect(mail?.text).not.toContain(z.kennung);
    expect(await spurVon(id)).toMatchObject([
      {
        aktion: "konto.angelegt",
        konto_id: x.kontoId,
        einzelheiten: { "rechte.nachher": "POSTFACH", "gruppen.nachher": "Beamtenversorgung" },
      },
    ]);
  });

  it("zwei gleichzeitige Klicks legen ein Konto an und senden eine E-Mail", async () => {
    const angaben = ANGABEN();
    const ids = await Promise.all([legeAn(x, angaben), legeAn(x, angaben), legeAn(x, angaben)]);
    expect(new Set(ids).size).toBe(1);
    expect(mailsAn(angaben.email)).toHaveLength(1);
  });

  it("derselbe Schlüssel mit anderen Angaben wird abgelehnt", async () => {
    const angaben = ANGABEN();
    await legeAn(x, angaben);
    expect((await zurueck(legeAn(x, { ...angaben, name: "Anders" }))).meldung).toMatch(/schon/);
  });

  it("was ohne Grundrecht nicht wirkt, wird genannt und erst nach Bestätigung weggelassen", async () => {
    const angaben = ANGABEN({ gruppen: ["Finanzierung"], rechte: ["FORMULARE"] });
    const { fehler } = await zurueck(legeAn(x, angaben));
    expect(fehler?.entfernen).toContain("Gruppenpostfach Finanzierung");
    expect(fehler?.entfernen).toContain("Beamtenformularen");
    const id = await legeAn(x, { ...angaben, entfernen: true });
    expect(await zeile(id)).toMatchObject({ rechte: [], gruppen: [] });
  });

  it("die Gruppe eines fehlenden Geschäftsbereichs steht da und ist nicht wählbar, Abgeschaltetes fehlt", async () => {
    const m = await legeMitglied(kasseId);
    await eigner()`update mitglied set abgeschaltet = ${["GRUPPE:Finanzierung", "FORMULARE"]} where id = ${m.id}`;
    const angebot = await withTenant(k, (tx) => ladeAngebot(tx, kasseId, m.id));
    expect(angebot?.gruppen.find((g) => g.gruppe === "Beihilfe")?.moeglich).toBe(false);
    expect(angebot?.gruppen.map((g) => g.gruppe)).not.toContain("Finanzierung");
    expect(angebot?.rechte).not.toContain("FORMULARE");
    const erlaubt = (a: Partial<Auswahl>) =>
      angebot && imAngebot(angebot, { gruppen: [], rechte: [], ...a });
    expect(erlaubt({ gruppen: ["Beamtenversorgung"] })).toBe(true);
    expect(erlaubt({ gruppen: ["Beihilfe"] })).toBe(false);
    expect(erlaubt({ gruppen: ["Finanzierung"] })).toBe(false);
    expect(erlaubt({ rechte: ["FORMULARE"] })).toBe(false);
  });

  it("ein neues Konto folgt dem zweiten Faktor der Organisation", async () => {
    const m = await legeMitglied(kasseId);
    await eigner()`update mitglied set zweiter_faktor = 'TOTP' where id = ${m.id}`;
    const ihre = akteurVon(await legeKonto({ kasseId, mitgliedId: m.id, klasse: "X" }));
    const n = await kann(ihre, await legeAn(ihre));
    expect(n?.zweiterFaktor).toBe("TOTP");
    expect(n?.text.details).toBe("angelegt (TOTP-Einrichtung ausstehend)");
  });

  it("die Datenbank lässt eine Administration kein Konto der Kasse und keine zweite Administration anlegen", async () => {
    for (const klasse of ["K", "X"])
      await expect(
        withTenant(x, (tx) =>
          tx.execute(
            `insert into konto (kasse_id, kennung, klasse, mitglied_id, vorname, name, email, status, zweiter_faktor, verlauf_salz)
             values ('${kasseId}', '${klasse}${Date.now()}', '${klasse}', '${stadt.id}', 'a', 'b', 'c', 'AKTIV', 'TOTP', '')`,
          ),
        ),
      ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("Wer ein Konto verwalten kann", () => {
  it("die eigene Administration und die Kasse; sonst sieht es aus, als gäbe es das Konto nicht", async () => {
    expect((await kann(x, konto.id))?.id).toBe(konto.id);
    expect((await kann(k, konto.id))?.id).toBe(konto.id);
    expect(await kann(fremdX, konto.id)).toBeNull();
    expect(await kann(fremdK, konto.id)).toBeNull();
  });

  it("niemand verwaltet auf diesem Weg Administrationen und Konten der Kasse", async () => {
    expect(await kann(x, x.kontoId)).toBeNull();
    expect(await kann(k, x.kontoId)).toBeNull();
    expect(await kann(k, k.kontoId)).toBeNull();
  });
});
