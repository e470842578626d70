import type { Zeitscheibe } from "./typen";

function istObjekt(wert: unknown): wert is Record<string, unknown> {
  return typeof wert === "object" && wert !== null;
}

/** Gleich an Inhalt; eine Angabe mit `undefined` zählt wie eine fehlende. */
function gleicheWerte(a: unknown, b: unknown): boolean {
  if (!istObjekt(a) || !istObjekt(b)) return a === b;
  const schluessel = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...schluessel].every((k) => gleicheWerte(a[k], b[k]));
}

/** Ob zwei Zeitscheiben dasselbe sagen, gleich unter welcher Kennung; 80/100 ist 4/5. */
export function gleicherInhalt(a: Zeitscheibe, b: Zeitscheibe): boolean {
  const gleicherUmfang = a.umfang.z * b.umfang.n === b.umfang.z * a.umfang.n;
  return (
    gleicherUmfang &&
    gleicheWerte({ ...a, id: null, umfang: null }, { ...b, id: null, umfang: null })
  );
}
