import { sql } from "drizzle-orm";
import { merkeLauf, type Takt } from "@/lib/betriebslauf";
import { pool, tabellen } from "@/lib/db";
import { log } from "@/lib/log";
import { heute } from "@/lib/uhr";

/** Eine Aufgabe, deren Scheitern die anderen nicht aufhält; die Betriebsseite nennt ihren letzten Lauf. */
export async function versuche(
  name: string,
  arbeit: () => Promise<unknown>,
  takt: Takt = "staendig",
): Promise<void> {
  try {
    await arbeit();
    await merkeLauf(name, takt);
  } catch (ursache) {
    log.fehler(name, ursache);
    await merkeLauf(name, takt, ursache);
  }
}

/** Läuft je Tag in genau einem Worker: Wer die Zeile anlegt, tut die Arbeit; scheitert sie, ist der Tag wieder frei. */
export async function taeglich(
  aufgabe: string,
  arbeit: (tag: string) => Promise<unknown>,
): Promise<void> {
  const tag = heute();
  const neu = await pool()
    .db.insert(tabellen.tageslauf)
    .values({ aufgabe, tag })
    .onConflictDoNothing()
    .returning()
    .catch((ursache) => log.fehler(aufgabe, ursache));
  if (!neu?.length) return;
  const tue = async () => {
    try {
      await arbeit(tag);
    } catch (ursache) {
      await pool().db.execute(
        sql`delete from tageslauf where aufgabe = ${aufgabe} and tag = ${tag}`,
      );
      throw ursache;
    }
  };
  await versuche(aufgabe, tue, "tag");
}
