import type { ReactNode } from "react";
import { Rahmen } from "@/components/layout/rahmen";
import { aktuelleSitzung } from "@/lib/auth";
import { env } from "@/lib/env";
import PortalRahmen from "../(portal)/layout";

/**
 * Seiten der Fußleiste: ohne Anmeldung offen; wer angemeldet ist, behält Kopfleiste und Navigation.
 * Wer erst noch Bedingungen bestätigen soll, liest sie ohne Navigation, wie vor der Anmeldung.
 */
export default async function HilfeRahmen({ children }: { children: ReactNode }) {
  const sitzung = await aktuelleSitzung();
  if (sitzung && !sitzung.bedingungenOffen) return <PortalRahmen>{children}</PortalRahmen>;
  return <Rahmen portalname={env().PORTAL_NAME}>{children}</Rahmen>;
}
