import { eindeutigeNamen } from "./name";
import { pruefeDatei } from "./pruefen";
import { ablehnungstext, TEXT_ANZAHL } from "./texte";
import { type GepruefteDatei, MAX_BYTES, MAX_DATEIEN } from "./typen";

/** Anhang, der schon gespeichert ist und mitzählt. */
export interface VorhandeneAnlage {
  name: string;
  groesse: number;
}

/**
 * Namen, unter denen ein leeres Dateifeld ankommt: ohne Namen beim gewöhnlichen Formular, als
 * „undefined“, wenn das Skript der Seite die Aktion selbst aufruft.
 */
const LEERE_NAMEN: ReadonlySet<string> = new Set(["", "undefined"]);

/** Die erste Datei, mit der die Summe aller Inhalte über die Grenze geht. */
function ersteZuViel(neue: File[], vorhandene: VorhandeneAnlage[]): File | undefined {
  let summe = vorhandene.reduce((bisher, anlage) => bisher + anlage.groesse, 0);
  return neue.find((datei) => {
    summe += datei.size;
    return summe > MAX_BYTES;
  });
}

/**
 * Prüft die Anhänge eines Formulars zusammen mit den schon vorhandenen (security.md 4.1, C8):
 * höchstens 10, in Summe höchstens 10 MiB Inhalt, genau die Grenze ist erlaubt.
 *
 * Sind es zu viele oder zu große, wird keine der neuen angenommen, damit nicht der Zufall der
 * Reihenfolge entscheidet; sonst wird jede für sich geprüft. Leere Dateifelder zählen nicht.
 *
 * @returns angenommene Dateien mit eindeutigen Namen und je abgelehnter Datei einen Satz
 */
export async function pruefeAnlagen(
  neue: File[],
  vorhandene: VorhandeneAnlage[],
): Promise<{ angenommen: GepruefteDatei[]; fehler: string[] }> {
  const gewaehlt = neue.filter((datei) => datei.size > 0 || !LEERE_NAMEN.has(datei.name));
  if (gewaehlt.length === 0) return { angenommen: [], fehler: [] };
  if (gewaehlt.length + vorhandene.length > MAX_DATEIEN) {
    return { angenommen: [], fehler: [TEXT_ANZAHL] };
  }
  const zuViel = ersteZuViel(gewaehlt, vorhandene);
  if (zuViel) return { angenommen: [], fehler: [ablehnungstext("zuGross", zuViel.name)] };

  const geprueft: GepruefteDatei[] = [];
  const fehler: string[] = [];
  for (const datei of gewaehlt) {
    const bytes = new Uint8Array(await datei.arrayBuffer());
    const ergebnis = await pruefeDatei({ name: datei.name, bytes });
    if (ergebnis.ok) geprueft.push(ergebnis.datei);
    else fehler.push(ergebnis.text);
  }
  const namen = eindeutigeNamen(
    geprueft.map((datei) => datei.name),
    vorhandene.map((anlage) => anlage.name),
  );
  const angenommen = geprueft.map((datei, i) => ({ ...datei, name: namen[i] ?? datei.name }));
  return { angenommen, fehler };
}
