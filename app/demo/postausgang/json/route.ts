import { nichtGefunden, offeneRoute } from "@/lib/auth";
import { listDemoMails } from "@/lib/demomail";
import { env } from "@/lib/env";

/** E-Mails der Demo als JSON (contract.md 2), erreichbar als `/demo/postausgang?an=…&format=json`. */
export const GET = offeneRoute(async (req) => {
  if (!env().DEMO) return nichtGefunden();
  return Response.json(await listDemoMails(req.nextUrl.searchParams.get("an")), {
    headers: { "Cache-Control": "no-store" },
  });
});
