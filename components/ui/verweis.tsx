import type { Route } from "next";
import Link from "next/link";
import type { ComponentPropsWithRef } from "react";

type VerweisProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  href: string;
  /** Adressen, die kein Bildschirm sind (PDF, Datei), lädt der Browser selbst. */
  datei?: boolean;
  /** `false` lässt die Seite stehen, wo sie ist, etwa beim Ordnen einer Liste. */
  scroll?: boolean;
};

/**
 * Link innerhalb des Portals. Nichts wird vorab geladen: Vorab geladene Seiten mit Personendaten
 * würden protokolliert, ohne dass jemand sie sah, und dürften die Sitzung nicht verlängern
 * (security.md 1.7).
 */
export function Verweis({ href, datei = false, scroll, ...rest }: VerweisProps) {
  if (datei) return <a href={href} {...rest} />;
  return (
    <Link href={href as Route} prefetch={false} {...(scroll === false && { scroll })} {...rest} />
  );
}
