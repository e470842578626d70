import "server-only";
import { headers } from "next/headers";
import type { Herkunft } from "@/lib/audit";
import { env } from "@/lib/env";

/** Woher eine Anfrage kommt. */
export interface Anfrage extends Herkunft {
  ip: string;
  /** Netz zu /24 oder /56, für Begrenzungen je Anschluss. */
  netz: string;
}

/**
 * Adresse des Aufrufers. Der vorgeschaltete Server setzt `X-Forwarded-For` selbst und verwirft
 * Mitgebrachtes (docs/betrieb.md); es zählt der letzte Eintrag.
 */
export async function anfrage(): Promise<Anfrage> {
  const kopf = await headers();
  const ip =
    (kopf.get("x-forwarded-for") ?? "")
      .split(",")
      .at(-1)
      ?.trim()
      .replace(/^::ffff:/, "") || "unbekannt";
  const netz = netzVon(ip);
  return { anfrageId: kopf.get("x-anfrage-id") ?? "", ip, netz, ipKurz: netz };
}

/** Kürzt eine Adresse auf ihr Netz: IPv4 /24, IPv6 /56. */
export function netzVon(ip: string): string {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(ip)) return `${ip.split(".").slice(0, 3).join(".")}.0/24`;
  if (!ip.includes(":")) return ip;
  const [links = "", rechts = ""] = ip.split("::");
  const vorn = links ? links.split(":") : [];
  const hinten = rechts ? rechts.split(":") : [];
  const voll = ip.includes("::")
    ? [...vorn, ...Array(Math.max(0, 8 - vorn.length - hinten.length)).fill("0"), ...hinten]
    : vorn;
  const teile = voll.slice(0, 4).map((t) => t.padStart(4, "0"));
  return `${teile.slice(0, 3).join(":")}:${(teile[3] ?? "0000").slice(0, 2)}00::/56`;
}

/**
 * Schutz vor untergeschobenen Anfragen (security.md 5.3): Schreibende Anfragen brauchen einen
 * Origin, der dem des Portals gleicht; Sec-Fetch-Site muss, wenn gesendet, `same-origin` sein.
 */
export async function istEigeneAnfrage(): Promise<boolean> {
  const kopf = await headers();
  const seite = kopf.get("sec-fetch-site");
  return kopf.get("origin") === env().PORTAL_URL && (seite === null || seite === "same-origin");
}
