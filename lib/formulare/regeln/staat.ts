import { eintrag } from "@/lib/codelisten";

/** Ob eine der Staatsangehörigkeiten § 7 Abs. 1 Nr. 1 BeamtStG erfüllt: Deutschland, EU, EWR, Schweiz. */
export function istFreizuegig(codes: readonly string[]): boolean {
  return codes.some((code) => eintrag("CL-STA", code)?.merkmale?.freizuegigkeit === true);
}
