import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const portal = env().PORTAL_NAME;
  return {
    title: { default: portal, template: `%s – ${portal}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

/** Jede Seite entsteht je Anfrage: Nur so tragen ihre Skripte die Zufallszahl der Inhaltsrichtlinie. */
export default async function Grundseite({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="de">
      <body>{children}</body>
    </html>
  );
}
