"use client";

import { type ReactNode, useEffect, useState } from "react";
import { EREIGNIS } from "@/components/form/ereignisse";
import { SitzungsEnde } from "./sitzungs-ende";
import { type Sitzungsstand, starteSitzungsuhr } from "./sitzungs-uhr";
import { SitzungsWarnung } from "./sitzungs-warnung";

interface SitzungsWaechterProps {
  /** Restzeit der Sitzung, wie der Server sie beim Aufbau der Seite kennt. */
  restSekunden: number;
  warnSekunden?: number;
  /** Die ganze Seite: Nach dem Ende der Sitzung steht nichts mehr von ihr da. */
  children: ReactNode;
}

const TAETIGKEITEN = ["click", "keydown", "touchstart"] as const;

/**
 * Wacht über die Inaktivität (ux.md 8): warnt eine Minute vorher, verlängert bei jeder Tätigkeit und
 * ersetzt die Seite, wenn die Sitzung zu Ende ist. Ohne Skript meldet der Server bei der nächsten
 * Anfrage ab.
 */
export function SitzungsWaechter({
  restSekunden,
  warnSekunden = 60,
  children,
}: SitzungsWaechterProps) {
  const [stand, setStand] = useState<Sitzungsstand>({ phase: "ruhe" });

  useEffect(() => {
    const uhr = starteSitzungsuhr({
      restSekunden,
      warnSekunden,
      melde: (neu) => setStand((alt) => (gleich(alt, neu) ? alt : neu)),
      endetGleich: () => window.dispatchEvent(new Event(EREIGNIS.sitzungEndet)),
    });
    // Manche Browser melden eine Mausbewegung, wenn nur der Dialog unter dem Zeiger erscheint.
    const bewegt = (e: MouseEvent) => (e.movementX || e.movementY) && uhr.taetig();
    const sichtbar = () => document.visibilityState === "visible" && uhr.pruefe();
    // Der Zurück-Knopf kann eine eingefrorene Seite zeigen, deren Sitzung längst zu Ende ist.
    const aufgewacht = (e: PageTransitionEvent) => e.persisted && uhr.pruefe();
    for (const art of TAETIGKEITEN) document.addEventListener(art, uhr.taetig, { passive: true });
    document.addEventListener("mousemove", bewegt, { passive: true });
    document.addEventListener("visibilitychange", sichtbar);
    window.addEventListener("pageshow", aufgewacht);
    return () => {
      uhr.beende();
      for (const art of TAETIGKEITEN) document.removeEventListener(art, uhr.taetig);
      document.removeEventListener("mousemove", bewegt);
      document.removeEventListener("visibilitychange", sichtbar);
      window.removeEventListener("pageshow", aufgewacht);
    };
  }, [restSekunden, warnSekunden]);

  if (stand.phase === "ende") return <SitzungsEnde grund={stand.grund} />;
  return (
    <>
      {children}
      {stand.phase === "warnung" && <SitzungsWarnung rest={stand.rest} />}
    </>
  );
}

function gleich(a: Sitzungsstand, b: Sitzungsstand): boolean {
  if (a.phase === "ende") return true; // Ein Ende nimmt nichts zurück.
  if (a.phase === "warnung" && b.phase === "warnung") return a.rest === b.rest;
  return a.phase === b.phase;
}
