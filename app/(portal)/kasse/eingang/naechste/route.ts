import { NextResponse } from "next/server";
import { route } from "@/lib/auth";
import { naechsterFall } from "@/lib/eingang";
import { env } from "@/lib/env";
import { istUuid } from "@/lib/text";
import { liesListe, listenangaben } from "../adresse";
import { ladeEingangsfilter } from "../filter-laden";

/** „Nächster Fall“: führt zur Meldung hinter `von` in der Ordnung der Liste, sonst zurück zur Liste. */
export const GET = route({
  recht: "eingang:lesen",
  load: async (_tx, _params, akteur) => akteur,
  antwort: async ({ tx, akteur, anfrage }) => {
    const parameter = Object.fromEntries(anfrage.nextUrl.searchParams);
    const liste = liesListe(parameter);
    const filter = await ladeEingangsfilter(tx, akteur, liste.filter);
    const von = parameter.von ?? "";
    const id = istUuid(von)
      ? await naechsterFall(tx, akteur, von, { nur: liste.nur, filter })
      : null;
    const angaben = listenangaben(liste);
    const ziel = id
      ? `/kasse/eingang/${id}${angaben}`
      : `/kasse/eingang${angaben}${angaben ? "&" : "?"}fertig=1`;
    return NextResponse.redirect(new URL(ziel, env().PORTAL_URL), 303);
  },
});
