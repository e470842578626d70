import type { ReactNode } from "react";
import { Rahmen } from "@/components/layout/rahmen";
import { aktuelleSitzung } from "@/lib/auth";
import { env } from "@/lib/env";
import PortalRahmen from "../(portal)/layout";

/** Seiten der Fußleiste: ohne Anmeldung offen; wer angemeldet ist, behält Kopfleiste und Navigation. */
export default async function HilfeRahmen({ children }: { children: ReactNode }) {
  if (await aktuelleSitzung()) return <PortalRahmen>{children}</PortalRahmen>;
  return <Rahmen portalname={env().PORTAL_NAME}>{children}</Rahmen>;
}
