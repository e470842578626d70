import fc from "fast-check";
import { plusTage } from "@/lib/datum";
import { MAEUSERAST, SONNENWURT, scheibe } from "./testdaten";
import type { Aenderung, IsoDatum, Operation, Traeger, Zeitscheibe } from "./typen";

/** Der geprüfte Zeitraum: kurz, damit die Tests jeden Tag einzeln lesen können. */
const ANFANG: IsoDatum = "2023-12-20";
const LAENGE = 180;
export const TAGE: readonly IsoDatum[] = Array.from({ length: LAENGE }, (_, i) =>
  plusTage(ANFANG, i),
);

export const tag: fc.Arbitrary<IsoDatum> = fc.constantFrom(...TAGE);

const traeger = fc.constantFrom<Traeger>(MAEUSERAST, MAEUSERAST, SONNENWURT, {
  art: "ARBEITGEBER",
  name: "Gärtnerei",
});

/** Art und Umfang, die zusammenpassen. */
const artUndUmfang = fc.constantFrom<Pick<Zeitscheibe, "art" | "umfang">>(
  { art: "DIENST", umfang: { z: 1, n: 1 } },
  { art: "DIENST", umfang: { z: 939, n: 1000 } },
  { art: "AUSBILDUNG", umfang: { z: 1, n: 1 } },
  { art: "BEURLAUBUNG", umfang: { z: 0, n: 1 } },
);

const abschnitt = fc.record({
  luecke: fc.constantFrom(0, 0, 1, 7),
  dauer: fc.integer({ min: 1, max: 14 }),
  traeger,
  werte: artUndUmfang,
});

/** Gültiger Lebenslauf aus eigenen (Mäuserast) und fremden Zeitscheiben, mal mit offenem Ende. */
export const lebenslauf: fc.Arbitrary<Zeitscheibe[]> = fc
  .tuple(fc.array(abschnitt, { minLength: 1, maxLength: 8, size: "max" }), fc.boolean())
  .map(([abschnitte, offen]) => {
    let naechster = plusTage(ANFANG, 3);
    return abschnitte.map((a, i) => {
      const von = plusTage(naechster, a.luecke);
      const bis = plusTage(von, a.dauer - 1);
      naechster = plusTage(bis, 1);
      const letzte = offen && i === abschnitte.length - 1;
      return scheibe(von, letzte ? null : bis, { traeger: a.traeger, ...a.werte });
    });
  });

/** Änderungen, auch solche, die nicht zu jeder Zeitscheibe passen. */
export const aenderung: fc.Arbitrary<Aenderung> = fc.oneof(
  artUndUmfang,
  fc.record(
    {
      bezeichnung: fc.constantFrom("Amtsrat", "Amtmann"),
      besoldung: fc.constantFrom("A11", null),
      art: fc.constantFrom("DIENST", "BEURLAUBUNG"),
      umfang: fc.constantFrom({ z: 0, n: 1 }, { z: 1, n: 2 }, { z: 3, n: 2 }),
      zusatz: fc.constantFrom({ rechtsgrundlage: "10" }, { tabelle: undefined }),
    },
    { requiredKeys: [] },
  ),
);

const neueScheibe = fc
  .record({ von: tag, dauer: fc.option(fc.integer({ min: -1, max: 20 })), traeger, artUndUmfang })
  .map(({ von, dauer, traeger: t, artUndUmfang: werte }) =>
    scheibe(von, dauer === null ? null : plusTage(von, dauer), { traeger: t, ...werte }),
  );

const operation: fc.Arbitrary<Operation> = fc.oneof(
  tag.map((am): Operation => ({ op: "SPLIT", am })),
  fc.record({ op: fc.constant("SET" as const), ab: tag, werte: aenderung }),
  fc.record({ op: fc.constant("INSERT" as const), von: tag, bis: tag, werte: aenderung }),
  neueScheibe.map((s): Operation => ({ op: "APPEND", scheibe: s })),
  tag.map((letzterTag): Operation => ({ op: "CLOSE", letzterTag })),
  fc.record({ op: fc.constant("BEFRISTE" as const), ab: tag, bis: tag }),
  neueScheibe.map((s): Operation => ({ op: "VORDIENST", scheibe: s })),
);

export const operationen: fc.Arbitrary<Operation[]> = fc.array(operation, {
  maxLength: 8,
  size: "max",
});
