"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { kennzeichneHintergrund } from "./hintergrund";
import { lausche } from "./neuigkeiten-quelle";

/** Seiten, die eine neue Nachricht selbst zeigen und sich deshalb erneuern. */
const LISTEN = /^\/(start|postfach|kasse\/postfach|gruppenpostfach\/[^/]+)$/;

/** Zeigt neue Nachrichten ohne Neuladen: Listen erneuern sich, überall sonst genügt ein Hinweis. */
export function Neuigkeiten() {
  const router = useRouter();
  const pfad = usePathname();
  const [hinweis, setHinweis] = useState("");
  const [laedt, starte] = useTransition();
  const stand = useRef({ pfad, router });
  stand.current = { pfad, router };

  useEffect(() => {
    if (!laedt) kennzeichneHintergrund(false);
  }, [laedt]);

  useEffect(
    () =>
      lausche(() => {
        setHinweis("Es ist eine neue Nachricht eingegangen.");
        if (!LISTEN.test(stand.current.pfad)) return;
        kennzeichneHintergrund(true);
        starte(() => stand.current.router.refresh());
      }),
    [],
  );

  // Der Hinweis gehört zu der Seite, auf der er erschien.
  // biome-ignore lint/correctness/useExhaustiveDependencies: nur der Wechsel der Seite nimmt ihn weg.
  useEffect(() => setHinweis(""), [pfad]);

  return (
    <p role="status" className={hinweis ? "neuigkeit nicht-drucken" : "nur-vorlesen"}>
      {hinweis}
    </p>
  );
}
