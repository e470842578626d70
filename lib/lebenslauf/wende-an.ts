import { type PersonDaten, pruefeInvarianten, pruefeZeitscheiben } from "./invarianten";
import { append } from "./operationen/append";
import { befriste } from "./operationen/befriste";
import { close } from "./operationen/close";
import type { Ergebnis } from "./operationen/ergebnis";
import { insert } from "./operationen/insert";
import { set } from "./operationen/set";
import { split } from "./operationen/split";
import { vordienst } from "./operationen/vordienst";
import { istEigene, ordne } from "./ordnung";
import type { Operation, Zeitscheibe } from "./typen";

/** Neuer Lebenslauf, neueste Zeitscheibe zuerst, oder der Grund der Ablehnung für die Kasse. */
export type Anwendung = { ok: true; scheiben: Zeitscheibe[] } | { ok: false; grund: string };

type EigeneOperation = Exclude<Operation, { op: "VORDIENST" }>;

function fuehreAus(
  eigene: readonly Zeitscheibe[],
  op: EigeneOperation,
  mitgliedId: string,
): Ergebnis {
  switch (op.op) {
    case "BEFRISTE":
      return befriste(eigene, op.ab, op.bis);
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
 * (formulare.md 1.5); Zeitscheiben anderer bleiben unberührt, VORDIENST ergänzt sie. Unveränderte
 * behalten Objekt und `id`, neue und geänderte haben `id: null`. Am Ende gelten die Invarianten über
 * alle Zeitscheiben: I1, I2, I4 und I6, mit `person` auch I7. Der Grund einer Ablehnung ist ein Satz
 * für die Kasse; ein Mitglied darf ihn nicht sehen, er kann andere Träger nennen (1.4).
 */
export function wendeAn(
  scheiben: readonly Zeitscheibe[],
  operationen: readonly Operation[],
  mitgliedId: string,
  person?: PersonDaten,
): Anwendung {
  let eigene = scheiben.filter((s) => istEigene(s, mitgliedId));
  let fremde = scheiben.filter((s) => !istEigene(s, mitgliedId));
  for (const op of operationen) {
    if (op.op === "VORDIENST") {
      const ergebnis = vordienst([...eigene, ...fremde], op.scheibe);
      if (!ergebnis.ok) return ergebnis;
      fremde = [...fremde, ...ergebnis.neue];
    } else {
      const ergebnis = fuehreAus(eigene, op, mitgliedId);
      if (!ergebnis.ok) return ergebnis;
      eigene = ergebnis.eigene;
    }
  }
  const nachher = ordne([...eigene, ...fremde]);
  const verstoesse =
    person === undefined ? pruefeZeitscheiben(nachher) : pruefeInvarianten(nachher, person);
  const erster = verstoesse.find((v) => v.schwere === "fehler");
  return erster === undefined ? { ok: true, scheiben: nachher } : { ok: false, grund: erster.text };
}
