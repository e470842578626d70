"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { Zeichen } from "@/components/ui/zeichen";

interface BlaetterLinkProps {
  href?: string;
  titel: string;
  pfad: string;
}

/**
 * Weg zu einer Nachbarseite. Auch ohne Ziel bleibt es dasselbe Element: So behält, wer auf die letzte
 * Seite geblättert hat, den Fokus auf dem Knopf, der dort nicht mehr weiterführt.
 */
export function BlaetterLink({ href, titel, pfad }: BlaetterLinkProps) {
  const router = useRouter();

  function klick(ereignis: MouseEvent) {
    if (!href || ereignis.ctrlKey || ereignis.metaKey || ereignis.shiftKey) return;
    ereignis.preventDefault();
    router.push(href as Route, { scroll: false });
  }

  return (
    <a
      href={href}
      role={href ? undefined : "link"}
      aria-disabled={href ? undefined : true}
      tabIndex={href ? undefined : -1}
      onClick={klick}
      title={titel}
    >
      <Zeichen pfad={pfad} />
      <span className="nur-vorlesen">{titel}</span>
    </a>
  );
}
