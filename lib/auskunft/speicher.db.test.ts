import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { plusTage } from "@/lib/datum";
import { sha256 } from "@/lib/sicherheit";
import {
  ablehnung,
  alsArbeiter,
  anwendung,
  arbeiter,
  eigner,
  schliesseAlles,
} from "@/lib/testhilfe";
import { heute, stelleUhr } from "@/lib/uhr";
import { neuerInhalt } from "./inhalt";
import { loescheAbgelaufene } from "./loeschen";
import { liesNummer, neueNummer } from "./nummer";
import { kennungHmac, oeffneNummer, versiegeleNummer } from "./schluessel";
import {
  ladeAuskunft,
  legeAuskunftAn,
  loescheAuskunft,
  speichereAuskunft,
  stimmtKennung,
} from "./speicher";

const GEBURT = "06.01.1955";
const TAG_MS = 86_400_000;
const app = anwendung();
const worker = arbeiter();

beforeAll(() => {
  process.env.PASSWORT_PFEFFER ??= randomBytes(32).toString("base64");
});
afterEach(() => stelleUhr(0));
afterAll(async () => {
  await Promise.all([app.end(), worker.end()]);
  await schliesseAlles();
});

const neu = () => legeAuskunftAn(neuerInhalt("rlp", GEBURT));
const zeile = async (nummer: string) => {
  const [z] = await eigner()`select * from auskunft where kennung_hmac = ${kennungHmac(nummer)}`;
  return z;
};
const inhalt = (begruendung: string) => {
  const i = neuerInhalt("rlp", GEBURT);
  return { ...i, angaben: { ...i.angaben, begruendung } };
};

describe("Speicher der Versorgungsauskunft", () => {
  it("eine neue Berechnung lässt sich mit ihrer Nummer laden und ändern", async () => {
    const nummer = await neu();
    expect(liesNummer(nummer)).toBe(nummer);
    expect(await ladeAuskunft(nummer)).toMatchObject({ nummer, version: 1 });
    const ergebnis = await speichereAuskunft(nummer, 1, inhalt("01.08.1980"));
    expect(ergebnis).toMatchObject({ art: "gespeichert", stand: { version: 2 } });
    expect((await ladeAuskunft(nummer))?.inhalt.angaben.begruendung).toBe("01.08.1980");
  });

  it("die Datenbank enthält weder die Nummer noch eine Angabe im Klartext", async () => {
    const nummer = await neu();
    await speichereAuskunft(nummer, 1, inhalt("01.08.1980"));
    const roh = Buffer.concat(
      Object.values((await zeile(nummer)) ?? {}).filter((w): w is Buffer => Buffer.isBuffer(w)),
    );
    for (const klar of [nummer, GEBURT, "01.08.1980", "ALLGEMEIN"])
      expect(roh.includes(klar)).toBe(false);
    expect(roh.includes(sha256(nummer))).toBe(false);
  });

  it("ohne den Schlüssel der Zeile sieht und ändert die Anwendung nichts", async () => {
    const nummer = await neu();
    expect(await app`select * from auskunft`).toHaveLength(0);
    expect((await app`update auskunft set version = 9`).count).toBe(0);
    expect((await app`delete from auskunft`).count).toBe(0);
    const fremd = {
      kennung_hmac: randomBytes(32),
      geburt_hmac: randomBytes(32),
      inhalt: randomBytes(9),
      gueltig_bis: heute(),
    };
    expect(await ablehnung(app`insert into auskunft ${app(fremd)}`)).toBe("42501");
    expect((await zeile(nummer))?.version).toBe(1);
  });

  it("mit dem Schlüssel einer Zeile zeigt sich nur sie", async () => {
    const [eine] = [await neu(), await neu()];
    const gesehen = await app.begin(async (tx) => {
      await tx`select set_config('vp.auskunft', ${kennungHmac(eine).toString("hex")}, true)`;
      return tx`select kennung_hmac from auskunft`;
    });
    expect(gesehen.map((z) => kennungHmac(eine).equals(z.kennung_hmac))).toEqual([true]);
  });

  it("der Worker liest keinen Inhalt", async () => {
    for (const spalte of ["inhalt", "kennung_hmac", "geburt_hmac", "*"])
      expect(await ablehnung(worker.unsafe(`select ${spalte} from auskunft`))).toBe("42501");
    expect(await ablehnung(worker`update auskunft set gueltig_bis = '2099-01-01'`)).toBe("42501");
  });
});

describe("Frist von 14 Tagen", () => {
  it("Lesen verlängert nicht, eine Änderung beginnt die Frist neu", async () => {
    const nummer = await neu();
    expect((await ladeAuskunft(nummer))?.gueltigBis).toBe(plusTage(heute(), 14));
    stelleUhr(5 * TAG_MS);
    const gelesen = await ladeAuskunft(nummer);
    expect(gelesen?.gueltigBis).toBe(plusTage(heute(), 9));
    await speichereAuskunft(nummer, 1, inhalt("01.08.1980"));
    expect((await ladeAuskunft(nummer))?.gueltigBis).toBe(plusTage(heute(), 14));
  });

  it("bis zum Ende des 14. Tages ist sie da, am 15. nicht mehr", async () => {
    const nummer = await neu();
    stelleUhr(14 * TAG_MS);
    expect(await ladeAuskunft(nummer)).not.toBeNull();
    expect(await stimmtKennung(nummer, GEBURT)).toBe(true);
    stelleUhr(15 * TAG_MS);
    expect(await ladeAuskunft(nummer)).toBeNull();
    expect(await stimmtKennung(nummer, GEBURT)).toBe(false);
    expect(await speichereAuskunft(nummer, 1, inhalt("01.08.1980"))).toEqual({ art: "fort" });
  });

  it("der Worker löscht sie am 15. Tag endgültig und keine andere", async () => {
    const [alt, jung] = [await neu(), await neu()];
    const gestern = plusTage(heute(), -1);
    await eigner()`update auskunft set gueltig_bis = ${gestern} where kennung_hmac = ${kennungHmac(alt)}`;
    expect(await alsArbeiter(() => loescheAbgelaufene(heute()))).toBeGreaterThanOrEqual(1);
    expect(await zeile(alt)).toBeUndefined();
    expect(await zeile(jung)).toBeDefined();
  });

  it("auf Wunsch ist sie sofort gelöscht", async () => {
    const nummer = await neu();
    await loescheAuskunft(nummer);
    expect(await zeile(nummer)).toBeUndefined();
  });
});

describe("Nummer und Geburtsdatum", () => {
  it("nur beide zusammen stimmen; fremde Nummer und falsches Datum sehen gleich aus", async () => {
    const nummer = await neu();
    expect(await stimmtKennung(nummer, GEBURT)).toBe(true);
    expect(await stimmtKennung(nummer, "07.01.1955")).toBe(false);
    expect(await stimmtKennung(neueNummer(), GEBURT)).toBe(false);
  });

  it("zehn falsche Geburtsdaten sperren die Nummer 24 Stunden, auch für das richtige", async () => {
    const nummer = await neu();
    for (let i = 0; i < 9; i++) await stimmtKennung(nummer, "07.01.1955");
    expect(await stimmtKennung(nummer, GEBURT), "neun sperren nicht").toBe(true);
    for (let i = 0; i < 10; i++) await stimmtKennung(nummer, "07.01.1955");
    expect(await stimmtKennung(nummer, GEBURT)).toBe(false);
    expect(await ladeAuskunft(nummer), "wer sie offen hat, arbeitet weiter").not.toBeNull();
    stelleUhr(23 * 3_600_000);
    expect(await stimmtKennung(nummer, GEBURT)).toBe(false);
    stelleUhr(24 * 3_600_000 + 60_000);
    expect(await stimmtKennung(nummer, GEBURT)).toBe(true);
  });

  it("gleichzeitige Versuche zählen alle", async () => {
    const nummer = await neu();
    await Promise.all(Array.from({ length: 10 }, () => stimmtKennung(nummer, "07.01.1955")));
    expect(await stimmtKennung(nummer, GEBURT)).toBe(false);
  });

  it("ein geändertes Geburtsdatum gilt ab dann", async () => {
    const nummer = await neu();
    await speichereAuskunft(nummer, 1, neuerInhalt("rlp", "07.01.1955"));
    expect(await stimmtKennung(nummer, GEBURT)).toBe(false);
    expect(await stimmtKennung(nummer, "07.01.1955")).toBe(true);
  });
});

describe("Zwei Fenster", () => {
  it("wer einen alten Stand sendet, überschreibt nichts und sieht den anderen", async () => {
    const nummer = await neu();
    await speichereAuskunft(nummer, 1, inhalt("01.08.1980"));
    const zweites = await speichereAuskunft(nummer, 1, inhalt("01.09.1981"));
    expect(zweites).toMatchObject({
      art: "anders",
      stand: { version: 2, inhalt: { angaben: { begruendung: "01.08.1980" } } },
    });
    expect(await speichereAuskunft(nummer, 2, inhalt("01.09.1981"))).toMatchObject({
      art: "gespeichert",
    });
  });

  it("von zwei gleichzeitigen Sendungen gewinnt genau eine", async () => {
    const nummer = await neu();
    const arten = await Promise.all(
      ["01.08.1980", "01.09.1981"].map((b) => speichereAuskunft(nummer, 1, inhalt(b))),
    );
    expect(arten.map(({ art }) => art).sort()).toEqual(["anders", "gespeichert"]);
  });
});

describe("Cookie der laufenden Berechnung", () => {
  it("trägt die Nummer versiegelt; verändert öffnet er nichts", () => {
    const nummer = neueNummer();
    const siegel = versiegeleNummer(nummer);
    expect(siegel).not.toContain(nummer);
    expect(oeffneNummer(siegel)).toBe(nummer);
    expect(oeffneNummer(`${siegel.slice(0, -2)}AA`)).toBeNull();
    expect(oeffneNummer("")).toBeNull();
    expect(oeffneNummer(nummer)).toBeNull();
  });
});
