import type { APIRequestContext, APIResponse, BrowserContext } from "@playwright/test";
import { bekannteMails, neueMail, totp } from "./anmelden";
import { type Konto, PASSWORT, sql } from "./daten";

/** Herkunft des Portals; ohne sie nimmt es keine schreibende Anfrage an. */
export const PORTAL = process.env.PORTAL_URL ?? "";

type Felder = Record<string, string | File | readonly File[]>;

const klartext = (html: string) =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attribut = (element: string, name: string) =>
  klartext(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? "");

/** Versteckte Felder der ersten Serveraktion der Seite, deren Formular `merkmal` enthält. */
export function versteckteFelder(html: string, merkmal = ""): [name: string, wert: string][] {
  const formulare = html.match(/<form[^>]*method="POST"[\s\S]*?<\/form>/gi) ?? [];
  const formular = formulare.find((f) => f.includes("$ACTION_") && f.includes(merkmal));
  if (!formular) throw new Error(`Kein Formular mit „${merkmal}“ auf der Seite`);
  return (formular.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((feld) => [
    attribut(feld, "name"),
    attribut(feld, "value"),
  ]);
}

interface Sendung {
  /** Text, an dem das Formular erkannt wird, wenn mehrere auf der Seite stehen. */
  merkmal?: string;
  /** Kopfzeilen anstelle von `Origin: {Portal}`. */
  kopf?: Record<string, string>;
  /** Seite, an die das Formular geht, wenn nicht an die, auf der es steht. */
  an?: string;
  /** Was zwischen dem Öffnen der Seite und dem Senden geschieht. */
  dazwischen?: () => Promise<unknown>;
}

/** Sendet das Formular einer Seite wie ein Browser ohne Skript; Weiterleitungen bleiben stehen. */
export async function sendeFormular(
  anfrage: APIRequestContext,
  seite: string,
  felder: Felder,
  { merkmal, kopf = { Origin: PORTAL }, an = seite, dazwischen }: Sendung = {},
): Promise<APIResponse> {
  const daten = new FormData();
  const versteckt = versteckteFelder(await (await anfrage.get(seite)).text(), merkmal);
  for (const [name, wert] of versteckt) if (!(name in felder)) daten.append(name, wert);
  for (const [name, wert] of Object.entries(felder))
    for (const einer of [wert].flat()) daten.append(name, einer);
  await dazwischen?.();
  return anfrage.post(an, { multipart: daten, headers: kopf, maxRedirects: 0 });
}

/** Angezeigter Text einer Antwort, ohne Skripte und Auszeichnung. */
export async function textVon(antwort: APIResponse): Promise<string> {
  const html = (await antwort.text()).replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
  return klartext(html.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ");
}

/** Nur der erste Schritt; danach trägt der Kontext den Cookie der angefangenen Anmeldung. */
export const ersterSchrittOhneSkript = (
  context: BrowserContext,
  kennung: string,
  passwort = PASSWORT,
) => sendeFormular(context.request, "/anmelden", { kennung, passwort });

/** Meldet ein Konto ohne Umweg über Seiten an, wo die Anmeldung selbst nicht geprüft wird. */
export async function meldeAn(
  context: BrowserContext,
  konto: Pick<Konto, "id" | "kennung" | "email">,
): Promise<void> {
  const perMail = konto.kennung.startsWith("S");
  const bekannt = perMail ? await bekannteMails(konto.email) : new Set<string>();
  // Jede TAN der App gilt nur einmal; ein zweiter Login im selben Zeitschritt müsste sonst warten.
  if (!perMail) await sql`update konto set totp_letzter_schritt = null where id = ${konto.id}`;
  await ersterSchrittOhneSkript(context, konto.kennung);
  const tan = perMail ? tanAus((await neueMail(konto.email, bekannt, /TAN/)).text) : totp();
  const antwort = await sendeFormular(context.request, "/anmelden/tan", {
    tan,
    absicht: "bestaetigen",
  });
  if (antwort.headers().location !== "/start") throw new Error("Anmeldung misslungen");
}

/** TAN aus dem Text einer E-Mail; sie steht allein auf ihrer Zeile. */
export const tanAus = (text: string) => /^\d{6}$/m.exec(text)?.[0] ?? "";

/** Eine TAN, die sicher nicht stimmt. */
export const andereTan = (tan: string) => String((Number(tan) + 1) % 1_000_000).padStart(6, "0");
