import { randomBytes, randomInt } from "node:crypto";
import postgres from "postgres";
import { env } from "@/lib/env";
import { istMailadresse } from "@/lib/mail";
import { neuesGeheimnis, sha256 } from "@/lib/sicherheit";

/** `npm run konto -- kasse-admin <kassencode> <e-mail>` (contract.md 1): erste Administration einer Kasse. */
const [unterbefehl, code = "", email = ""] = process.argv.slice(2);

class Aufruffehler extends Error {}

async function legeKasseAdmin(
  sql: postgres.TransactionSql,
): Promise<{ kennung: string; link: string }> {
  const [kasse] = await sql<{ id: string }[]>`select id from kasse where code = ${code}`;
  if (!kasse)
    throw new Aufruffehler(
      `Es gibt keine Kasse mit dem Code ${code}. Übernehmen Sie zuerst den Bestand (npm run import).`,
    );
  const kennung = await freieKennung(sql);
  const kontoId = crypto.randomUUID();
  await sql`insert into konto (kasse_id, id, kennung, klasse, kasse_rolle, vorname, name, email, status, zweiter_faktor, verlauf_salz)
    values (${kasse.id}, ${kontoId}, ${kennung}, 'K', 'ADMINISTRATION', 'Kassen', 'Administration', ${email}, 'ANGELEGT', 'TOTP', ${randomBytes(16)})`;
  const token = neuesGeheimnis();
  await sql`insert into zugangslink (token_hash, kasse_id, konto_id, zweck, email, gueltig_bis)
    values (${sha256(token)}, ${kasse.id}, ${kontoId}, 'PASSWORT_ERSTMALS', ${email}, now() + interval '60 minutes')`;
  await sql`select set_config('vp.kasse', ${kasse.id}, true)`;
  await sql`select audit_schreiben(${sql.json([{ aktion: "konto.kasse-admin", objektArt: "konto", objektId: kontoId }])}, true)`;
  return { kennung, link: `${env().PORTAL_URL}/passwort-festlegen/${token}` };
}

/** K, dreistelliger Kassencode und acht Zufallsziffern (security.md 1.1). */
async function freieKennung(sql: postgres.TransactionSql): Promise<string> {
  for (;;) {
    const kennung = `K${code.padStart(3, "0")}${String(randomInt(100_000_000)).padStart(8, "0")}`;
    if ((await sql`select 1 from konto where kennung = ${kennung}`).length === 0) return kennung;
  }
}

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
try {
  if (unterbefehl !== "kasse-admin" || !/^\d{1,3}$/.test(code) || !istMailadresse(email)) {
    throw new Aufruffehler("Aufruf: npm run konto -- kasse-admin <kassencode> <e-mail>");
  }
  const { kennung, link } = await sql.begin(async (tx) => {
    await tx`set local role vp_import`;
    return legeKasseAdmin(tx);
  });
  process.stdout.write(
    `Nutzerkennung: ${kennung}\nPasswort festlegen (60 Minuten gültig, einmal benutzbar):\n${link}\n`,
  );
} catch (ursache) {
  process.stderr.write(`${ursache instanceof Error ? ursache.message : String(ursache)}\n`);
  process.exitCode = ursache instanceof Aufruffehler ? 2 : 1;
} finally {
  await sql.end({ timeout: 5 });
}
