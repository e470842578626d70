import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusTage } from "@/lib/datum";
import {
  type IsoDatum,
  istEigene,
  pruefeInvarianten,
  sichtbar,
  statusAm,
  type Zeitscheibe,
} from "@/lib/lebenslauf";
import { rechneFolgen } from "./folgen";
import { pruefeAlles } from "./pruefe-alles";
import { FORMULARE } from "./register";
import { kontext, MITGLIED, scheibe } from "./test-hilfen/kontext";
import { type Zufallsmeldung, zufallsmeldung } from "./test-hilfen/zufall";
import type { FormularPerson, Rohwerte } from "./typen";
import { zusammenfassung } from "./zusammenfassung";

const HEUTE = "2025-10-01";
const FREMD = {
  art: "MITGLIED",
  mitgliedschaftId: "ms-2",
  mitgliedId: "mitglied-2",
  anzeige: "Sonnenwurt",
} as const;

/** Stand einer Person zwischen zwei Meldungen. */
interface Stand {
  person: FormularPerson | null;
  scheiben: readonly Zeitscheibe[];
}

/** Frühere Zeiten bei einem anderen Mitglied, wie sie die Kasse schon kennt. */
const vorgeschichte = fc
  .array(fc.record({ luecke: fc.nat(400), tage: fc.integer({ min: 1, max: 900 }) }), {
    maxLength: 3,
  })
  .map((abschnitte) => {
    let von: IsoDatum = "2014-06-01";
    return abschnitte.map(({ luecke, tage }): Zeitscheibe => {
      von = plusTage(von, luecke);
      const s = scheibe(von, plusTage(von, tage - 1), { traeger: FREMD });
      von = plusTage(von, tage);
      return s;
    });
  });

const anmeldungen = zufallsmeldung(HEUTE, (f) => f.ohnePerson);
const meldungen = fc.array(
  zufallsmeldung(HEUTE, (f) => !f.ohnePerson),
  { minLength: 1, maxLength: 8 },
);

function welt({ person, scheiben }: Stand) {
  const sicht = sichtbar(scheiben, MITGLIED);
  const eigene = sicht?.eigene ?? [];
  return kontext({
    heute: HEUTE,
    person,
    status: person && statusAm(eigene, HEUTE, person.todestag),
    eigene,
    frueher: sicht?.fruehere ?? [],
  });
}

const alsRohwert = (wert: string | readonly string[] | null) =>
  wert === null ? "" : typeof wert === "string" ? wert : wert.join(",");

const rohwerte = (werte: Readonly<Record<string, string | readonly string[] | null>>): Rohwerte =>
  Object.fromEntries(Object.entries(werte).map(([k, wert]) => [k, alsRohwert(wert)]));

/** Nimmt eine Meldung an, wenn sie fehlerfrei und anwendbar ist; sonst `null`. */
function nimmAn(stand: Stand, { form, roh }: Zufallsmeldung): Stand | null {
  const lage = welt(stand);
  const { werte, befunde } = pruefeAlles(form, { ...form.vorbelegung?.(lage), ...roh }, lage);
  if (befunde.some((b) => b.schwere === "fehler")) return null;
  // Was gesendet ist, lässt sich immer zeigen.
  for (const zeile of zusammenfassung(form, werte)) expect(zeile.wert).not.toBe("");
  const folgen = rechneFolgen(form, werte, { ...lage, vorher: stand.scheiben });
  if (!folgen.ok) return null;
  const neu = folgen.neuePerson;
  const person = neu
    ? { id: "p", persnr: "1", ...neu, todestag: null, beihilfeberechtigt: false, bisher: {} }
    : stand.person;
  if (!person) return null;
  const daten = { ...neu?.daten, ...folgen.personendaten?.werte };
  const todestag = folgen.todestag.neu;
  return {
    person: { ...person, todestag, bisher: { ...person.bisher, ...rohwerte(daten) } },
    scheiben: folgen.nachher,
  };
}

describe("Folgen von Meldungen", () => {
  it("jede angenommene Folge beliebiger Formulare hält die Invarianten und lässt Fremdes stehen", () => {
    const angenommen = new Map<string, number>();
    fc.assert(
      fc.property(vorgeschichte, anmeldungen, meldungen, (vorher, erste, folge) => {
        let stand: Stand = { person: null, scheiben: vorher };
        for (const meldung of [erste, ...folge]) {
          const nachher = nimmAn(stand, meldung);
          if (!nachher?.person) continue;
          const { id } = meldung.form;
          angenommen.set(id, (angenommen.get(id) ?? 0) + 1);
          const verstoesse = pruefeInvarianten(nachher.scheiben, nachher.person);
          expect(verstoesse.filter((v) => v.schwere === "fehler")).toEqual([]);
          for (const s of stand.scheiben) {
            if (!istEigene(s, MITGLIED)) expect(nachher.scheiben).toContain(s);
          }
          stand = nachher;
        }
      }),
      { numRuns: 1000, seed: 20_260_101 },
    );
    // Jedes Formular kommt vor; sonst prüfte die Eigenschaft nichts.
    for (const { id } of FORMULARE) expect(angenommen.get(id) ?? 0, id).toBeGreaterThan(5);
  }, 60_000);

  it("was der Arbeitgeber vor dem Senden sieht, sieht die Kasse auch, samt Späterem bei anderen", () => {
    const eigene = [
      scheibe("2023-04-01", "2026-12-31"),
      scheibe("2015-04-01", "2021-03-31", { besoldung: "A11" }),
    ];
    const frueher = [scheibe("2021-04-01", "2023-03-31", { traeger: FREMD })];
    const verborgen = scheibe("2027-01-01", null, { traeger: FREMD });
    const anders = (f: ReturnType<typeof rechneFolgen>) =>
      f.ok && { ...f, nachher: null, vergleich: f.vergleich.filter((z) => z.art !== "gleich") };
    let verglichen = 0;
    fc.assert(
      fc.property(meldungen, (folge) => {
        for (const { form, roh } of folge) {
          const lage = kontext({ heute: HEUTE, eigene, frueher });
          const { werte, befunde } = pruefeAlles(
            form,
            { ...form.vorbelegung?.(lage), ...roh },
            lage,
          );
          if (befunde.some((b) => b.schwere === "fehler")) continue;
          const sicht = rechneFolgen(form, werte, { ...lage, vorher: [...eigene, ...frueher] });
          const ganz = rechneFolgen(form, werte, {
            ...lage,
            vorher: [verborgen, ...eigene, ...frueher],
          });
          if (!ganz.ok) continue;
          expect(anders(sicht)).toEqual(anders(ganz));
          expect(JSON.stringify(sicht)).not.toContain(verborgen.von);
          verglichen += 1;
        }
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(verglichen).toBeGreaterThan(200);
  });

  it("zweimal dieselbe Prüfung gibt dasselbe, und geprüfte Werte sind schon gespeicherte Form", () => {
    fc.assert(
      fc.property(meldungen, (folge) => {
        for (const { form, roh } of folge) {
          const lage = kontext({ heute: HEUTE });
          const a = pruefeAlles(form, roh, lage);
          expect(pruefeAlles(form, roh, lage)).toEqual(a);
          expect(JSON.parse(JSON.stringify(a.werte))).toEqual(a.werte);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
