import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  anwendung,
  type Bezug,
  eigner,
  gehoertZu,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  ZEILE,
} from "@/lib/testhilfe";

type Blick = Record<"kasse" | "mitglied" | "konto" | "klasse", string>;

const ALLE = [
  "ohne",
  "selbst",
  "kollegin",
  "andereOrg",
  "administration",
  "kasse",
  "fremdeKasse",
  "fremderArbeitgeber",
] as const;
type Wer = (typeof ALLE)[number];
/** Wer mit den Daten von `selbst` nichts zu tun hat. */
const FREMD: readonly Wer[] = ["ohne", "andereOrg", "fremdeKasse", "fremderArbeitgeber"];
const ORG: readonly Wer[] = ["selbst", "kollegin", "administration", "kasse"];
const JEDER: readonly Wer[] = ["selbst", "kollegin", "andereOrg", "administration", "kasse"];
/** Wer Konten der Organisation verwaltet. */
const VERWALTUNG: readonly Wer[] = ["administration", "kasse"];
const FACH: readonly Wer[] = ["selbst", "kollegin", "kasse"];

/** Wer die Zeile von `selbst` sieht und wer eine solche Zeile anlegen kann; sonst niemand. */
const MATRIX: Record<string, { sieht: readonly Wer[]; legtAn: readonly Wer[] }> = {
  kasse: { sieht: JEDER, legtAn: [] },
  mitglied: { sieht: ORG, legtAn: ["kasse"] },
  mitgliedschaft: { sieht: JEDER, legtAn: ["kasse"] },
  gruppenadresse: { sieht: ORG, legtAn: VERWALTUNG },
  konto: { sieht: ["selbst", ...VERWALTUNG], legtAn: VERWALTUNG },
  passwort_verlauf: { sieht: ["selbst"], legtAn: ["selbst"] },
  anmeldung: { sieht: ["selbst", ...VERWALTUNG], legtAn: ["selbst"] },
  sitzung: { sieht: ["selbst", ...VERWALTUNG], legtAn: ["selbst"] },
  zugangslink: { sieht: ["selbst", ...VERWALTUNG], legtAn: ["selbst", ...VERWALTUNG] },
  wiederherstellungscode: {
    sieht: ["selbst", ...VERWALTUNG],
    legtAn: ["selbst", ...VERWALTUNG],
  },
  passkey: { sieht: ["selbst", ...VERWALTUNG], legtAn: ["selbst"] },
  stoerung: { sieht: ORG, legtAn: ["kasse"] },
  listenfilter: { sieht: ["selbst"], legtAn: ["selbst"] },
  person: { sieht: FACH, legtAn: ["kasse"] },
  zeitscheibe: { sieht: FACH, legtAn: ["kasse"] },
  person_mitglied: { sieht: FACH, legtAn: ["kasse"] },
  person_aenderung: { sieht: ["kasse"], legtAn: ["kasse"] },
  codeeintrag: { sieht: JEDER, legtAn: ["kasse"] },
  bestand: { sieht: FACH, legtAn: [] },
  referenz: { sieht: JEDER, legtAn: JEDER },
  datei: { sieht: FACH, legtAn: FACH },
  entwurf: { sieht: ["selbst"], legtAn: ["selbst"] },
  meldung: { sieht: FACH, legtAn: FACH },
  meldung_ereignis: { sieht: FACH, legtAn: FACH },
  meldung_korrektur: { sieht: ["kasse"], legtAn: ["kasse"] },
  meldung_notiz: { sieht: ["kasse"], legtAn: ["kasse"] },
  bearbeitungsfrist: { sieht: JEDER, legtAn: ["kasse"] },
  zusammenfuehrung: { sieht: ["kasse"], legtAn: ["kasse"] },
  nachricht: { sieht: ["selbst", "kasse"], legtAn: ["selbst", "kasse"] },
  schriftwechsel: { sieht: ["selbst", "kasse"], legtAn: ["selbst", "kasse"] },
  schriftwechsel_notiz: { sieht: ["kasse"], legtAn: ["kasse"] },
  korb: { sieht: ["selbst", "kollegin"], legtAn: ["selbst", "kollegin"] },
  korb_notiz: { sieht: ["selbst", "kollegin"], legtAn: ["selbst", "kollegin"] },
  rundschreiben: { sieht: ["kasse"], legtAn: ["kasse"] },
  antwortvorlage: { sieht: ["kasse"], legtAn: ["kasse"] },
  postfachmail: { sieht: ORG, legtAn: ORG },
  nachricht_gelesen: { sieht: ["selbst"], legtAn: ["selbst"] },
  mitteilung: { sieht: JEDER, legtAn: ["kasse"] },
  mitteilung_zu: { sieht: ["selbst"], legtAn: ["selbst"] },
  textfassung: { sieht: JEDER, legtAn: ["kasse"] },
  textentwurf: { sieht: ["kasse"], legtAn: ["kasse"] },
  zustimmung: { sieht: ["selbst", ...VERWALTUNG], legtAn: ["selbst", ...VERWALTUNG] },
  faq_stimme: { sieht: JEDER, legtAn: JEDER },
  anliegen: { sieht: ["kasse"], legtAn: ["selbst", "kasse"] },
  einreichung: { sieht: ["selbst"], legtAn: ["selbst"] },
  schnittstellenschluessel: {
    sieht: ["selbst", "administration", "kasse"],
    legtAn: ["administration", "kasse"],
  },
  schnittstellenanfrage: { sieht: ["selbst"], legtAn: ["selbst"] },
  abholung: { sieht: ["kasse"], legtAn: [] },
  stapel: { sieht: ["selbst"], legtAn: ["selbst"] },
  stapel_zeile: { sieht: ["selbst"], legtAn: ["selbst"] },
  massenlauf: { sieht: ["kasse"], legtAn: ["kasse"] },
  massenlauf_teil: { sieht: ["kasse"], legtAn: [] },
  outbox: { sieht: [], legtAn: JEDER },
  audit_ereignis: { sieht: [], legtAn: [] },
};

const app = anwendung();
let bezug: Bezug;
let blicke: Record<Wer, Blick>;

class Zurueck extends Error {}

/** Führt als vp_app im Namen von `wer` aus und nimmt alles zurück. @returns Zeilen oder der Fehlercode */
async function als(
  wer: Wer,
  abfrage: (tx: postgres.TransactionSql) => Promise<{ count: number }>,
): Promise<number | string> {
  let zeilen = 0;
  const ergebnis = await app
    .begin(async (tx) => {
      for (const [name, wert] of Object.entries(blicke[wer]))
        await tx`select set_config(${`vp.${name}`}, ${wert}, true)`;
      zeilen = (await abfrage(tx)).count;
      throw new Zurueck();
    })
    .catch((f: unknown) => f);
  if (ergebnis instanceof Zurueck) return zeilen;
  if (ergebnis instanceof Error && "code" in ergebnis) return String(ergebnis.code);
  throw ergebnis;
}

/** Wem die Abfrage etwas liefert; alle anderen bekommen null Zeilen oder „keine Berechtigung“. */
async function erfolgreich(
  wen: readonly Wer[],
  abfrage: (tx: postgres.TransactionSql) => Promise<{ count: number }>,
): Promise<Wer[]> {
  const erfolg: Wer[] = [];
  for (const wer of wen) {
    const ergebnis = await als(wer, abfrage);
    if (typeof ergebnis === "number" && ergebnis > 0) erfolg.push(wer);
    else expect([0, "42501"], `${wer}: ${ergebnis}`).toContain(ergebnis);
  }
  return erfolg;
}

beforeAll(async () => {
  const [a, b] = [await legeKasse(), await legeKasse()];
  const [a1, a2, b1] = [
    await legeMitglied(a.id),
    await legeMitglied(a.id),
    await legeMitglied(b.id),
  ];
  const konten = {
    selbst: await legeKonto({ kasseId: a.id, mitgliedId: a1.id }),
    kollegin: await legeKonto({ kasseId: a.id, mitgliedId: a1.id }),
    andereOrg: await legeKonto({ kasseId: a.id, mitgliedId: a2.id }),
    administration: await legeKonto({ kasseId: a.id, mitgliedId: a1.id, klasse: "X" }),
    kasse: await legeKonto({ kasseId: a.id, klasse: "K" }),
    fremdeKasse: await legeKonto({ kasseId: b.id, klasse: "K" }),
    fremderArbeitgeber: await legeKonto({ kasseId: b.id, mitgliedId: b1.id }),
  };
  const blick = (k: (typeof konten)["selbst"]): Blick => ({
    kasse: k.kasseId,
    mitglied: k.mitgliedId ?? "",
    konto: k.id,
    klasse: k.klasse,
  });
  blicke = {
    ohne: { kasse: "", mitglied: "", konto: "", klasse: "" },
    ...(Object.fromEntries(Object.entries(konten).map(([wer, k]) => [wer, blick(k)])) as Record<
      keyof typeof konten,
      Blick
    >),
  };
  const person = await legePerson(a.id, [{ von: "2020-01-01", bis: null, bei: a1 }]);
  const neue = await legePerson(a.id, []);
  bezug = {
    mitglied: a1,
    konto: konten.selbst,
    personId: person.id,
    neuePersonId: neue.id,
    dubletteId: (await legePerson(a.id, [])).id,
    meldungId: "",
    neueMeldungId: "",
    nachrichtId: "",
    schluesselId: "",
    stapelId: "",
    laufId: "",
    schriftwechselId: "",
    korbId: "",
    mitteilungId: "",
  };
  const sql = eigner();
  for (const [tabelle, zeile] of Object.entries(ZEILE)) {
    if (
      ["kasse", "mitglied", "konto", "person", "zeitscheibe", "person_mitglied"].includes(tabelle)
    )
      continue;
    const [neu] = await sql`insert into ${sql(tabelle)} ${sql(zeile(bezug))} returning *`;
    if (tabelle === "meldung") bezug.meldungId = neu?.id;
    if (tabelle === "nachricht") bezug.nachrichtId = neu?.id;
    if (tabelle === "schnittstellenschluessel") bezug.schluesselId = neu?.id;
    if (tabelle === "massenlauf") bezug.laufId = neu?.id;
    if (tabelle === "stapel") bezug.stapelId = neu?.id;
    if (tabelle === "schriftwechsel") bezug.schriftwechselId = neu?.id;
    if (tabelle === "korb") bezug.korbId = neu?.id;
    if (tabelle === "mitteilung") bezug.mitteilungId = neu?.id;
  }
  // Die erste ist schon zusammengeführt.
  bezug.dubletteId = (await legePerson(a.id, [])).id;
  // Die erste ist schon gelesen; anzulegen ist „gelesen“ an einer zweiten.
  const [zweite] =
    await sql`insert into nachricht ${sql(ZEILE.nachricht?.(bezug) ?? {})} returning id`;
  bezug.nachrichtId = zweite?.id;
  // Jede Meldung hat höchstens eine Korrektur; anzulegen ist sie an einer zweiten.
  const [zweiteMeldung] =
    await sql`insert into meldung ${sql(ZEILE.meldung?.(bezug) ?? {})} returning id`;
  bezug.neueMeldungId = zweiteMeldung?.id;
  const [weitere] =
    await sql`insert into mitteilung ${sql(ZEILE.mitteilung?.(bezug) ?? {})} returning id`;
  bezug.mitteilungId = weitere?.id;
});

afterAll(async () => {
  await app.end();
  await schliesseAlles();
});

describe.each(Object.entries(MATRIX))("Zeilen von %s", (tabelle, { sieht, legtAn }) => {
  const wo = () => gehoertZu(tabelle, bezug);

  it("gibt es für den Eigentümer der Datenbank", async () => {
    const sql = eigner();
    const [spalte, wert] = wo();
    expect(
      (await sql`select from ${sql(tabelle)} where ${sql(spalte)} = ${wert}`).count,
    ).toBeGreaterThan(0);
  });

  it("sehen nur die Befugten", async () => {
    const [spalte, wert] = wo();
    expect(
      await erfolgreich(ALLE, (tx) => tx`select from ${tx(tabelle)} where ${tx(spalte)} = ${wert}`),
    ).toEqual(sieht);
  });

  it("legen nur die Befugten an", async () => {
    expect(
      await erfolgreich(
        ALLE,
        (tx) => tx`insert into ${tx(tabelle)} ${tx(ZEILE[tabelle]?.(bezug) ?? {})}`,
      ),
    ).toEqual(legtAn);
  });

  it("ändert und löscht niemand aus fremder Organisation oder Kasse", async () => {
    const [spalte, wert] = wo();
    const selbe = tabelle === "kasse" ? "id" : "kasse_id";
    expect(
      await erfolgreich(
        FREMD,
        (tx) =>
          tx`update ${tx(tabelle)} set ${tx(selbe)} = ${tx(selbe)} where ${tx(spalte)} = ${wert}`,
      ),
    ).toEqual([]);
    expect(
      await erfolgreich(
        FREMD,
        (tx) => tx`delete from ${tx(tabelle)} where ${tx(spalte)} = ${wert}`,
      ),
    ).toEqual([]);
  });

  it("lassen sich nicht in eine fremde Kasse verschieben", async () => {
    const [spalte, wert] = wo();
    const selbe = tabelle === "kasse" ? "id" : "kasse_id";
    const ziel = blicke.fremdeKasse.kasse;
    for (const wer of ["selbst", "kasse"] as const) {
      // 23514: Zeitscheiben sind ohnehin unveränderlich (I9).
      const ergebnis = await als(
        wer,
        (tx) => tx`update ${tx(tabelle)} set ${tx(selbe)} = ${ziel} where ${tx(spalte)} = ${wert}`,
      );
      expect(ergebnis).toBeOneOf(tabelle === "zeitscheibe" ? [0, "42501", "23514"] : [0, "42501"]);
    }
  });
});

it("die Matrix nennt jede Tabelle eines Mandanten", async () => {
  const tabellen =
    await eigner()`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p')`;
  // `auskunft` gehört keinem Mandanten; ihre Regel prüft lib/auskunft/speicher.db.test.ts.
  const ohneMandant = [
    "auskunft",
    "installation",
    "demo_mail",
    "zaehler",
    "tageslauf",
    "betriebsstand",
  ];
  expect(tabellen.map((z) => z.relname).sort()).toEqual(
    [...Object.keys(MATRIX), ...ohneMandant].sort(),
  );
});
