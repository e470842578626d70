"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopf, type Knopfvariante } from "@/components/ui/knopf";
import { useFormular } from "./kontext";

interface PasskeyKnopfProps {
  /** Fragt das Gerät und liefert dessen Antwort; sie geht als Feld `antwort` mit dem Formular. */
  frage: () => Promise<unknown>;
  variante?: Knopfvariante;
  children: ReactNode;
}

const ABGEBROCHEN =
  "Ihr Gerät hat nichts bestätigt. Versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.";
const VORHANDEN = "Auf diesem Gerät gibt es schon einen Passkey für Ihren Zugang.";

/** Schaltfläche, die zuerst das Gerät fragt und dann das Formular darum sendet. */
export function PasskeyKnopf({ frage, variante = "sekundaer", children }: PasskeyKnopfProps) {
  const { sendet } = useFormular();
  const feld = useRef<HTMLInputElement>(null);
  const [wartet, setWartet] = useState(false);
  const [fehler, setFehler] = useState("");
  const [bereit, setBereit] = useState<boolean>();
  // Ob der Browser Passkeys kennt, weiß erst er selbst.
  useEffect(() => setBereit("PublicKeyCredential" in window), []);

  async function druecke() {
    if (wartet || sendet || !feld.current) return;
    setWartet(true);
    setFehler("");
    try {
      feld.current.value = JSON.stringify(await frage());
      feld.current.form?.requestSubmit();
    } catch (ursache) {
      const vorhanden = ursache instanceof Error && ursache.name === "InvalidStateError";
      setFehler(vorhanden ? VORHANDEN : ABGEBROCHEN);
    } finally {
      setWartet(false);
    }
  }

  return (
    <>
      <input ref={feld} type="hidden" name="antwort" />
      <Knopf
        type="button"
        variante={variante}
        aria-disabled={bereit !== true || wartet || sendet || undefined}
        onClick={druecke}
      >
        {wartet ? "Gerät wartet auf Sie …" : children}
      </Knopf>
      <div role="status">
        {fehler && <Hinweis art="warnung">{fehler}</Hinweis>}
        {bereit === false && <Hinweis art="info">Ihr Browser kennt keine Passkeys.</Hinweis>}
      </div>
      <noscript>
        <p>Passkeys brauchen JavaScript.</p>
      </noscript>
    </>
  );
}
