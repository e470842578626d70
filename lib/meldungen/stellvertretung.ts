import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import type { Eingangsweg } from "@/lib/db";

/** Wege, auf denen eine Meldung zur Kasse kommt, die sie selbst eingibt. */
export const EINGANGSWEGE: Readonly<Record<Eingangsweg, string>> = {
  BRIEF: "Brief",
  FAX: "Fax",
  TELEFON: "Telefon",
  EMAIL: "E-Mail",
};

/** Von der Kasse für eine Organisation eingegeben. */
export interface Stellvertretung {
  /** Tag, an dem die Meldung einging. */
  eingangAm: string;
  weg: Eingangsweg;
  /** Wer sie eingegeben hat; leer für alle außerhalb der Kasse. */
  von: string;
}

/** Liest die Stellvertretung aus der Zeile der Meldung. */
export function liesStellvertretung(
  m: { eingangAm: string | null; eingangWeg: Eingangsweg | null },
  kontoName: string | null,
): Stellvertretung | null {
  if (m.eingangAm === null || m.eingangWeg === null) return null;
  return { eingangAm: m.eingangAm, weg: m.eingangWeg, von: kontoName ?? "" };
}

/** Satz über die Eingabe durch die Kasse; Namen nennt er nur, wo sie zu sehen sein dürfen. Leer ohne sie. */
export function nenneStellvertretung({
  gesendetAm,
  stellvertretung: s,
}: {
  gesendetAm: Date;
  stellvertretung: Stellvertretung | null;
}): string {
  if (!s) return "";
  const wer = s.von ? `der Kasse (${s.von})` : "der Kasse";
  return `Eingegeben von ${wer} am ${formatZeitpunkt(gesendetAm)}, eingegangen per ${EINGANGSWEGE[s.weg]} am ${formatDatum(s.eingangAm)}.`;
}
