import type { IsoDatum } from "@/lib/datum";
import { noetig } from "@/lib/env";
import { hmac } from "@/lib/sicherheit";

/** Geburtsdatum einer Administration als Hash mit Schlüssel; im Klartext wird es nie gespeichert. */
export const geburtsdatumHash = (kontoId: string, datum: IsoDatum): Buffer =>
  hmac(noetig("PASSWORT_PFEFFER"), "geburtsdatum", kontoId, datum);
