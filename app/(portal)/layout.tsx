import type { ReactNode } from "react";
import { DruckKopf } from "@/components/layout/druck-kopf";
import { Neuigkeiten } from "@/components/layout/neuigkeiten";
import { Rahmen } from "@/components/layout/rahmen";
import { SitzungsWaechter } from "@/components/layout/sitzungs-waechter";
import { aktuelleSitzung, darf, requireAkteur, SITZUNG } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { env } from "@/lib/env";
import { jetzt } from "@/lib/uhr";
import { Stoerungsband } from "./kasse/stoerungen/stoerungsband";
import { Mitteilungsband } from "./mitteilungen/mitteilungsband";
import { navigationFuer, nutzermenueFuer } from "./navigation";

/** Rahmen aller Seiten nach der Anmeldung. Ob jemand eine Seite sehen darf, prüft die Seite selbst. */
export default async function PortalRahmen({ children }: { children: ReactNode }) {
  const akteur = await requireAkteur();
  const sitzung = await aktuelleSitzung();
  const liestPostfach = darf(akteur, "nachricht:lesen") || darf(akteur, "kassenpostfach:lesen");
  const name = `${akteur.vorname} ${akteur.name}`;
  return (
    <SitzungsWaechter restSekunden={sitzung?.restSekunden ?? 0} warnSekunden={SITZUNG.warnSekunden}>
      <Rahmen
        portalname={env().PORTAL_NAME}
        organisation={akteur.organisation}
        nutzer={{ name, kennung: akteur.kennung, menue: nutzermenueFuer(akteur) }}
        navigation={navigationFuer(akteur)}
        suche="/suche/starten"
      >
        <DruckKopf
          portalname={env().PORTAL_NAME}
          organisation={akteur.organisation}
          datum={formatZeitpunkt(jetzt())}
          nutzer={`${name} (${akteur.kennung})`}
        />
        <Stoerungsband akteur={akteur} />
        <Mitteilungsband akteur={akteur} />
        {liestPostfach && <Neuigkeiten />}
        {children}
      </Rahmen>
    </SitzungsWaechter>
  );
}
