import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import type { Auftrag } from "@/lib/outbox";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
  type TestMitglied,
} from "@/lib/testhilfe";
import { falte } from "@/lib/text";
import {
  aendereNutzer,
  deaktiviereNutzer,
  entsperreNutzer,
  imAngebot,
  LEERER_NUTZERFILTER,
  ladeAngebot,
  ladeNutzer,
  listNutzer,
  sendeErstenLink,
  setzeFaktorZurueck,
  sperreNutzer,
  zaehleUmfang,
} from ".";
import type { Auswahl } from "./felder";
import { ANGABEN, anNutzer, istAngemeldet, legeAn, legeSitzung, spurVon, zeile } from "./testhilfe";

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
  // Hier gelten die Grenzen, wie sie sind.
  process.env.RATE_LIMIT_FAKTOR = "1";
  kasseId = (await legeKasse()).id;
  const fremdeKasse = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
  const dorf = await legeMitglied(kasseId);
  x = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id, klasse: "X" }));
  fremdX = akteurVon(await legeKonto({ kasseId, mitgliedId: dorf.id, klasse: "X" }));
  k = akteurVon(await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" }));
  fremdK = akteurVon(
    await legeKonto({ kasseId: fremdeKasse, klasse: "K", kasseRolle: "ADMINISTRATION" }),
  );
});
beforeEach(async () => {
  gesendet.length = 0;
  konto = await legeKonto({ kasseId, mitgliedId: stadt.id, passwort: "Ahornblatt-9-Laterne!" });
});
afterAll(schliesseAlles);

const mailsAn = (an: string) => gesendet.filter((a) => a.mail.an === an).map((a) => a.mail.betreff);
const kann = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeNutzer(tx, wer, id));
/** Zustand, mit dem eine Handlung zurückgeht. */
const zurueck = async (arbeit: Promise<unknown>) => {
  const fehler = await arbeit.catch((f: unknown) => f);
  if (fehler instanceof Zurueck) return fehler.zustand;
  throw new Error(`kein Zurueck: ${String(fehler)}`);
};

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

describe("Bearbeiten (Handbuch Administration 4)", () => {
  const aendere = (wer: Akteur, id: string, mehr: object = {}, entfernen = false) =>
    handle(
      wer,
      {
        vorname: "Kim",
        name: "Mustermensch",
        email: konto.email,
        version: 1,
        entfernen,
        auswahl: { gruppen: [], rechte: [] },
        ...mehr,
      },
      async (tx) => {
        const n = await ladeNutzer(tx, wer, id, { sperre: true });
        const angebot = await ladeAngebot(tx, kasseId, stadt.id);
        return n && angebot && { ...n, angebot };
      },
      aendereNutzer,
    );

  it("speichert Rechte und vermerkt vorher und nachher; die Person bekommt keine E-Mail", async () => {
    await eigner()`update konto set rechte_bestaetigt_am = '2020-01-01' where id = ${konto.id}`;
    await aendere(x, konto.id, { auswahl: { gruppen: [], rechte: ["POSTFACH"] } });
    expect(await zeile(konto.id)).toMatchObject({ rechte: ["POSTFACH"], version: 2 });
    const [bestaetigt] =
      await eigner()`select rechte_bestaetigt_am > now() - interval '1 minute' as frisch from konto where id = ${konto.id}`;
    expect(bestaetigt?.frisch).toBe(true);
    expect((await spurVon(konto.id)).at(-1)).toMatchObject({
      aktion: "konto.geaendert",
      einzelheiten: {
        "rechte.vorher": "ANZEIGE, FORMULARE, PERSONENDATEN, POSTFACH",
        "rechte.nachher": "POSTFACH",
      },
    });
    expect(mailsAn(konto.email)).toEqual([]);
  });

  it("hat die Kasse Benachrichtigungen eingeschaltet, geht eine E-Mail an die bisherige Adresse", async () => {
    await eigner()`update kasse set konto_mails = true where id = ${kasseId}`;
    await aendere(x, konto.id, { email: "neu@stadt.example" });
    await eigner()`update kasse set konto_mails = false where id = ${kasseId}`;
    expect(mailsAn(konto.email)).toEqual([expect.stringContaining("geändert")]);
    expect(mailsAn("neu@stadt.example")).toEqual([]);
  });

  it("eine andere E-Mail-Adresse beendet Sitzungen und entwertet Links; Adressen stehen nur als Hash in der Prüfspur", async () => {
    await legeSitzung(konto);
    await eigner()`insert into zugangslink (token_hash, kasse_id, konto_id, zweck, email, gueltig_bis)
      values ('\\x01', ${kasseId}, ${konto.id}, 'PASSWORT_NEU', ${konto.email}, now() + interval '1 hour')`;
    await aendere(x, konto.id, { email: "neu@stadt.example" });
    expect(await istAngemeldet(konto)).toBe(false);
    expect(await eigner()`select 1 from zugangslink where konto_id = ${konto.id}`).toHaveLength(0);
    const text = JSON.stringify((await spurVon(konto.id)).at(-1)?.einzelheiten);
    expect(text).toContain("email.vorher");
    expect(text).not.toContain("@");
  });

  it("wer einen alten Stand ändert, bekommt einen Konflikt mit Namen; dieselbe Sendung noch einmal nicht", async () => {
    await aendere(x, konto.id, { name: "Neu" });
    await aendere(x, konto.id, { name: "Neu", auswahl: { gruppen: [], rechte: [] } });
    expect((await zurueck(aendere(x, konto.id, { name: "Anders" }))).meldung).toMatch(
      /^Kim Mustermensch hat den Datensatz um \d\d:\d\d Uhr geändert/,
    );
    expect((await zeile(konto.id)).name).toBe("Neu");
  });

  it("Änderungen der Kasse nennen der Administration keinen Namen", async () => {
    await aendere(k, konto.id, { name: "Von der Kasse" });
    expect((await zurueck(aendere(x, konto.id, { name: "Anders" }))).meldung).toMatch(
      /^Die Kasse hat/,
    );
  });

  it("Abgeschaltetes bleibt gespeichert und ist nach dem Einschalten wieder da", async () => {
    const m = await legeMitglied(kasseId);
    await eigner()`update mitglied set abgeschaltet = ${["FORMULARE"]} where id = ${m.id}`;
    const ihre = akteurVon(await legeKonto({ kasseId, mitgliedId: m.id, klasse: "X" }));
    const s = await legeKonto({ kasseId, mitgliedId: m.id, rechte: ["ANZEIGE", "FORMULARE"] });
    await handle(
      ihre,
      {
        vorname: "Kim",
        name: "Neu",
        email: s.email,
        version: 1,
        entfernen: false,
        auswahl: { gruppen: [], rechte: ["ANZEIGE" as const] },
      },
      async (tx) => {
        const n = await ladeNutzer(tx, ihre, s.id, { sperre: true });
        const angebot = await ladeAngebot(tx, kasseId, m.id);
        return n && angebot && { ...n, angebot };
      },
      aendereNutzer,
    );
    expect((await zeile(s.id)).rechte).toEqual(["ANZEIGE", "FORMULARE"]);
  });
});

describe("Sperren und Entsperren (security.md 1.6)", () => {
  const sperre = (wer: Akteur) => anNutzer(wer, konto.id, { grund: "Vertretung" }, sperreNutzer);
  const entsperre = (wer: Akteur) => anNutzer(wer, konto.id, {}, entsperreNutzer);

  it("beendet alle Sitzungen, wirkt einmal und lässt sich lösen", async () => {
    await legeSitzung(konto);
    await sperre(x);
    await sperre(x);
    expect(await zeile(konto.id)).toMatchObject({ status: "GESPERRT", version: 2 });
    expect(await istAngemeldet(konto)).toBe(false);
    await entsperre(x);
    await entsperre(x);
    expect(await zeile(konto.id)).toMatchObject({ status: "AKTIV", sperr_grund: "" });
    expect((await spurVon(konto.id)).map((s) => s.aktion)).toEqual([
      "konto.gesperrt",
      "konto.entsperrt",
    ]);
  });

  it("eine Sperre der Kasse löst nur die Kasse, eine der Administration auch die Kasse", async () => {
    await sperre(k);
    expect((await zurueck(entsperre(x))).meldung).toContain("Nur die Kasse");
    await entsperre(k);
    await sperre(x);
    await entsperre(k);
    expect((await zeile(konto.id)).status).toBe("AKTIV");
  });

  it("wer noch kein Passwort hat, ist danach wieder angelegt; sein Link gilt nicht mehr", async () => {
    const id = await legeAn(x);
    await anNutzer(x, id, { grund: "g" }, sperreNutzer);
    expect(await eigner()`select 1 from zugangslink where konto_id = ${id}`).toHaveLength(0);
    await anNutzer(x, id, {}, entsperreNutzer);
    expect((await zeile(id)).status).toBe("ANGELEGT");
  });

  it("die Sperre nach Fehlversuchen bleibt von beidem unberührt", async () => {
    const bis = new Date(Date.now() + 600_000);
    await eigner()`update konto set auto_gesperrt_bis = ${bis} where id = ${konto.id}`;
    await entsperre(x);
    expect((await kann(x, konto.id))?.text.liste).toMatch(/^Gesperrt \(Fehlversuche\) bis/);
    await sperre(x);
    await entsperre(x);
    expect((await zeile(konto.id)).auto_gesperrt_bis).toEqual(bis);
  });
});

describe("E-Mail für neues Passwort", () => {
  it("gibt es fünfmal am Tag, nur für angelegte Konten; der vorige Link gilt nicht mehr", async () => {
    const id = await legeAn(x, { ...ANGABEN(), email: "link@stadt.example" });
    for (let n = 0; n < 5; n++) await anNutzer(x, id, {}, sendeErstenLink);
    expect(mailsAn("link@stadt.example")).toHaveLength(6);
    expect(await eigner()`select 1 from zugangslink where konto_id = ${id}`).toHaveLength(1);
    expect((await zurueck(anNutzer(x, id, {}, sendeErstenLink))).meldung).toContain("fünf");
    expect((await zurueck(anNutzer(x, konto.id, {}, sendeErstenLink))).meldung).toContain(
      "schon aktiviert",
    );
  });
});

describe("Authenticator-App zurücksetzen", () => {
  it("verlangt bei der nächsten Anmeldung eine neue Einrichtung und beendet Sitzungen", async () => {
    const s = await legeKonto({
      kasseId,
      mitgliedId: stadt.id,
      zweiterFaktor: "TOTP",
      totpSchluessel: Buffer.from("x"),
    });
    await legeSitzung(s);
    await anNutzer(x, s.id, {}, setzeFaktorZurueck);
    await anNutzer(x, s.id, {}, setzeFaktorZurueck);
    expect(await zeile(s.id)).toMatchObject({ totp_schluessel: null, totp_eingerichtet_am: null });
    expect(await istAngemeldet(s)).toBe(false);
    expect(mailsAn(s.email)).toHaveLength(1);
  });
});

describe("Dauerhaft deaktivieren", () => {
  async function mitPost(): Promise<void> {
    await eigner()`insert into nachricht (kasse_id, mitglied_id, konto_id, richtung, referenz, bereich, thema, betreff, text)
      values (${kasseId}, ${stadt.id}, ${konto.id}, 'eingang', 'AAAAA', 'B', 'T', 'B', 'T')`;
    await eigner()`insert into entwurf (kasse_id, konto_id, mitglied_id, formular) values (${kasseId}, ${konto.id}, ${stadt.id}, 'beurlaubung')`;
    const [m] = await eigner()<
      { id: string }[]
    >`insert into meldung (kasse_id, mitglied_id, konto_id, gemeldet_von, formular, formular_version, betreff, werte, zeile_text, lebenslauf_version, referenz, status)
      values (${kasseId}, ${stadt.id}, ${konto.id}, 'Kim', 'beurlaubung', 1, 'B', '{}', 'B', 1, ${crypto.randomUUID().slice(0, 8)}, 'rueckfrage') returning id`;
    await eigner()`insert into nachricht (kasse_id, mitglied_id, konto_id, richtung, referenz, bereich, thema, betreff, text, meldung_id)
      values (${kasseId}, ${stadt.id}, ${konto.id}, 'eingang', 'BBBBB', 'B', 'T', 'Rückfrage', 'T', ${m?.id ?? ""})`;
  }
  const deaktiviere = (kennung = konto.kennung, wer = x) =>
    anNutzer(wer, konto.id, { kennung }, deaktiviereNutzer);

  it("zählt vorher, löscht Postfach und Entwürfe und lässt Meldung und Rückfrage bei der Organisation", async () => {
    await mitPost();
    expect(await withTenant(x, (tx) => zaehleUmfang(tx, konto.id))).toEqual({
      nachrichten: 2,
      entwuerfe: 1,
      rueckfragen: 1,
    });
    await deaktiviere(konto.kennung.toLowerCase());
    const rest =
      await eigner()`select betreff, gruppe from nachricht where mitglied_id = ${stadt.id} and (konto_id = ${konto.id} or gruppe = 'Beamtenversorgung')`;
    expect([...rest]).toEqual([{ betreff: "Rückfrage", gruppe: "Beamtenversorgung" }]);
    expect(await eigner()`select 1 from entwurf where konto_id = ${konto.id}`).toHaveLength(0);
    expect(await eigner()`select 1 from meldung where konto_id = ${konto.id}`).toHaveLength(1);
  });

  it("übrig bleibt die Nutzerkennung ohne Personendaten; das Konto erscheint nirgends mehr", async () => {
    await legeSitzung(konto);
    await deaktiviere();
    expect(await zeile(konto.id)).toMatchObject({
      kennung: konto.kennung,
      status: "DEAKTIVIERT",
      vorname: "",
      name: "",
      email: "",
      passwort_hash: null,
      rechte: [],
      deaktiviert_von: x.kontoId,
    });
    expect(await istAngemeldet(konto)).toBe(false);
    expect(await kann(x, konto.id)).toBeNull();
    const liste = await withTenant(x, (tx) =>
      listNutzer(
        tx,
        { kasseId, mitgliedId: stadt.id },
        { ...LEERER_NUTZERFILTER, kennung: konto.kennung },
        1,
        20,
      ),
    );
    expect(liste.zeilen).toEqual([]);
  });

  it("die falsche Nutzerkennung ändert nichts; ein zweiter Klick auch nicht", async () => {
    expect((await zurueck(deaktiviere("S00000000000"))).fehler?.kennung).toBeTruthy();
    expect((await zeile(konto.id)).status).toBe("AKTIV");
    await deaktiviere();
    await deaktiviere();
    expect((await spurVon(konto.id)).filter((s) => s.aktion === "konto.deaktiviert")).toHaveLength(
      1,
    );
  });

  it("die Datenbank tilgt kein fremdes Konto, kein eigenes und keine Administration", async () => {
    const tilge = (wer: Akteur, id: string) =>
      withTenant(wer, async (tx) => [...(await tx.execute(`select konto_tilgen('${id}') as ja`))]);
    for (const [wer, id] of [
      [fremdX, konto.id],
      [fremdK, konto.id],
      [akteurVon(konto), konto.id],
      [x, x.kontoId],
      [k, k.kontoId],
    ] as const)
      expect(await tilge(wer, id)).toEqual([{ ja: false }]);
    expect((await zeile(konto.id)).status).toBe("AKTIV");
  });
});

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
