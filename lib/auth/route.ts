import "server-only";
import { unstable_rethrow } from "next/navigation";
import { type NextRequest, NextResponse } from "next/server";
import { type AuditEreignis, schreibeLesezugriff } from "@/lib/audit";
import { type Tx, withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { type Geschuetzt, SCHUTZ, stoerung } from "./action";
import type { Akteur } from "./akteur";
import { anfrage, istEigeneAnfrage } from "./anfrage";
import { GRENZEN, zaehle } from "./grenzen";
import { can, type Objekt, type Recht } from "./policy";
import { pruefeSitzung } from "./sitzung";

type Parameter = Record<string, string>;
type Handler = (anfrage: NextRequest, kontext: { params: Promise<Parameter> }) => Promise<Response>;

interface Bauplan<O extends Objekt> {
  recht: Recht;
  load: (tx: Tx, params: Parameter, akteur: Akteur) => Promise<O | null>;
  /** Lesezugriff für die Prüfspur; fehlt er, wird nur eine Ablehnung vermerkt. */
  audit?: (objekt: O) => AuditEreignis;
  antwort: (h: {
    akteur: Akteur;
    objekt: O;
    tx: Tx;
    anfrage: NextRequest;
  }) => Promise<Response | (() => Promise<Response>)>;
}

/** Gibt es nicht und darf man nicht sehen genau gleich aus. */
export const nichtGefunden = () =>
  new NextResponse("Diese Seite gibt es nicht.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });

/**
 * Der einzige Weg, außerhalb von Seiten Daten auszuliefern oder zu ändern: Herkunft (bei POST),
 * Sitzung, Mandant, Objekt, Recht. Liefert `antwort` eine Funktion, läuft sie nach der Transaktion.
 */
export function route<O extends Objekt>(plan: Bauplan<O>): Handler & Geschuetzt {
  const handler: Handler = async (req, { params }) => {
    try {
      const liest = req.method === "GET";
      if (!liest && !(await istEigeneAnfrage())) return new NextResponse(null, { status: 403 });
      const sitzung = await pruefeSitzung(liest);
      if (sitzung.art === "gedrosselt")
        return new NextResponse(null, { status: 429, headers: { "Retry-After": "60" } });
      if (sitzung.art !== "gueltig") {
        return liest
          ? NextResponse.redirect(
              new URL(
                `/anmelden?weiter=${encodeURIComponent(req.nextUrl.pathname + req.nextUrl.search)}`,
                env().PORTAL_URL,
              ),
              303,
            )
          : new NextResponse(null, { status: 401 });
      }
      if (sitzung.bedingungenOffen)
        return liest
          ? NextResponse.redirect(new URL("/bedingungen", env().PORTAL_URL), 303)
          : new NextResponse(null, { status: 403 });
      const { akteur } = sitzung;
      if (!liest && !(await zaehle(GRENZEN.schreiben, akteur.kontoId)))
        return new NextResponse(null, { status: 429, headers: { "Retry-After": "60" } });
      const werte = await params;
      const herkunft = await anfrage();
      const ergebnis = await withTenant(akteur, async (tx) => {
        const objekt = await plan.load(tx, werte, akteur);
        if (!objekt || !can(akteur, plan.recht, objekt)) {
          await schreibeLesezugriff(
            tx,
            { aktion: `abgelehnt.${plan.recht}`, ergebnis: "abgelehnt" },
            herkunft,
          );
          return null;
        }
        if (plan.audit) await schreibeLesezugriff(tx, plan.audit(objekt), herkunft);
        return plan.antwort({ akteur, objekt, tx, anfrage: req });
      });
      if (!ergebnis) return nichtGefunden();
      return typeof ergebnis === "function" ? await ergebnis() : ergebnis;
    } catch (ursache) {
      unstable_rethrow(ursache);
      return new NextResponse(stoerung(ursache, "route"), {
        status: 500,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
      });
    }
  };
  return Object.assign(handler, { [SCHUTZ]: plan.recht });
}

/** Ein Weg ohne Anmeldung, etwa die Lebenszeichen; bewusst so gekennzeichnet. */
export function offeneRoute(handler: Handler): Handler & Geschuetzt {
  return Object.assign(handler, { [SCHUTZ]: "offen" as const });
}
