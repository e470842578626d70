import { describe, expect, it } from "vitest";
import { RLP } from "../recht/rlp";
import { loeseFall } from "./loese";
import { VEROEFFENTLICHT } from "./testdaten/veroeffentlicht";

describe("Veröffentlichte Rechenbeispiele", () => {
  it("sind vollzählig", () => expect(VEROEFFENTLICHT).toHaveLength(12));

  it.each(VEROEFFENTLICHT)("$id: $quelle", ({ funktion, eingabe, erwartet }) => {
    expect(loeseFall(RLP, funktion, eingabe)).toMatchObject(erwartet);
  });
});
