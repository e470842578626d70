import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { DARSTELLUNG_COOKIE, liesCookie } from "@/lib/auth";
import { farbschema, liesDarstellung } from "@/lib/darstellung";
import { env } from "@/lib/env";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const portal = env().PORTAL_NAME;
  return {
    title: { default: portal, template: `%s – ${portal}` },
    robots: { index: false, follow: false },
  };
}

const gewaehlte = async () => liesDarstellung(await liesCookie(DARSTELLUNG_COOKIE()));

export async function generateViewport(): Promise<Viewport> {
  return {
    width: "device-width",
    initialScale: 1,
    colorScheme: farbschema(await gewaehlte()),
  };
}

/** Jede Seite entsteht je Anfrage: Nur so tragen ihre Skripte die Zufallszahl der Inhaltsrichtlinie. */
export default async function Grundseite({ children }: { children: ReactNode }) {
  await connection();
  const { farben, schrift, kurzwahl } = await gewaehlte();
  return (
    <html
      lang="de"
      data-darstellung={farben === "system" ? undefined : farben}
      data-schriftgroesse={schrift === "normal" ? undefined : schrift}
      data-kuerzel={kurzwahl ? undefined : "aus"}
    >
      <body>{children}</body>
    </html>
  );
}
