import { type SQL, sql } from "drizzle-orm";
import { tabellen } from "@/lib/db";

const { nachricht } = tabellen;

/**
 * Bedingung, unter der eine Nachricht gelöscht wird (security.md 6.4): Frist abgelaufen, nicht wichtig,
 * nicht archiviert, keine Schonfrist. Löschlauf und Probelauf benutzen dieselbe.
 * @param monate Aufbewahrung in Monaten
 */
export const faellig = (kasseId: SQL, monate: SQL): SQL =>
  sql`${nachricht.kasseId} = ${kasseId} and not ${nachricht.wichtig} and not ${nachricht.archiviert}
    and ${nachricht.am} < now() - make_interval(months => ${monate})
    and (${nachricht.schonfristBis} is null or ${nachricht.schonfristBis} < now())`;
