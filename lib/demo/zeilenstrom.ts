import type { Zeile } from "@/lib/bestand";

/** Zeilen als JSON Lines, so wie der Import sie aus einer Datei liest: Umfang als Bruch, PNR und Abr flach. */
export async function* alsZeilenstrom(zeilen: Iterable<Zeile>): AsyncGenerator<Uint8Array> {
  let puffer = "";
  for (const zeile of zeilen) {
    puffer += `${JSON.stringify(alsDateizeile(zeile))}\n`;
    if (puffer.length > 65_536) {
      yield Buffer.from(puffer);
      puffer = "";
    }
  }
  yield Buffer.from(puffer);
}

/** Form der Datei nach contract.md 4. */
export function alsDateizeile(zeile: Zeile): unknown {
  if (zeile.art !== "person") return zeile;
  return {
    ...zeile,
    zeitscheiben: zeile.zeitscheiben.map(({ traeger, umfang, ...s }) => ({
      ...s,
      ...(traeger.art === "MITGLIED"
        ? { pnr: traeger.pnr, abr: traeger.abr }
        : { traeger: traeger.name, traegerArt: traeger.art }),
      umfang: `${umfang.z}/${umfang.n}`,
    })),
  };
}
