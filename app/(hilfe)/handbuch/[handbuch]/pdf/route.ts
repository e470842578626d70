import { anfrage, GRENZEN, nichtGefunden, offeneRoute, zaehle } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { formatZeitpunkt } from "@/lib/datum";
import { env } from "@/lib/env";
import { handbuchPdf, handbuch as lade } from "@/lib/handbuch";
import { jetzt } from "@/lib/uhr";

/** Das Handbuch als PDF, für alle; gezählt, weil das Setzen rechnet. */
export const GET = offeneRoute(async (_anfrage, kontext) => {
  const { handbuch: id = "" } = await kontext.params;
  const buch = lade(id);
  if (!buch) return nichtGefunden();
  const { ip } = await anfrage();
  if (!(await zaehle(GRENZEN.drucken, ip)))
    return new Response(null, { status: 429, headers: { "Retry-After": "600" } });
  const pdf = await handbuchPdf(buch, env().PORTAL_NAME, formatZeitpunkt(jetzt()));
  const typ = "application/pdf" as const;
  const kopf = { name: `${buch.titel}.pdf`, typ, groesse: pdf.length };
  return new Response(new Uint8Array(pdf), { headers: antwortKopf(kopf, true) });
});
