import type { Codes } from "@/lib/codelisten";
import { nennePerson } from "./person";
import type { Formular, FormularPerson, Werte } from "./typen";
import { zusammenfassung } from "./zusammenfassung";

interface Umschlag {
  /** Fehlt beim Anmelden einer neuen Person; dann nennt der Betreff sie. */
  person: Pick<FormularPerson, "name" | "vorname" | "persnr"> | null;
  /** Dateinamen der Anlagen. */
  anlagen: readonly string[];
  portalname: string;
  /** Satz über die Eingabe durch die Kasse; leer, wenn die Organisation selbst gesendet hat. */
  eingang?: string;
  /** Referenz der Meldung, die diese berichtigt. */
  berichtigt?: string | undefined;
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes | undefined;
}

/** Folgezeilen eines mehrzeiligen Werts sind eingerückt, damit keine wie ein eigenes Feld aussieht. */
function zeile(label: string, wert: string): string {
  return `${label}: ${wert.replaceAll("\n", "\n  ")}`;
}

/**
 * Text der Quittung als einfacher Text (formulare.md 2.0): Anrede, Person, eine Zeile je ausgefülltem
 * Feld, Anhänge, Schluss. Er wird beim Senden gespeichert und ändert sich danach nie.
 */
export function nachrichtentext(
  formular: Formular,
  werte: Werte,
  { person, anlagen, portalname, eingang = "", berichtigt, codes }: Umschlag,
): string {
  const meldung = person
    ? `Ihre Meldung zu ${nennePerson(person)}`
    : `Ihre Meldung „${formular.betreff(null, werte)}“`;
  return [
    "Guten Tag,",
    "",
    `${meldung} haben wir erhalten. Bitte kontrollieren Sie die übermittelten Angaben:`,
    ...(eingang ? ["", eingang] : []),
    "",
    ...(berichtigt ? [`Sie berichtigt Ihre Meldung mit der Referenz ${berichtigt}.`, ""] : []),
    ...zusammenfassung(formular, werte, formular.version, codes).map((z) => zeile(z.label, z.wert)),
    "",
    "Nicht ausgefüllte freiwillige Felder sind nicht aufgeführt.",
    "",
    `Anhänge: ${anlagen.length === 0 ? "keine" : anlagen.join(", ")}`,
    "",
    "Freundliche Grüße",
    portalname,
  ].join("\n");
}
