import { randomBytes, randomUUID } from "node:crypto";
import { type Konto, sql } from "./daten";

/** Eine eigene Kasse: Ihre Texte und Bedingungen stören keinen anderen Test. @returns ihr Code */
export async function neueKasse(): Promise<{ id: string; code: string; supportMail: string }> {
  const [id, code] = [randomUUID(), `T${randomBytes(4).toString("hex")}`];
  const supportMail = `support.${code}@kasse.example`;
  await sql`insert into kasse (id, code, name, anschrift, support_mail, eingang_mail, web)
    values (${id}, ${code}, ${`Testkasse ${code}`}, '{"zeilen":["Ring 1","50000 Musterstadt"]}', ${supportMail}, ${supportMail}, 'https://kasse.example')`;
  return { id, code, supportMail };
}

interface Fassungswahl {
  fassung?: number;
  seite?: string;
  anlass?: string;
  inhalt?: string;
  /** Tage ab heute; bis dahin lässt sich die Zustimmung aufschieben. Ohne Angabe ist keine verlangt. */
  aufschub?: number;
  /** Tage ab heute, an denen die Fassung beginnt. */
  ab?: number;
}

/** Eine veröffentlichte Fassung, wie „Veröffentlichen“ sie anlegt. */
export async function legeFassung(konto: Konto, wahl: Fassungswahl = {}): Promise<void> {
  const {
    fassung = 1,
    seite = "nutzungsbedingungen",
    anlass = "Abschnitt 3 ergänzt",
    inhalt = "## 1 Zweck\n\nNeuer Text der Kasse.",
    ab = -1,
    aufschub,
  } = wahl;
  await sql`insert into textfassung (kasse_id, seite, fassung, inhalt, anlass, gueltig_ab, zustimmung, zustimmung_bis, konto_id)
    values (${konto.kasseId}, ${seite}, ${fassung}, ${inhalt}, ${anlass}, least(current_date + ${ab}::int, current_date + ${aufschub ?? ab}::int),
      ${aufschub !== undefined}, ${aufschub === undefined ? null : sql`current_date + ${aufschub}::int`}, ${konto.id})`;
}

/** Ein gesicherter, noch nicht veröffentlichter Text. */
export const legeTextentwurf = (konto: Konto, seite: string) =>
  sql`insert into textentwurf (kasse_id, seite, inhalt, konto_id)
    values (${konto.kasseId}, ${seite}, ${"## Überschrift\n\nText mit **Nachdruck**.\n\n{Kontakt}"}, ${konto.id})
    on conflict do nothing`;

/** Eine Anfrage an den Support ohne Anmeldung. @returns Kennung der Zeile */
export async function legeAnliegen(kasseId: string): Promise<string> {
  const id = randomUUID();
  await sql`insert into anliegen (kasse_id, id, art, referenz, schluessel, thema, text, name, email)
    values (${kasseId}, ${id}, 'SUPPORT', ${randomBytes(3).toString("hex").slice(0, 5)}, ${randomUUID()}, 'Anmeldung',
      'Ich erhalte keine TAN.', 'Erika Prüfstein', 'erika@teststadt.example')`;
  return id;
}
