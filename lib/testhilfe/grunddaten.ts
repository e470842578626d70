import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { hashRawSync } from "@node-rs/argon2";
import { noetig } from "@/lib/env";
import { hmac } from "@/lib/sicherheit";
import { eigner } from "./verbindung";

/** Zufällig, damit Testdateien nebeneinander in einer Datenbank laufen. */
const zufall = () => randomBytes(5).toString("hex");
const ziffern = (anzahl: number) => Array.from({ length: anzahl }, () => randomInt(10)).join("");

/** Gespeichertes Passwort mit kleinsten Parametern, damit Tests nicht rechnen; geprüft wird es wie jedes. */
function schnellerHash(passwort: string): string {
  const salt = randomBytes(16);
  const roh = hashRawSync(passwort, {
    memoryCost: 8,
    timeCost: 1,
    parallelism: 1,
    salt,
    outputLen: 32,
  });
  const hash = hmac(noetig("PASSWORT_PFEFFER"), "passwort", roh.toString("base64"));
  return ["v1", "p1", "8,1", salt.toString("base64"), hash.toString("base64")].join("$");
}

/** Eine Kasse mit Eingangsadresse. */
export async function legeKasse(name = `Kasse ${zufall()}`) {
  const id = randomUUID();
  const eingangMail = `eingang-${zufall()}@kasse.example`;
  await eigner()`insert into kasse (id, code, name, anschrift, support_mail, eingang_mail, web)
    values (${id}, ${`T${zufall()}`}, ${name}, '{"zeilen":["Ring 1","50000 Musterstadt"]}', 'hilfe@kasse.example', ${eingangMail}, 'https://kasse.example')`;
  return { id, name, eingangMail };
}

export interface TestMitglied {
  kasseId: string;
  id: string;
  name: string;
  mitgliedschaftId: string;
  anzeige: string;
}

/** Ein Arbeitgeber mit einer Mitgliedschaft in der Beamtenversorgung. */
export async function legeMitglied(
  kasseId: string,
  name = `Stadt ${zufall()}`,
): Promise<TestMitglied> {
  const [id, mitgliedschaftId, pnr, abr] = [randomUUID(), randomUUID(), ziffern(5), ziffern(6)];
  const anzeige = `${name} (Beamtenversorgung) (PNR: ${pnr}, Abr: ${abr})`;
  const sql = eigner();
  await sql`insert into mitglied (kasse_id, id, mitgliedsnummer, name) values (${kasseId}, ${id}, ${`M-${zufall()}`}, ${name})`;
  await sql`insert into mitgliedschaft (kasse_id, id, mitglied_id, geschaeftsbereich, pnr, abr, von, anzeige)
    values (${kasseId}, ${mitgliedschaftId}, ${id}, 'Beamtenversorgung', ${pnr}, ${abr}, '1970-01-01', ${anzeige})`;
  return { kasseId, id, name, mitgliedschaftId, anzeige };
}

export interface TestKonto {
  kasseId: string;
  id: string;
  kennung: string;
  klasse: "S" | "X" | "K";
  /** Nur bei K. */
  kasseRolle: "SACHBEARBEITUNG" | "ADMINISTRATION" | null;
  mitgliedId: string | null;
  email: string;
  rechte: string[];
  gruppen: string[];
}

interface Kontowahl {
  kasseId: string;
  mitgliedId?: string | null;
  klasse?: "S" | "X" | "K";
  kasseRolle?: "SACHBEARBEITUNG" | "ADMINISTRATION";
  rechte?: string[];
  gruppen?: string[];
  status?: "ANGELEGT" | "AKTIV" | "GESPERRT" | "DEAKTIVIERT";
  zweiterFaktor?: "EMAIL_TAN" | "TOTP";
  /** Ohne Angabe hat das Konto noch kein Passwort. */
  passwort?: string;
  totpSchluessel?: Buffer;
}

/** Ein Konto; ohne Angaben eine Sachbearbeitung mit allen Rechten. */
export async function legeKonto(wahl: Kontowahl): Promise<TestKonto> {
  const klasse = wahl.klasse ?? "S";
  const konto: TestKonto = {
    kasseId: wahl.kasseId,
    id: randomUUID(),
    // Mit 999 beginnt keine Kennung der Demo.
    kennung: `${klasse}999${ziffern(8)}`,
    klasse,
    kasseRolle: klasse === "K" ? (wahl.kasseRolle ?? "SACHBEARBEITUNG") : null,
    mitgliedId: wahl.mitgliedId ?? null,
    email: `konto-${zufall()}@stadt.example`,
    rechte:
      wahl.rechte ?? (klasse === "S" ? ["POSTFACH", "ANZEIGE", "PERSONENDATEN", "FORMULARE"] : []),
    gruppen: wahl.gruppen ?? [],
  };
  const eingerichtet = wahl.totpSchluessel ? new Date() : null;
  await eigner()`insert into konto ${eigner()({
    kasse_id: konto.kasseId,
    id: konto.id,
    kennung: konto.kennung,
    klasse,
    kasse_rolle: konto.kasseRolle,
    mitglied_id: konto.mitgliedId,
    vorname: "Kim",
    name: "Mustermensch",
    email: konto.email,
    status: wahl.status ?? "AKTIV",
    zweiter_faktor: wahl.zweiterFaktor ?? "EMAIL_TAN",
    passwort_hash: wahl.passwort === undefined ? null : schnellerHash(wahl.passwort),
    verlauf_salz: randomBytes(16),
    totp_schluessel: wahl.totpSchluessel ?? null,
    totp_eingerichtet_am: eingerichtet,
    rechte: konto.rechte,
    gruppen: konto.gruppen,
  })}`;
  return konto;
}
