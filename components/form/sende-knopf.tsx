"use client";

import type { ReactNode } from "react";
import { Knopf, type Knopfvariante } from "@/components/ui/knopf";
import { useFormular } from "./kontext";

interface SendeKnopfProps {
  children: ReactNode;
  /** Wert von `absicht`, an dem die Aktion die Schaltflächen unterscheidet. */
  absicht?: string;
  variante?: Knopfvariante;
  zeichen?: string;
}

/**
 * Schaltfläche, die das Formular sendet. Sie bleibt immer bedienbar und zeigt während der Sendung
 * ›Wird gesendet …‹; den zweiten Klick übergeht `FormularRahmen`.
 */
export function SendeKnopf({ children, absicht, variante = "primaer", zeichen }: SendeKnopfProps) {
  const { sendet } = useFormular();
  return (
    <Knopf
      variante={variante}
      zeichen={zeichen}
      name={absicht ? "absicht" : undefined}
      value={absicht}
      aria-disabled={sendet || undefined}
    >
      {sendet && variante === "primaer" ? "Wird gesendet …" : children}
    </Knopf>
  );
}
