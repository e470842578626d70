import { NextResponse } from "next/server";
import { route, sichererWeg } from "@/lib/auth";
import { env } from "@/lib/env";
import { ladeMitteilung, schliesse } from "@/lib/mitteilungen";

/**
 * „Schließen“ einer Mitteilung: Sie bleibt für diese Person zu, bis die Kasse sie ändert. Ein gewöhnlicher
 * POST, weil das Band auf jeder Seite vor deren eigenem Formular steht.
 */
export const POST = route({
  recht: "mitteilung:lesen",
  load: (tx, { id = "" }, akteur) => ladeMitteilung(tx, akteur, id),
  antwort: async ({ tx, akteur, objekt, anfrage }) => {
    await schliesse(tx, akteur, objekt);
    const { origin, pathname, search } = new URL(
      anfrage.headers.get("referer") ?? "/start",
      env().PORTAL_URL,
    );
    const weg = origin === env().PORTAL_URL ? pathname + search : "/start";
    return NextResponse.redirect(new URL(sichererWeg(weg), env().PORTAL_URL), 303);
  },
});
