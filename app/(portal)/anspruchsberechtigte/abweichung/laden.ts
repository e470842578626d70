import "server-only";
import { ladePerson, type PersonAnsicht } from "@/lib/anspruchsberechtigte";
import { type Abweichung, abweichungen } from "@/lib/auskunft";
import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { laufendeAuskunft, rechtVon } from "../../../(rechner)/versorgungsauskunft/laufend";

/** Person der offenen Berechnung und worin sich beide unterscheiden. */
export interface Gegenueberstellung {
  person: PersonAnsicht;
  abweichungen: readonly Abweichung[];
}

/**
 * Stellt die in diesem Browser offene Berechnung dem Lebenslauf gegenüber, aus dem sie begann; `null`, wenn
 * keine offen ist, sie aus eigenen Angaben stammt oder der Akteur diese Person nicht sieht.
 */
export async function ladeGegenueberstellung(
  tx: Tx,
  akteur: Akteur,
): Promise<Gegenueberstellung | null> {
  const stand = await laufendeAuskunft(tx);
  if (stand?.inhalt.personId == null) return null;
  const person = await ladePerson(tx, akteur, stand.inhalt.personId);
  if (!person) return null;
  const { geburtsdatum, eigene, fruehere } = person;
  const bestand = { geburtsdatum, lebenslauf: [...eigene, ...fruehere] };
  return { person, abweichungen: abweichungen(rechtVon(stand), bestand, stand.inhalt.angaben) };
}
