import { offeneRoute } from "@/lib/auth";
import { env } from "@/lib/env";
import { openapi } from "@/lib/schnittstelle";
import { heute } from "@/lib/uhr";

/** Beschreibung der Schnittstelle für Maschinen; sie nennt nur, was es gibt, keine Daten. */
export const GET = offeneRoute(async () =>
  Response.json(openapi(heute(), env().PORTAL_NAME, env().PORTAL_URL)),
);
