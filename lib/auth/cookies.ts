import "server-only";
import { cookies } from "next/headers";
import { istSicher } from "@/lib/env";

const name = (kurz: string) => (istSicher() ? `__Host-${kurz}` : kurz);

/** Namen der Cookies; unter https mit dem Präfix, das fremde Unterdomänen ausschließt. */
export const SITZUNGS_COOKIE = () => name("vp");
export const ANMELDE_COOKIE = () => name("vp-pend");
export const LINK_COOKIE = () => name("vp-link");
export const AUSKUNFT_COOKIE = () => name("vp-auskunft");
/**
 * Beginnt nicht wie der Cookie der Sitzung: next-auth hielte ihn sonst für dessen Teil und entfernte ihn
 * bei jeder Anmeldung.
 */
export const DARSTELLUNG_COOKIE = () => name("darstellung");

/** Eigenschaften, die alle Cookies des Portals teilen. */
export const cookieArt = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: istSicher(),
});

/** Ohne `sekunden` endet der Cookie mit dem Browser. */
export async function setzeCookie(
  cookieName: string,
  wert: string,
  sekunden?: number,
): Promise<void> {
  (await cookies()).set(cookieName, wert, { ...cookieArt(), maxAge: sekunden });
}

export async function liesCookie(cookieName: string): Promise<string | null> {
  return (await cookies()).get(cookieName)?.value ?? null;
}

export async function loescheCookie(cookieName: string): Promise<void> {
  (await cookies()).set(cookieName, "", { ...cookieArt(), maxAge: 0 });
}
