import type { ReactNode } from "react";
import { Rahmen } from "@/components/layout/rahmen";
import { env } from "@/lib/env";

/** Rahmen des Rechners: ohne Anmeldung offen, in größerer Schrift (ux.md 2). */
export default function RechnerRahmen({ children }: { children: ReactNode }) {
  return (
    <Rahmen portalname={env().PORTAL_NAME} gross>
      {children}
    </Rahmen>
  );
}
