import { darf, offeneRoute, pruefeSitzung } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { stromFuer } from "@/lib/neuigkeiten";
import { postfachStand } from "@/lib/postfach";

/**
 * Winke über neue Nachrichten: als Ereignisstrom oder, wo keiner möglich ist, als Stand zum Nachfragen.
 * Beides verlängert die Sitzung nie (security.md 1.7) und sagt nichts über den Inhalt.
 */
export const GET = offeneRoute(async (anfrage) => {
  const sitzung = await pruefeSitzung(false);
  if (sitzung.art !== "gueltig") return new Response(null, { status: 401 });
  const { akteur } = sitzung;
  const liest = ["postfach:lesen", "gruppenpostfach:lesen", "kassenpostfach:lesen"] as const;
  if (!liest.some((recht) => darf(akteur, recht))) return new Response(null, { status: 204 });
  const stand = await withTenant(akteur, (tx) => postfachStand(tx, akteur));
  return anfrage.headers.get("accept")?.includes("text/event-stream")
    ? stromFuer(akteur, stand, anfrage.signal)
    : Response.json({ stand });
});
