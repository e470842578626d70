import { NextResponse } from "next/server";
import {
  anfrage,
  GRENZEN,
  LINK_COOKIE,
  LINK_MINUTEN,
  offeneRoute,
  setzeCookie,
  zaehle,
} from "@/lib/auth";
import { env } from "@/lib/env";

/**
 * Nimmt das Geheimnis eines Links aus der Adresse in einen Cookie, damit es weder im Verlauf noch in
 * Verweisen steht. Verbraucht nichts: Mailprüfer öffnen Links vorab (security.md 1.5).
 * @param ziel Seite, auf der es weitergeht
 */
export const oeffneLink = (ziel: string) =>
  offeneRoute(async (_req, { params }) => {
    const { token = "" } = await params;
    const erlaubt = await zaehle(GRENZEN.linkOeffnen, (await anfrage()).ip);
    if (erlaubt && /^[\w-]{43}$/.test(token))
      await setzeCookie(LINK_COOKIE(), token, LINK_MINUTEN * 60);
    return NextResponse.redirect(new URL(ziel, env().PORTAL_URL), {
      status: 303,
      headers: { "Referrer-Policy": "no-referrer" },
    });
  });
