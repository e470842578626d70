import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { hinterlegeNachricht, merkeGelesen } from "@/lib/postfach";
import {
  ablehnung,
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import { loescheAbgelaufene, setzeFrist, zaehleFaellige } from ".";

let stadt: TestMitglied;
let kim: Akteur;
let kasse: Akteur;
let nr = 0;

beforeAll(async () => {
  const k = await legeKasse();
  stadt = await legeMitglied(k.id);
  kim = akteurVon(await legeKonto({ kasseId: k.id, mitgliedId: stadt.id }));
  kasse = akteurVon(await legeKonto({ kasseId: k.id, klasse: "K" }));
});
afterAll(schliesseAlles);

/** Eine Nachricht mit Anhang, Lesevermerk und Schriftwechsel, so viele Monate alt. */
async function lege(monate: number, mehr: Record<string, unknown> = {}): Promise<string> {
  const referenz = `LO${String(++nr).padStart(3, "0")}`;
  const id = await withTenant(kim, async (tx) => {
    const neu = await hinterlegeNachricht(tx, {
      kasseId: kim.kasseId,
      mitgliedId: stadt.id,
      ziel: { kontoId: kim.kontoId },
      richtung: "ausgang",
      referenz,
      bereich: "Beihilfe",
      thema: "Pflege",
      betreff: "Alt",
      text: "Text",
      meldungId: null,
    });
    await merkeGelesen(tx, kim, neu);
    return neu;
  });
  const sql = eigner();
  await sql`update nachricht set ${sql({ am: new Date(Date.now() - monate * 31 * 86_400_000), ...mehr })} where id = ${id}`;
  await sql`insert into datei (kasse_id, mitglied_id, konto_id, nachricht_id, name, typ, groesse, sha256, inhalt)
    values (${kim.kasseId}, ${stadt.id}, ${kim.kontoId}, ${id}, 'a.csv', 'text/csv', 1, 'x', '\\x00')`;
  await sql`insert into schriftwechsel (kasse_id, mitglied_id, konto_id, referenz, team, bereich, thema, betreff, stand)
    values (${kim.kasseId}, ${stadt.id}, ${kim.kontoId}, ${referenz}, 'Beihilfe', 'Beihilfe', 'Pflege', 'Alt', 'OFFEN')`;
  return id;
}

const spuren = async (id: string) =>
  (
    await eigner()`select (select count(*)::int from nachricht where id = ${id}) as nachricht,
      (select count(*)::int from datei where nachricht_id = ${id}) as datei,
      (select count(*)::int from nachricht_gelesen where nachricht_id = ${id}) as gelesen`
  )[0];
const DA = { nachricht: 1, datei: 1, gelesen: 1 };
const WEG = { nachricht: 0, datei: 0, gelesen: 0 };

describe("Löschlauf", () => {
  it("löscht Abgelaufenes samt Anhang, Vermerk und Schriftwechsel; wichtig, archiviert und Schonfrist bleiben", async () => {
    const alt = await lege(14);
    const bleibt = [
      await lege(11),
      await lege(14, { wichtig: true }),
      await lege(14, { archiviert: true }),
      await lege(14, { schonfrist_bis: new Date(Date.now() + 86_400_000) }),
    ];
    const [vorher] =
      await eigner()`select count(*)::int as n from schriftwechsel where kasse_id = ${kim.kasseId}`;
    expect(await alsArbeiter(loescheAbgelaufene)).toBeGreaterThanOrEqual(1);
    expect(await spuren(alt)).toEqual(WEG);
    for (const id of bleibt) expect(await spuren(id)).toEqual(DA);
    const [nachher] =
      await eigner()`select count(*)::int as n from schriftwechsel where kasse_id = ${kim.kasseId}`;
    expect(nachher?.n).toBe(vorher?.n - 1);
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where kasse_id = ${kim.kasseId} and aktion = 'loeschlauf.nachrichten' order by nr desc limit 1`;
    expect(spur?.einzelheiten).toEqual({ anzahl: 1 });
    await alsArbeiter(loescheAbgelaufene);
    for (const id of bleibt) expect(await spuren(id)).toEqual(DA);
  });

  it("der Probelauf zählt genau, was der Löschlauf dann löscht, und ändert nichts", async () => {
    const zaehle = (monate: number) => withTenant(kasse, (tx) => zaehleFaellige(tx, kasse, monate));
    await alsArbeiter(loescheAbgelaufene);
    expect(await zaehle(12)).toBe(0);
    const ids = [await lege(14), await lege(15)];
    await lege(14, { wichtig: true });
    await lege(5);
    expect(await zaehle(12)).toBe(2);
    expect(await zaehle(4)).toBeGreaterThan(2);
    expect(await zaehle(120)).toBe(0);
    for (const id of ids) expect(await spuren(id)).toEqual(DA);
    await alsArbeiter(loescheAbgelaufene);
    for (const id of ids) expect(await spuren(id)).toEqual(WEG);
    expect(await zaehle(12)).toBe(0);
  });

  it("ein Zeichen in derselben Sekunde gewinnt", async () => {
    const id = await lege(14);
    const sql = eigner();
    await sql.begin(async (tx) => {
      await tx`update nachricht set wichtig = true where id = ${id}`;
      await alsArbeiter(loescheAbgelaufene);
    });
    await alsArbeiter(loescheAbgelaufene);
    expect(await spuren(id)).toEqual(DA);
  });

  it("die Kasse stellt die Frist ein, nur in Grenzen, nur für sich und mit Prüfspur", async () => {
    const id = await lege(4);
    await handle(kasse, { monate: 3 }, async () => ({}), setzeFrist);
    await alsArbeiter(loescheAbgelaufene);
    expect(await spuren(id)).toEqual(WEG);
    expect(await ablehnung(handle(kasse, { monate: 121 }, async () => ({}), setzeFrist))).toBe(
      "23514",
    );
    const fremde = await legeKasse();
    await handle({ ...kasse, kasseId: fremde.id }, { monate: 5 }, async () => ({}), setzeFrist);
    const [eigene] = await eigner()`select nachricht_monate from kasse where id = ${kim.kasseId}`;
    expect(eigene?.nachricht_monate).toBe(3);
    await handle(kim, { monate: 9 }, async () => ({}), setzeFrist);
    const [unveraendert] =
      await eigner()`select nachricht_monate from kasse where id = ${kim.kasseId}`;
    expect(unveraendert?.nachricht_monate).toBe(3);
  });
});
