import { NextResponse } from "next/server";
import { AUSKUNFT_COOKIE, istEigeneAnfrage, loescheCookie, meldeAb, offeneRoute } from "@/lib/auth";
import { env } from "@/lib/env";

/** Abmelden ist ein POST, damit kein fremder Verweis es auslöst (security.md 5.3). */
export const POST = offeneRoute(async () => {
  if (!(await istEigeneAnfrage())) return new NextResponse(null, { status: 403 });
  await meldeAb();
  // Eine aus dem Lebenslauf begonnene Berechnung bleibt nicht im Browser offen.
  await loescheCookie(AUSKUNFT_COOKIE());
  return NextResponse.redirect(new URL("/anmelden?grund=abgemeldet", env().PORTAL_URL), {
    status: 303,
    headers: { "Clear-Site-Data": '"cache", "storage"' },
  });
});
