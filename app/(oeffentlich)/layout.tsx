import type { ReactNode } from "react";
import { Rahmen } from "@/components/layout/rahmen";
import { env } from "@/lib/env";

export default function OeffentlicherRahmen({ children }: { children: ReactNode }) {
  return <Rahmen portalname={env().PORTAL_NAME}>{children}</Rahmen>;
}
