import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Rahmen } from "@/components/layout/rahmen";
import { SitzungsWaechter } from "@/components/layout/sitzungs-waechter";
import { aktuelleSitzung, SITZUNG } from "@/lib/auth";
import { env } from "@/lib/env";

/** Rahmen vor dem Portal: angemeldet, aber noch ohne Navigation; abmelden geht immer. */
export default async function Bedingungsrahmen({ children }: { children: ReactNode }) {
  const sitzung = await aktuelleSitzung();
  if (!sitzung) redirect("/anmelden");
  const { akteur, restSekunden } = sitzung;
  const name = `${akteur.vorname} ${akteur.name}`;
  return (
    <SitzungsWaechter restSekunden={restSekunden} warnSekunden={SITZUNG.warnSekunden}>
      <Rahmen
        portalname={env().PORTAL_NAME}
        organisation={akteur.organisation}
        nutzer={{ name, kennung: akteur.kennung, menue: [] }}
      >
        {children}
      </Rahmen>
    </SitzungsWaechter>
  );
}
