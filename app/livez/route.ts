import { offeneRoute } from "@/lib/auth";

/** Lebt der Prozess? */
export const GET = offeneRoute(async () => Response.json({ status: "ok" }));
