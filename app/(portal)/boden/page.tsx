import { and, eq } from "drizzle-orm";
import { notFound } from "next/navigation";
import { KEIN_MITGLIED, requireRecht } from "@/lib/auth";
import { tabellen, withTenant } from "@/lib/db";
import { env } from "@/lib/env";

const { personMitglied: pm } = tabellen;

/**
 * Boden der Messungen (docs/messungen.md): derselbe Rahmen, dieselbe Sitzungsprüfung, dieselbe
 * Mandantentransaktion und eine Abfrage über den Primärschlüssel, danach ein leerer Inhalt. Außerhalb
 * eines Messlaufs (`BENCH=1` im Demobetrieb) gibt es die Seite nicht.
 */
export default async function Bodenseite({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  if (!env().DEMO || process.env.BENCH !== "1") notFound();
  const akteur = await requireRecht("anspruchsberechtigte:lesen");
  const { person } = await searchParams;
  const zeilen = await withTenant(akteur, (tx) =>
    tx
      .select({ id: pm.personId, name: pm.name })
      .from(pm)
      .where(
        and(
          eq(pm.kasseId, akteur.kasseId),
          eq(pm.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
          eq(pm.personId, typeof person === "string" ? person : KEIN_MITGLIED),
        ),
      ),
  );
  if (zeilen.length === 0) notFound();
  return null;
}
