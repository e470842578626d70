import { NextResponse } from "next/server";
import { GRENZEN, route, zaehle } from "@/lib/auth";
import { env } from "@/lib/env";
import { merkeFilter } from "@/lib/listenfilter";
import { FRAGE_MAX } from "@/lib/suche";

/**
 * Suche der Kopfleiste. Ein gewöhnlicher POST statt einer Serveraktion: Er steht auf jeder Seite, und
 * deren eigenes Formular bleibt so das erste. Das Gesuchte liegt auf dem Server, in der Adresse steht
 * nur ein Schlüssel.
 */
export const POST = route({
  recht: "suche:benutzen",
  load: async (_tx, _params, akteur) => akteur,
  antwort: async ({ tx, akteur, anfrage }) => {
    if (!(await zaehle(GRENZEN.suchen, akteur.kontoId, tx)))
      return NextResponse.redirect(new URL("/zu-viele-anfragen", env().PORTAL_URL), 303);
    const getippt = (await anfrage.formData()).get("suche");
    const suche = typeof getippt === "string" ? getippt.trim().slice(0, FRAGE_MAX) : "";
    const ziel = suche ? `/suche?s=${await merkeFilter(tx, akteur, "suche", { suche })}` : "/suche";
    return NextResponse.redirect(new URL(ziel, env().PORTAL_URL), 303);
  },
});
