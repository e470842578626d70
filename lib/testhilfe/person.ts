import { randomUUID } from "node:crypto";
import { bestandszeilen } from "@/lib/bestand";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import { heute } from "@/lib/uhr";
import type { TestMitglied } from "./grunddaten";
import { eigner } from "./verbindung";

/** Kurzform einer Zeitscheibe: Träger ist ein Mitglied oder der Name eines fremden Arbeitgebers. */
export interface Abschnitt {
  von: string;
  bis: string | null;
  bei: TestMitglied | string;
  bezeichnung?: string;
  besoldung?: string;
  zusatz?: Zeitscheibe["zusatz"];
}

function zeitscheibe({
  von,
  bis,
  bei,
  bezeichnung = "Amtsrat",
  besoldung = "A12",
  zusatz = {},
}: Abschnitt): Zeitscheibe {
  const traeger: Zeitscheibe["traeger"] =
    typeof bei === "string"
      ? { art: "ARBEITGEBER", name: bei }
      : {
          art: "MITGLIED",
          mitgliedschaftId: bei.mitgliedschaftId,
          mitgliedId: bei.id,
          anzeige: bei.anzeige,
        };
  return {
    id: randomUUID(),
    von,
    bis,
    bezeichnung,
    traeger,
    besoldung,
    umfang: { z: 1, n: 1 },
    art: "DIENST",
    zusatz,
  };
}

export interface TestPerson {
  kasseId: string;
  id: string;
  persnr: string;
  name: string;
  vorname: string;
}

let letztePersnr = 1000;

/** Eine Person mit Lebenslauf und ihren Zeilen der Übersicht, wie der Import sie anlegt. */
export async function legePerson(
  kasseId: string,
  abschnitte: readonly Abschnitt[],
  wahl: {
    name?: string;
    vorname?: string;
    geburtsdatum?: string;
    todestag?: string;
    daten?: Record<string, string | string[]>;
  } = {},
): Promise<TestPerson> {
  const person = {
    kasseId,
    id: randomUUID(),
    persnr: String(++letztePersnr),
    name: wahl.name ?? "Ackermann",
    vorname: wahl.vorname ?? "Jochen",
  };
  const stamm = {
    ...person,
    personenart: "BEAMTE" as const,
    geburtsdatum: wahl.geburtsdatum ?? "1961-03-12",
    beihilfeberechtigt: false,
    todestag: wahl.todestag ?? null,
  };
  const scheiben = abschnitte.map(zeitscheibe);
  await eigner().begin(async (sql) => {
    await sql`insert into person (kasse_id, id, persnr, name, vorname, geburtsdatum, todestag, daten)
      values (${kasseId}, ${person.id}, ${person.persnr}, ${person.name}, ${person.vorname}, ${stamm.geburtsdatum}, ${stamm.todestag}, ${JSON.stringify(wahl.daten ?? {})}::text::jsonb)`;
    for (const s of scheiben) {
      const m = s.traeger.art === "MITGLIED" ? s.traeger : null;
      const fremd = s.traeger.art === "MITGLIED" ? null : s.traeger;
      await sql`insert into zeitscheibe (kasse_id, id, person_id, von, bis, bezeichnung, mitgliedschaft_id, mitglied_id, traeger_name, traeger_art, besoldung, umfang_z, umfang_n, art, zusatz)
        values (${kasseId}, ${s.id}, ${person.id}, ${s.von}, ${s.bis}, ${s.bezeichnung}, ${m?.mitgliedschaftId ?? null}, ${m?.mitgliedId ?? null},
          ${fremd?.name ?? null}, ${fremd?.art ?? null}, ${s.besoldung}, 1, 1, 'DIENST', ${JSON.stringify(s.zusatz)}::text::jsonb)`;
    }
    for (const z of bestandszeilen(stamm, scheiben, heute())) {
      await sql`insert into person_mitglied (kasse_id, mitglied_id, person_id, status, aktiv_ab, pruefen_am, schnitt, persnr, name, vorname, geburtsdatum, beihilfeberechtigt, name_sort, vorname_sort, persnr_sort)
        values (${kasseId}, ${z.mitgliedId}, ${person.id}, ${z.status}, ${z.aktivAb}, ${z.pruefenAm}, ${z.schnitt}, ${z.persnr}, ${z.name}, ${z.vorname},
          ${z.geburtsdatum}, ${z.beihilfeberechtigt}, ${z.nameSort}, ${z.vornameSort}, ${z.persnrSort})`;
    }
  });
  return person;
}
