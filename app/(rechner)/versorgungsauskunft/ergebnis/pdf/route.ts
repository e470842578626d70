import { NextResponse } from "next/server";
import { renderAuskunft } from "@/lib/auskunft";
import { anfrage, GRENZEN, offeneRoute, stoerung, zaehle } from "@/lib/auth";
import { antwortKopf } from "@/lib/dateien";
import { env } from "@/lib/env";
import { ladeBerechnung } from "../../bericht-laden";

/** Die laufende Berechnung als PDF; ohne vollständige Berechnung führt der Weg zu den Schritten zurück. */
export const GET = offeneRoute(async () => {
  try {
    const { ip } = await anfrage();
    if (!(await zaehle(GRENZEN.drucken, ip)))
      return new NextResponse(null, { status: 429, headers: { "Retry-After": "600" } });
    const berechnung = await ladeBerechnung();
    if (berechnung === null)
      return NextResponse.redirect(new URL("/versorgungsauskunft/ergebnis", env().PORTAL_URL), 303);
    const pdf = await renderAuskunft(berechnung.stand, berechnung.bericht);
    const typ = "application/pdf" as const;
    const kopf = { name: "Versorgungsauskunft.pdf", typ, groesse: pdf.length };
    return new Response(new Uint8Array(pdf), { headers: antwortKopf(kopf, true) });
  } catch (ursache) {
    return new NextResponse(stoerung(ursache, "auskunft-pdf"), {
      status: 500,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
});
