import { randomInt, randomUUID } from "node:crypto";
import postgres from "postgres";

/** Zugang zur Datenbank des Portals unter Test, als Eigentümer; die Abläufe selbst gehen durch den Browser. */
export const sql = postgres(process.env.VP_DATENBANK ?? "", { max: 2, onnotice: () => {} });

export const PASSWORT = "Ahornblatt-9-Laterne!";
/** Schlüssel der Authenticator-App aller Kassenkonten der Tests, derselbe wie bei K20100000001. */
export const TOTP_SCHLUESSEL = "GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS";

export interface Konto {
  id: string;
  kasseId: string;
  mitgliedId: string | null;
  kennung: string;
  email: string;
  vorname: string;
  name: string;
}

export interface Arbeitgeber {
  kasseId: string;
  mitgliedId: string;
  mitgliedschaftId: string;
  name: string;
  anzeige: string;
}

const ziffern = (n: number) => Array.from({ length: n }, () => randomInt(10)).join("");

/** Ein eigener Arbeitgeber je Test: Niemand sonst meldet sich dort an oder ändert seine Personen. */
export async function neuerArbeitgeber(kasse = "201"): Promise<Arbeitgeber> {
  const nummer = ziffern(8);
  const name = `Teststadt ${nummer}`;
  const [k] = await sql<{ id: string }[]>`select id from kasse where code = ${kasse}`;
  if (!k) throw new Error(`Kasse ${kasse} fehlt`);
  const [m] = await sql<
    { id: string }[]
  >`insert into mitglied (kasse_id, mitgliedsnummer, name) values (${k.id}, ${`T-${nummer}`}, ${name}) returning id`;
  const pnr = ziffern(8);
  const anzeige = `${name} (Beamtenversorgung) (PNR: ${pnr}, Abr: 100001)`;
  const [ms] = await sql<
    { id: string }[]
  >`insert into mitgliedschaft (kasse_id, mitglied_id, geschaeftsbereich, pnr, abr, von, anzeige)
    values (${k.id}, ${m?.id ?? ""}, 'Beamtenversorgung', ${pnr}, '100001', '1970-01-01', ${anzeige}) returning id`;
  return { kasseId: k.id, mitgliedId: m?.id ?? "", mitgliedschaftId: ms?.id ?? "", name, anzeige };
}

interface Kontowahl {
  rechte?: string[];
  gruppen?: string[];
  vorname?: string;
  name?: string;
  /** Nur bei Kassenkonten; ohne Angabe Sachbearbeitung. */
  rolle?: "SACHBEARBEITUNG" | "ADMINISTRATION";
  /** Kassenkonto ohne eingerichtete Authenticator-App. */
  totpOffen?: boolean;
}

/** Eine Sachbearbeitung mit E-Mail-TAN; Passwort wie bei den Demokonten. */
export async function neueSachbearbeitung(a: Arbeitgeber, wahl: Kontowahl = {}): Promise<Konto> {
  return legeKonto("S", a.kasseId, a.mitgliedId, null, wahl);
}

/** Ein Kassenkonto mit Authenticator-App. */
export async function neuesKassenkonto(kasse = "201", wahl: Kontowahl = {}): Promise<Konto> {
  const [k] = await sql<{ id: string }[]>`select id from kasse where code = ${kasse}`;
  return legeKonto("K", k?.id ?? "", null, wahl.rolle ?? "SACHBEARBEITUNG", wahl);
}

/** Eine Portaladministration eines Arbeitgebers mit Authenticator-App. */
export async function neueAdministration(a: Arbeitgeber): Promise<Konto> {
  return legeKonto("X", a.kasseId, a.mitgliedId, null, {});
}

async function legeKonto(
  klasse: "S" | "X" | "K",
  kasseId: string,
  mitgliedId: string | null,
  rolle: string | null,
  wahl: Kontowahl,
): Promise<Konto> {
  const id = randomUUID();
  const kennung = `${klasse}${ziffern(11)}`;
  const email = `test.${ziffern(8)}@teststadt.example`;
  const { vorname = "Erika", name = "Prüfstein" } = wahl;
  const rechte =
    klasse === "S" ? (wahl.rechte ?? ["POSTFACH", "ANZEIGE", "PERSONENDATEN", "FORMULARE"]) : [];
  const gruppen = klasse === "S" ? (wahl.gruppen ?? ["Beamtenversorgung"]) : [];
  await sql`insert into konto (kasse_id, id, kennung, klasse, kasse_rolle, mitglied_id, vorname, name, email, status, zweiter_faktor,
      passwort_hash, verlauf_salz, totp_schluessel, totp_eingerichtet_am, rechte, gruppen)
    select ${kasseId}, ${id}, ${kennung}, ${klasse}, ${rolle}, ${mitgliedId}, ${vorname}, ${name}, ${email}, 'AKTIV',
      ${klasse === "S" ? "EMAIL_TAN" : "TOTP"}, v.passwort_hash, v.verlauf_salz,
      ${klasse !== "S" && !wahl.totpOffen ? sql`v.totp_schluessel` : null}, ${klasse !== "S" && !wahl.totpOffen ? new Date() : null}, ${rechte}, ${gruppen}
    from konto v where v.kennung = 'K20100000001'`;
  await sql`insert into passwort_verlauf (kasse_id, konto_id, hash) select ${kasseId}, ${id}, p.hash
    from passwort_verlauf p join konto v on v.kasse_id = p.kasse_id and v.id = p.konto_id where v.kennung = 'K20100000001'`;
  return { id, kasseId, mitgliedId, kennung, email, vorname, name };
}

export interface Scheibe {
  von: string;
  bis: string | null;
  bezeichnung?: string;
  /** Anderer Träger als der Arbeitgeber des Tests. */
  bei?: Arbeitgeber;
  traeger?: string;
  besoldung?: string;
  prozent?: number;
  /** Rechtsgrundlage; die Zeitscheibe ist dann eine Beurlaubung. */
  beurlaubt?: string;
  /** Weitere Angaben der Zeitscheibe. */
  zusatz?: Record<string, string>;
}

export interface Testperson {
  id: string;
  persnr: string;
  name: string;
  vorname: string;
}

interface Personenwahl {
  name?: string;
  vorname?: string;
  geburtsdatum?: string;
  status?: "AKTIV" | "KUENFTIG" | "EHEMALIG" | "SONSTIGE";
  personenart?: "BEAMTE" | "SONSTIGE";
  beihilfe?: boolean;
  /** Nur bei Künftigen: Beginn der ersten eigenen Zeitscheibe. */
  aktivAb?: string;
  /** Personen- und Kontaktdaten, wie die Kasse sie führt. */
  daten?: Record<string, string | string[]>;
  scheiben?: Scheibe[];
}

const falte = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();

/** Eine Person beim Arbeitgeber; ohne Angabe seit 2010 in Vollzeit beschäftigt. */
export async function neuePerson(a: Arbeitgeber, wahl: Personenwahl = {}): Promise<Testperson> {
  const {
    name = "Musterfrau",
    vorname = "Anna",
    geburtsdatum = "1980-05-17",
    status = "AKTIV",
    beihilfe = false,
    personenart = "BEAMTE",
  } = wahl;
  const scheiben = wahl.scheiben ?? [{ von: "2010-01-01", bis: null }];
  for (;;) {
    const persnr = String(randomInt(100_000, 999_999));
    const [p] = await sql<
      { id: string }[]
    >`insert into person (kasse_id, persnr, personenart, name, vorname, geburtsdatum, beihilfeberechtigt, daten)
      values (${a.kasseId}, ${persnr}, ${personenart}, ${name}, ${vorname}, ${geburtsdatum}, ${beihilfe}, ${sql.json(wahl.daten ?? {})}) on conflict do nothing returning id`;
    if (!p) continue;
    for (const s of scheiben) {
      const bei = s.traeger ? null : (s.bei ?? a);
      await sql`insert into zeitscheibe (kasse_id, person_id, von, bis, bezeichnung, mitgliedschaft_id, mitglied_id, traeger_name, traeger_art, besoldung, umfang_z, umfang_n, art, zusatz)
        values (${a.kasseId}, ${p.id}, ${s.von}, ${s.bis}, ${s.bezeichnung ?? "Stadtinspektorin"}, ${bei?.mitgliedschaftId ?? null}, ${bei?.mitgliedId ?? null},
          ${s.traeger ?? null}, ${s.traeger ? "ARBEITGEBER" : null}, ${s.besoldung ?? "A10"}, ${s.beurlaubt ? 0 : (s.prozent ?? 100) * 10}, 1000,
          ${s.beurlaubt ? "BEURLAUBUNG" : "DIENST"}, ${sql.json({ ...s.zusatz, ...(s.beurlaubt ? { rechtsgrundlage: s.beurlaubt } : {}) })})`;
    }
    const eigene = scheiben
      .filter((s) => !s.bei && !s.traeger)
      .map((s) => s.von)
      .sort();
    await sql`insert into person_mitglied (kasse_id, mitglied_id, person_id, status, aktiv_ab, schnitt, persnr, name, vorname, geburtsdatum, beihilfeberechtigt, name_sort, vorname_sort, persnr_sort)
      values (${a.kasseId}, ${a.mitgliedId}, ${p.id}, ${status}, ${wahl.aktivAb ?? null}, ${eigene.at(-1) ?? "2010-01-01"}, ${persnr}, ${name}, ${vorname}, ${geburtsdatum}, ${beihilfe}, ${falte(name)}, ${falte(vorname)}, ${Number(persnr)})`;
    return { id: p.id, persnr, name, vorname };
  }
}
