import { sql } from "drizzle-orm";
import { offeneRoute } from "@/lib/auth";
import { abfrage } from "@/lib/db";
import { log } from "@/lib/log";

/** Kann der Prozess arbeiten? Schreibt probeweise in die Datenbank; nur intern erreichbar (docs/betrieb.md). */
export const GET = offeneRoute(async () => {
  try {
    await abfrage(sql`select zaehle('bereit', 3600)`);
    return Response.json({ status: "ok" });
  } catch (ursache) {
    log.fehler("readyz", ursache);
    return Response.json(
      { status: "nicht bereit" },
      { status: 503, headers: { "Retry-After": "5" } },
    );
  }
});
