import { createHash } from "node:crypto";
import type { TransactionSql } from "postgres";
import { hasheFuerVerlauf, hashePasswort, versiegeleTotp } from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";

/** Ein Passwort für alle Demokonten (contract.md 2). */
export const DEMO_PASSWORT = "Ahornblatt-9-Laterne!";

const ALLE_RECHTE = ["POSTFACH", "ANZEIGE", "PERSONENDATEN", "FORMULARE"];
const ALLE_GRUPPEN = [
  "Beihilfe",
  "Beamtenversorgung",
  "Finanzierung",
  "Mitglieder/Recht",
  "Geschäftsleitung",
  "Zusatzversorgung",
  "Administration",
];

interface Demokonto {
  kennung: string;
  kasse: "201" | "302";
  mitglied?: string;
  vorname: string;
  name: string;
  email: string;
  rechte?: string[];
  gruppen?: string[];
  totp?: string;
  kasseRolle?: "SACHBEARBEITUNG" | "ADMINISTRATION";
}

const KONTEN: Demokonto[] = [
  {
    kennung: "S20100000001",
    kasse: "201",
    mitglied: "Mäuserast",
    vorname: "Kim",
    name: "Mustermensch",
    email: "kim@maeuserast.example",
    rechte: ALLE_RECHTE,
    gruppen: ALLE_GRUPPEN,
  },
  {
    kennung: "S20100000002",
    kasse: "201",
    mitglied: "Mäuserast",
    vorname: "Toni",
    name: "Beispiel",
    email: "toni@maeuserast.example",
    rechte: ALLE_RECHTE,
    gruppen: ALLE_GRUPPEN,
  },
  {
    kennung: "S20100000100",
    kasse: "201",
    mitglied: "Mäuserast",
    vorname: "Kim",
    name: "Mustermensch",
    email: "kim.100@maeuserast.example",
    rechte: ["POSTFACH"],
    gruppen: ["Beihilfe"],
  },
  {
    kennung: "S20106542291",
    kasse: "201",
    mitglied: "Blaugraben",
    vorname: "Max",
    name: "Mustermensch",
    email: "max@blaugraben.example",
    rechte: ALLE_RECHTE,
    gruppen: ["Beamtenversorgung", "Zusatzversorgung"],
  },
  {
    kennung: "X20177120281",
    kasse: "201",
    mitglied: "Mäuserast",
    vorname: "Kim",
    name: "Mustermensch",
    email: "verwaltung@maeuserast.example",
    totp: "HI743JQGPPHAOFWQVDD5XMW62YCFDPFQ",
  },
  {
    kennung: "X20166031001",
    kasse: "201",
    mitglied: "Blaugraben",
    vorname: "Robin",
    name: "Beispiel",
    email: "verwaltung@blaugraben.example",
    totp: "4DR3AWS4DVZEAKC7D4OC45D2F5QK6COL",
  },
  {
    kennung: "K20100000001",
    kasse: "201",
    vorname: "Alex",
    name: "Sommer",
    email: "alex@kasse201.example",
    totp: "GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS",
    kasseRolle: "SACHBEARBEITUNG",
  },
  {
    kennung: "K20100000003",
    kasse: "201",
    vorname: "Jona",
    name: "Winter",
    email: "jona@kasse201.example",
    totp: "VE2UUEFY4X2UGUFLGLGB2FT7HVPCDESJ",
    kasseRolle: "SACHBEARBEITUNG",
  },
  {
    kennung: "K20100000002",
    kasse: "201",
    vorname: "Chris",
    name: "Herbst",
    email: "chris@kasse201.example",
    totp: "RSICNFSR3KCX6KZROMWVAWPM4FRCBOOD",
    kasseRolle: "ADMINISTRATION",
  },
  {
    kennung: "S30200000001",
    kasse: "302",
    mitglied: "Ahornfels",
    vorname: "Eva",
    name: "Beispiel",
    email: "eva@ahornfels.example",
    rechte: ALLE_RECHTE,
    gruppen: ALLE_GRUPPEN,
  },
  {
    kennung: "K30200000001",
    kasse: "302",
    vorname: "Lou",
    name: "Frühling",
    email: "lou@kasse302.example",
    totp: "UQDWIMSJ2UVHO3RYQ55O7ENVPV6O7V4R",
    kasseRolle: "SACHBEARBEITUNG",
  },
];

/** Legt die Demokonten an. Ein Hash genügt für alle: Das Passwort ist ohnehin öffentlich. */
export async function legeKonten(tx: TransactionSql): Promise<void> {
  const hash = await hashePasswort(DEMO_PASSWORT);
  const salz = createHash("sha256").update("demo").digest().subarray(0, 16);
  const verlauf = await hasheFuerVerlauf(DEMO_PASSWORT, salz);
  for (const k of KONTEN) {
    const [konto] = await tx<{ kasse_id: string; id: string }[]>`
      insert into konto (kasse_id, kennung, klasse, kasse_rolle, mitglied_id, vorname, name, email, status, zweiter_faktor,
        passwort_hash, verlauf_salz, totp_schluessel, totp_eingerichtet_am, rechte, gruppen)
      select kasse.id, ${k.kennung}, ${k.kennung.slice(0, 1)}, ${k.kasseRolle ?? null},
        (select m.id from mitglied m where m.kasse_id = kasse.id and m.name = ${k.mitglied ?? ""}),
        ${k.vorname}, ${k.name}, ${k.email}, 'AKTIV', ${k.totp ? "TOTP" : "EMAIL_TAN"}, ${hash}, ${salz},
        ${k.totp ? versiegeleTotp(k.totp) : null}, ${k.totp ? jetzt() : null}, ${k.rechte ?? []}, ${k.gruppen ?? []}
      from kasse where code = ${k.kasse} returning kasse_id, id`;
    if (konto)
      await tx`insert into passwort_verlauf (kasse_id, konto_id, hash) values (${konto.kasse_id}, ${konto.id}, ${verlauf})`;
  }
}
