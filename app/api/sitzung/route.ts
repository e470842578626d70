import { istEigeneAnfrage, offeneRoute, pruefeSitzung } from "@/lib/auth";

/**
 * Restzeit der Sitzung. GET fragt nur; POST meldet eine Tätigkeit und verlängert (security.md 1.7).
 * Ohne gültige Sitzung 401; mehr erfährt der Aufrufer nicht.
 */
const antwort = async (bewegt: boolean) => {
  const sitzung = await pruefeSitzung(bewegt);
  return sitzung.art === "gueltig"
    ? Response.json({ restSekunden: sitzung.restSekunden })
    : Response.json({ restSekunden: 0 }, { status: 401 });
};

export const GET = offeneRoute(() => antwort(false));
export const POST = offeneRoute(async () =>
  (await istEigeneAnfrage()) ? antwort(true) : new Response(null, { status: 403 }),
);
