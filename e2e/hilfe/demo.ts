import { type Arbeitgeber, sql } from "./daten";

/** Ein Mitglied der Demodaten; Konten legt jeder Test selbst an, verändert wird hier nichts. */
export async function demoMitglied(name: string): Promise<Arbeitgeber> {
  const [m] = await sql<Arbeitgeber[]>`
    select m.kasse_id as "kasseId", m.id as "mitgliedId", ms.id as "mitgliedschaftId", m.name, ms.anzeige
    from mitglied m join mitgliedschaft ms on ms.kasse_id = m.kasse_id and ms.mitglied_id = m.id
      and ms.geschaeftsbereich = 'Beamtenversorgung' where m.name = ${name}`;
  if (!m) throw new Error(`Demomitglied ${name} fehlt`);
  return m;
}

/** Seite einer Person der Demodaten in der Kasse 201. */
export async function demoPerson(persnr: string): Promise<string> {
  const [p] = await sql<
    { id: string }[]
  >`select p.id from person p join kasse k on k.id = p.kasse_id where k.code = '201' and p.persnr = ${persnr}`;
  if (!p) throw new Error(`Demoperson ${persnr} fehlt`);
  return `/anspruchsberechtigte/${p.id}`;
}
