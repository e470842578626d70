import { plusTage } from "@/lib/datum";
import {
  aktivAb,
  type IsoDatum,
  type Status,
  sichtbar,
  statusAm,
  type Zeitscheibe,
} from "@/lib/lebenslauf";
import { falte } from "@/lib/text";

/** Stammdaten, aus denen zusammen mit dem Lebenslauf die Zeilen der Übersicht entstehen. */
export interface BestandPerson {
  personenart: "BEAMTE" | "SONSTIGE";
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: IsoDatum;
  beihilfeberechtigt: boolean;
  todestag: IsoDatum | null;
}

/** Was vom Mitglied abhängt; Bedeutung der Spalten: Tabelle `person_mitglied`. */
export interface Zugehoerigkeit {
  mitgliedId: string;
  status: Status | "SONSTIGE";
  aktivAb: IsoDatum | null;
  pruefenAm: IsoDatum | null;
  schnitt: IsoDatum;
}

/** Zeile der Tabelle `person_mitglied` ohne Kasse und Person. */
export interface Bestandszeile
  extends Zugehoerigkeit,
    Omit<BestandPerson, "personenart" | "todestag"> {
  nameSort: string;
  vornameSort: string;
  persnrSort: number;
}

/** Erster Tag nach heute, an dem Status oder Vermerk „ab“ anders ausfallen als heute. */
function naechsterWechsel(eigene: readonly Zeitscheibe[], heute: IsoDatum): IsoDatum | null {
  const kommende = [
    ...eigene.flatMap((s) => (s.von > heute ? [s.von] : [])),
    ...eigene.flatMap((s) => (s.bis !== null && s.bis >= heute ? [plusTage(s.bis, 1)] : [])),
  ].sort();
  if (kommende.length === 0) return null;
  const stand = (tag: IsoDatum) => `${statusAm(eigene, tag, null)} ${aktivAb(eigene, tag)}`;
  const jetzt = stand(heute);
  return kommende.find((tag) => stand(tag) !== jetzt) ?? null;
}

/**
 * Zu welchen Mitgliedern eine Person gehört (formulare.md 1.2): je Mitglied mit eigenen Zeitscheiben
 * eine Zeile. Wer nicht Beamte ist oder verstorben, dessen Status ändert sich nicht mehr von selbst.
 */
export function zugehoerigkeiten(
  person: Pick<BestandPerson, "personenart" | "todestag">,
  scheiben: readonly Zeitscheibe[],
  heute: IsoDatum,
): Zugehoerigkeit[] {
  const mitglieder = new Set<string>();
  for (const s of scheiben) if (s.traeger.art === "MITGLIED") mitglieder.add(s.traeger.mitgliedId);
  return [...mitglieder].flatMap((mitgliedId): Zugehoerigkeit[] => {
    const sicht = sichtbar(scheiben, mitgliedId);
    if (sicht === null) return [];
    const { eigene, cut: schnitt } = sicht;
    if (person.personenart === "SONSTIGE") {
      return [{ mitgliedId, status: "SONSTIGE", aktivAb: null, pruefenAm: null, schnitt }];
    }
    const status = statusAm(eigene, heute, person.todestag);
    return [
      {
        mitgliedId,
        status,
        aktivAb: status === "KUENFTIG" ? aktivAb(eigene, heute) : null,
        pruefenAm: person.todestag === null ? naechsterWechsel(eigene, heute) : null,
        schnitt,
      },
    ];
  });
}

/**
 * Die Zeilen der Übersicht zu einer Person, rein berechnet: für den Import, die Übernahme einer
 * Meldung und den täglichen Abgleich dieselben.
 * @param scheiben alle geltenden Zeitscheiben der Person, auch die bei anderen Trägern
 */
export function bestandszeilen(
  person: BestandPerson,
  scheiben: readonly Zeitscheibe[],
  heute: IsoDatum,
): Bestandszeile[] {
  const { persnr, name, vorname, geburtsdatum, beihilfeberechtigt } = person;
  const stamm = { persnr, name, vorname, geburtsdatum, beihilfeberechtigt };
  const formen = sortierformen(person);
  return zugehoerigkeiten(person, scheiben, heute).map((z) => ({ ...z, ...stamm, ...formen }));
}

/** Sortier- und Suchformen einer Person, für alle ihre Zeilen gleich. */
export function sortierformen(person: Pick<BestandPerson, "name" | "vorname" | "persnr">) {
  return {
    nameSort: falte(person.name),
    vornameSort: falte(person.vorname),
    persnrSort: Number(person.persnr),
  };
}
