import { describe, expect, it } from "vitest";
import { codeZuText, eintraege, eintrag, formatCode, gibtEs, labelVon } from "./index";
import type { CodeEintrag } from "./typen";
import { CODELISTEN, type CodelisteId } from "./verzeichnis";
import { giltAm } from "./zugriff";

const IDS = Object.keys(CODELISTEN) as CodelisteId[];

/** Codes je Erdteil, wie sie in formulare.md 3 stehen. */
const STAATEN = [
  // Europa
  "000 120 121 122 123 124 125 126 127 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143 144 145 146 147 148 149 150 151 152 153 154 155 156 157 158 159 160 161 162 163 164 165 166 167 168 169 170 181 185",
  // Afrika
  "221 223 224 225 226 227 229 230 231 232 233 236 237 238 239 242 243 244 245 246 247 248 249 251 252 253 254 255 256 257 258 259 261 262 263 265 267 268 269 271 272 273 274 276 277 278 281 282 283 284 285 286 287 289 291",
  // Amerika
  "320 322 323 324 326 327 328 330 332 333 334 335 336 337 340 345 346 347 348 349 351 353 354 355 357 359 361 364 365 366 367 368 369 370 371",
  // Asien
  "411 412 421 422 423 424 425 426 427 429 430 431 432 434 436 437 438 439 441 442 444 445 446 447 448 449 450 451 454 456 457 458 459 460 461 462 465 467 469 470 471 472 474 475 476 477 479 482 483",
  // Ozeanien
  "523 524 526 530 531 532 536 537 538 540 541 543 544 545 997 998 999",
];

describe("Codelisten (formulare.md 3)", () => {
  it.each(IDS)(
    "%s hat keine doppelten Codes, keine leeren Labels und keinen Listentrenner",
    (id) => {
      const alle: readonly CodeEintrag[] = CODELISTEN[id].eintraege;
      expect(new Set(alle.map((e) => e.code)).size).toBe(alle.length);
      for (const e of alle) {
        expect(e.code).toMatch(/^[A-Za-z0-9.+_-]+$/);
        expect(e.label.trim()).toBe(e.label);
        expect(e.label).not.toBe("");
      }
    },
  );

  it.each(IDS)("%s nennt ihre Quelle", (id) => {
    expect(CODELISTEN[id].quelle).toMatch(/\S/);
  });

  it("die Seed-Zeile der Beurlaubung heißt 10 - Beurlaubung - wg. Kind", () => {
    expect(formatCode("CL-BEU", "10")).toBe("10 - Beurlaubung - wg. Kind");
  });

  it("zu 15 Jahren zählen genau die Beurlaubungen 10, 11, 20 und 21", () => {
    const zaehlend = eintraege("CL-BEU").filter((e) => e.merkmale?.zaehltFuer15Jahre);
    expect(zaehlend.map((e) => e.code)).toEqual(["10", "11", "20", "21"]);
  });

  it("die Rechtsgrundlage ist ein Merkmal und steht nicht im Label", () => {
    expect(eintrag("CL-BEU", "10")?.merkmale?.rechtsgrundlage).toBe("§ 64 LBG");
    const mitParagraf = IDS.flatMap((id) => eintraege(id)).filter((e) => e.label.includes("§"));
    expect(mitParagraf).toEqual([]);
  });

  it("Codes für Altdaten bleiben lesbar, sind aber nicht auswählbar", () => {
    expect(gibtEs("CL-STA", "120")).toBe(true);
    expect(labelVon("CL-STA", "120")).toBe("Jugoslawien");
    expect(eintraege("CL-STA").some((e) => e.code === "120")).toBe(false);
    expect(eintraege("CL-BES").some((e) => e.code === "A4")).toBe(false);
  });

  it("ein unbekannter Code steht für sich selbst", () => {
    expect(gibtEs("CL-BEU", "99")).toBe(false);
    expect(eintrag("CL-BEU", "__proto__")).toBeNull();
    expect(labelVon("CL-BEU", "99")).toBe("99");
    expect(formatCode("CL-BEU", "99")).toBe("99");
  });

  it("Besoldungsgruppen zeigen nur das Label und nennen ihre Tabellen", () => {
    expect(formatCode("CL-BES", "A13+AZ")).toBe("A13 + AZ");
    expect(eintrag("CL-BES", "A13")?.merkmale?.tabellen).toEqual(["A", "BUND"]);
  });

  it("kurze Auswahlen zeigen nur das Label", () => {
    expect(formatCode("CL-MODELL", "TEILZEIT")).toBe("Teilzeit");
  });
});

describe("Vollständigkeit gegen formulare.md 3", () => {
  const codes = (id: CodelisteId) =>
    (CODELISTEN[id].eintraege as readonly CodeEintrag[]).map((e) => e.code).join(" ");

  it.each([
    ["CL-BEU", "10 11 12 13 20 21 30 31 32 40 50 90"],
    ["CL-TZ", "T01 T02 T03 T04 T05 T06 T07 T08 T09 T10 T11 T12 T90"],
    [
      "CL-ENDE",
      "E10 E11 E12 E13 E14 E15 E16 E17 E18 E19 E20 E21 E22 E23 E24 E25 E30 E31 E40 E41 E50 E51 E90",
    ],
    ["CL-BV", "L Z ZL P PL W WV E DO V"],
    ["CL-TAB", "A B W R C H AW BUND XX"],
    ["CL-LG", "1.1 1.2 2.1 2.2 --"],
    ["CL-FR", "F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F11 F12 F13 F14 F15 F16 F17 F18 F90"],
    ["CL-AMT", "BM OB B1 BG LR KD LV RV WX"],
    ["CL-ZUL", "AZ SZ S49 S50 S51 S52 S53 S55 S56 LB AU ZX"],
    ["CL-ZUS", "Z08 AE ATZ HIN ZX"],
    ["CL-FAM", "LD VH VW GS EA LP LV LA LE NB"],
    ["CL-GES", "m w d x"],
  ] as const)("%s hat genau die Codes der Spezifikation", (id, erwartet) => {
    expect(codes(id)).toBe(erwartet);
  });

  it("CL-BES hat die Gruppen aller Tabellen", () => {
    const gruppen = (tabelle: string) =>
      (CODELISTEN["CL-BES"].eintraege as readonly CodeEintrag[])
        .filter((e) => e.merkmale?.tabellen?.includes(tabelle) && !e.code.endsWith("+AZ"))
        .map((e) => e.code);
    const reihe = (k: string, von: number, bis: number) =>
      Array.from({ length: bis - von + 1 }, (_, i) => `${k}${von + i}`);
    expect(gruppen("A")).toEqual(reihe("A", 2, 16));
    expect(gruppen("B")).toEqual(reihe("B", 1, 11));
    expect(gruppen("W")).toEqual(reihe("W", 1, 3));
    expect(gruppen("R")).toEqual(reihe("R", 1, 10));
    expect(gruppen("C")).toEqual(reihe("C", 1, 4));
    expect(gruppen("H")).toEqual(reihe("H", 1, 5));
    expect(gruppen("AW")).toEqual(reihe("AW", 5, 13));
    expect(gruppen("BUND")).toEqual([...reihe("A", 5, 16), ...reihe("B", 1, 11)]);
  });

  it("CL-STA hat je Erdteil die Codes der Spezifikation; nur für Altdaten sind sieben", () => {
    const alle = STAATEN.flatMap((teil) => teil.split(" "));
    const sortiert = (liste: readonly string[]) => liste.toSorted().join(" ");
    expect(sortiert(codes("CL-STA").split(" "))).toBe(sortiert(alle));
    const alte = (CODELISTEN["CL-STA"].eintraege as readonly CodeEintrag[])
      .filter((e) => e.nurAltdaten)
      .map((e) => e.code);
    expect(sortiert(alte)).toBe("120 132 133 138 159 162 276");
  });

  it("ruhegehaltfähig vorgegeben sind nur Amts- und Strukturzulage", () => {
    const vorgaben = [...eintraege("CL-ZUL"), ...eintraege("CL-ZUS")].filter(
      (e) => e.merkmale?.ruhegehaltfaehig,
    );
    expect(vorgaben.map((e) => e.code)).toEqual(["AZ", "SZ"]);
  });

  it("M1: erwartete Gruppen je Laufbahngruppe", () => {
    const gruppen = (code: string) => eintrag("CL-LG", code)?.merkmale?.gruppen?.join(" ");
    expect(gruppen("1.1")).toBe("A5 A6");
    expect(gruppen("1.2")).toBe("A6 A7 A8 A9");
    expect(gruppen("2.1")).toBe("A9 A10 A11 A12 A13");
    expect(gruppen("2.2")).toMatch(/^A13 A14 A15 A16 B1 .* B11$/);
    expect(gruppen("--")).toBeUndefined();
  });
});

describe("Text eines Kombinationsfelds", () => {
  it.each([
    ["CL-BEU", "10", "10"],
    ["CL-BEU", "10 - Beurlaubung - wg. Kind", "10"],
    ["CL-BEU", " ELTERNZEIT ", "12"],
    ["CL-BES", "a13 + az", "A13+AZ"],
    ["CL-STA", "osterreich", "151"],
    ["CL-STA", "jugoslawien", "120"],
    ["CL-FAM", "Unsinn", "Unsinn"],
    ["CL-FAM", "", ""],
  ] as const)("%s: „%s“ ist %s", (liste, text, code) => {
    expect(codeZuText(liste, text)).toBe(code);
  });

  it("die Anzeige jedes Codes führt zu ihm zurück", () => {
    for (const id of IDS) {
      for (const { code } of CODELISTEN[id].eintraege) {
        expect(codeZuText(id, formatCode(id, code)), id).toBe(code);
      }
    }
  });
});

describe("Staaten (Ausgabe 19.02.2021)", () => {
  it("die Liste beginnt mit Deutschland und endet mit den Ersatzwerten", () => {
    const codes = eintraege("CL-STA").map((e) => e.code);
    expect(codes[0]).toBe("000");
    expect(codes.slice(-3)).toEqual(["997", "998", "999"]);
    expect(CODELISTEN["CL-STA"].eintraege).toHaveLength(210);
  });

  it("27 EU-Staaten, drei weitere EWR-Staaten und die Schweiz sind freizügigkeitsberechtigt", () => {
    const frei = eintraege("CL-STA").filter((e) => e.merkmale?.freizuegigkeit);
    expect(frei).toHaveLength(31);
  });

  it("als Land einer Anschrift gibt es nur bestehende Staaten", () => {
    const codes = new Set(eintraege("CL-LAND").map((e) => e.code));
    expect(codes.has("000")).toBe(true);
    expect(["120", "997", "998", "999"].some((c) => codes.has(c))).toBe(false);
  });
});

describe("Gültigkeit", () => {
  it("erster und letzter Tag der Gültigkeit zählen mit", () => {
    const e = { code: "1", label: "Eins", gueltigVon: "2020-01-01", gueltigBis: "2020-12-31" };
    const tage = ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"];
    expect(tage.map((tag) => giltAm(e, tag))).toEqual([false, true, true, false]);
  });

  it("ohne Stichtag und mit Stichtag gelten die unbefristeten Einträge", () => {
    expect(eintraege("CL-BEU", { am: "2026-01-01" })).toEqual(eintraege("CL-BEU"));
  });
});
