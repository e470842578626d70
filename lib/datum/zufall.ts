import fc from "fast-check";
import { plusTage } from "./kalender";
import type { IsoDatum } from "./typen";

/** Beliebiger Tag der Jahre 1850 bis 2149, für Eigenschaftstests. */
export const irgendeinTag: fc.Arbitrary<IsoDatum> = fc
  .integer({ min: -43_829, max: 65_744 })
  .map((n) => plusTage("1970-01-01", n));
