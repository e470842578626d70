import { type PersonDaten, pruefeInvarianten, pruefeZeitscheiben } from "./invarianten";
import { append } from "./operationen/append";
import { close } from "./operationen/close";
import type { Ergebnis } from "./operationen/ergebnis";
import { insert } from "./operationen/insert";
import { set } from "./operationen/set";
import { split } from "./operationen/split";
import { istEigene, ordne } from "./ordnung";
import type { Operation, Zeitscheibe } from "./typen";

/** Neuer Lebenslauf, neueste Zeitscheibe zuerst, oder der Grund der Ablehnung für die Kasse. */
export type Anwendung = { ok: true; scheiben: Zeitscheibe[] } | { ok: false; grund: string };

function fuehreAus(eigene: readonly Zeitscheibe[], op: Operation, mitgliedId: string): Ergebnis {
  switch (op.op) {
    case "SPLIT":
      return split(eigene, op.am);
    case "SET":
      return set(eigene, op.ab, op.werte);
    case "INSERT":
      return insert(eigene, op.von, op.bis, op.werte);
    case "APPEND":
      return append(eigene, op.scheibe, mitgliedId);
    case "CLOSE":
      return close(eigene, op.letzterTag);
  }
}

/**
 * Wendet die Operationen einer Meldung der Reihe nach auf die eigenen Zeitscheiben des Mitglieds an
 * (formulare.md 1.5); Zeitscheiben anderer bleiben unberührt. Unveränderte behalten Objekt und `id`,
 * neue und geänderte haben `id: null`. Am Ende gelten die Invarianten über alle Zeitscheiben: I1, I2,
 * I4 und I6, mit `person` auch I7. Der Grund einer Ablehnung ist ein Satz für die Kasse; ein Mitglied
 * darf ihn nicht sehen, er kann andere Träger nennen (1.4).
 */
export function wendeAn(
  scheiben: readonly Zeitscheibe[],
  operationen: readonly Operation[],
  mitgliedId: string,
  person?: PersonDaten,
): Anwendung {
  let eigene = scheiben.filter((s) => istEigene(s, mitgliedId));
  for (const op of operationen) {
    const ergebnis = fuehreAus(eigene, op, mitgliedId);
    if (!ergebnis.ok) return ergebnis;
    eigene = ergebnis.eigene;
  }
  const fremde = scheiben.filter((s) => !istEigene(s, mitgliedId));
  const nachher = ordne([...eigene, ...fremde]);
  const verstoesse =
    person === undefined ? pruefeZeitscheiben(nachher) : pruefeInvarianten(nachher, person);
  const erster = verstoesse.find((v) => v.schwere === "fehler");
  return erster === undefined ? { ok: true, scheiben: nachher } : { ok: false, grund: erster.text };
}
