import type { TransactionSql } from "postgres";
import { KOPIE, LAGE, spalten } from "./uebersicht";

/** Wie viele Personen neu, geändert und unverändert waren, je Kasse. */
export interface Uebertragung {
  kasse_id: string;
  neu: number;
  geaendert: number;
  unveraendert: number;
}

/** Ob eine gespeicherte (z) und eine gelieferte (s) Zeitscheibe dasselbe sagen; 80/100 ist 4/5. */
const GLEICH = `z.von = s.von and z.bis is not distinct from s.bis and z.bezeichnung = s.bezeichnung
  and z.mitgliedschaft_id is not distinct from s.mitgliedschaft_id
  and z.traeger_name is not distinct from s.traeger_name and z.traeger_art is not distinct from s.traeger_art
  and z.besoldung is not distinct from s.besoldung and z.art = s.art
  and z.umfang_z::bigint * s.umfang_n = s.umfang_z::bigint * z.umfang_n
  and (s.zusatz is null or s.zusatz = z.zusatz)`;

const STAMM = "personenart, name, vorname, geburtsdatum, beihilfeberechtigt, todestag";

/**
 * Sperrt die Personen des Stapels: Eine gleichzeitige Übernahme einer Meldung wartet. `lateral` mit
 * Sperre hält die Planung beim Zugriff über den Schlüssel, auch wenn die Statistiken noch alt sind.
 */
const SPERREN = `select count(*) from (select * from ue_person order by kasse_id, persnr) s
  cross join lateral (select from person p where p.kasse_id = s.kasse_id and p.persnr = s.persnr
    for no key update) gesperrt`;

const ZIELE = `insert into ue_ziel (zeile, kasse_id, id, neu, stamm_anders)
  select s.zeile, s.kasse_id, coalesce(p.id, gen_random_uuid()), p.id is null,
    p.id is not null and ((${spalten("p", STAMM)}) is distinct from (${spalten("s", STAMM)})
      or (s.daten is not null and s.daten <> p.daten))
  from ue_person s left join lateral (select * from person p
    where p.kasse_id = s.kasse_id and p.persnr = s.persnr limit 1) p on true`;

/** Was an gespeicherten Lebensläufen anders ist; gleiche Zeitscheiben behalten ihre Zeile. */
const VERGLEICH = [
  `insert into ue_weg (zeile, id, von, art, zusatz)
    select t.zeile, z.id, z.von, z.art, z.zusatz
    from ue_ziel t join zeitscheibe z on z.kasse_id = t.kasse_id and z.person_id = t.id and z.ersetzt_am is null
    where not t.neu and not exists (select from ue_scheibe s where s.zeile = t.zeile and ${GLEICH})`,
  `delete from ue_scheibe s using ue_ziel t, zeitscheibe z
    where not t.neu and s.zeile = t.zeile and z.kasse_id = t.kasse_id and z.person_id = t.id
      and z.ersetzt_am is null and ${GLEICH}`,
  `update ue_ziel t set lebenslauf_anders = true
    where not t.neu and (exists (select from ue_weg w where w.zeile = t.zeile)
      or exists (select from ue_scheibe s where s.zeile = t.zeile))`,
];

const PERSONEN_NEU = `insert into person (kasse_id, id, persnr, ${STAMM}, daten)
  select t.kasse_id, t.id, s.persnr, ${spalten("s", STAMM)}, coalesce(s.daten, '{}')
  from ue_ziel t join ue_person s using (zeile) where t.neu`;

const PERSONEN_GEAENDERT = `update person p set personenart = s.personenart, name = s.name, vorname = s.vorname,
    geburtsdatum = s.geburtsdatum, beihilfeberechtigt = s.beihilfeberechtigt, todestag = s.todestag,
    daten = coalesce(s.daten, p.daten), lebenslauf_version = p.lebenslauf_version + t.lebenslauf_anders::integer
  from ue_ziel t join ue_person s using (zeile)
  where p.kasse_id = t.kasse_id and p.id = t.id and not t.neu and (t.stamm_anders or t.lebenslauf_anders)`;

const ERSETZEN = `update zeitscheibe z set ersetzt_am = now() from ue_weg w join ue_ziel t using (zeile)
  where z.kasse_id = t.kasse_id and z.id = w.id`;

const scheibenEinfuegen = (zusatz: string, vorgaenger: string) => `insert into zeitscheibe
    (kasse_id, person_id, von, bis, bezeichnung, mitgliedschaft_id, mitglied_id, traeger_name, traeger_art,
      besoldung, umfang_z, umfang_n, art, zusatz)
  select t.kasse_id, t.id, s.von, s.bis, s.bezeichnung, s.mitgliedschaft_id, s.mitglied_id, s.traeger_name,
    s.traeger_art, s.besoldung, s.umfang_z, s.umfang_n, s.art, ${zusatz}
  from ue_ziel t join ue_scheibe s using (zeile) ${vorgaenger}`;

const SCHEIBEN_NEU = scheibenEinfuegen("coalesce(s.zusatz, '{}')", "");

/** Nennt die Datei keinen Zusatz, erbt die neue Zeitscheibe den der ersetzten mit gleichem Beginn. */
const SCHEIBEN_GEAENDERT = scheibenEinfuegen(
  "coalesce(s.zusatz, w.zusatz, '{}')",
  "left join ue_weg w on w.zeile = s.zeile and w.von = s.von and w.art = s.art",
);

/** Wer nicht mehr zu einem Mitglied gehört, verschwindet aus dessen Übersicht. */
const UEBERSICHT_WEG = `delete from person_mitglied pm using ue_ziel t
  where not t.neu and pm.kasse_id = t.kasse_id and pm.person_id = t.id
    and not exists (select from ue_bestand b where b.zeile = t.zeile and b.mitglied_id = pm.mitglied_id)`;

const UEBERSICHT_MERKEN = `insert into ue_uebersicht (kasse_id, mitglied_id, person_id, neu, ${LAGE}, ${KOPIE})
  select t.kasse_id, b.mitglied_id, t.id, t.neu, ${spalten("b", LAGE)}, ${spalten("s", KOPIE)}
  from ue_ziel t join ue_bestand b using (zeile) join ue_person s using (zeile)`;

const ERGEBNIS = `select kasse_id, count(*) filter (where neu)::integer as neu,
    count(*) filter (where not neu and (stamm_anders or lebenslauf_anders))::integer as geaendert,
    count(*) filter (where not neu and not stamm_anders and not lebenslauf_anders)::integer as unveraendert
  from ue_ziel group by kasse_id`;

const NUR_NEUE = [PERSONEN_NEU, SCHEIBEN_NEU, UEBERSICHT_MERKEN];
const MIT_BEKANNTEN = [
  ...VERGLEICH,
  PERSONEN_GEAENDERT,
  ERSETZEN,
  UEBERSICHT_WEG,
  PERSONEN_NEU,
  SCHEIBEN_GEAENDERT,
  UEBERSICHT_MERKEN,
];

/** Bestimmt zu jeder Person der Zwischenablage die gespeicherte. @returns ob eine schon bekannt ist */
export async function ordneZu(tx: TransactionSql): Promise<boolean> {
  await tx.unsafe(`${ZIELE}; analyze ue_ziel`);
  const [ziel] = await tx.unsafe("select exists (select from ue_ziel where not neu) as bekannt");
  if (!ziel?.bekannt) return false;
  // Erst unter der Sperre steht fest, was gespeichert ist.
  await tx.unsafe(`${SPERREN}; truncate ue_ziel; ${ZIELE}; analyze ue_ziel`);
  return true;
}

/**
 * Überträgt die zugeordnete Zwischenablage in den Bestand, mengenweise und in einer Sendung: Das
 * Programm liest derweil weiter. Alte Zeitscheiben werden als ersetzt gekennzeichnet, nie geändert
 * (I9); die Stammdaten gehen den Zeitscheiben voran, damit der Todestag schon gilt, wenn die
 * Datenbank I7 prüft.
 */
export async function uebertrage(tx: TransactionSql, bekannt: boolean): Promise<Uebertragung[]> {
  await tx.unsafe((bekannt ? MIT_BEKANNTEN : NUR_NEUE).join(";"));
  return tx.unsafe<Uebertragung[]>(ERGEBNIS);
}
