import "server-only";
import NextAuth from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { noetig } from "@/lib/env";
import { cookieArt, liesCookie, SITZUNGS_COOKIE, setzeCookie } from "./cookies";
import { SITZUNG } from "./parameter";
import { beendeSitzung, tauscheGegenSitzung } from "./sitzungen";

/**
 * Die einzige Stelle, die next-auth kennt. Das Token im Cookie trägt nur die zufällige Kennung der
 * Sitzung; ob sie gilt und was sie darf, steht in der Datenbank (stack.md 3.2).
 */
const { signIn, signOut } = NextAuth(() => ({
  secret: noetig("AUTH_SECRET"),
  trustHost: true,
  session: { strategy: "jwt", maxAge: SITZUNG.hoechstensStunden * 3600 },
  pages: { signIn: "/anmelden" },
  cookies: {
    sessionToken: { name: SITZUNGS_COOKIE(), options: cookieArt() },
    callbackUrl: { name: `${SITZUNGS_COOKIE()}-ziel`, options: { ...cookieArt(), maxAge: 900 } },
    csrfToken: { name: `${SITZUNGS_COOKIE()}-csrf`, options: { ...cookieArt(), maxAge: 900 } },
  },
  // Eine abgelehnte Anmeldung ist kein Programmfehler; Einzelheiten stehen in der Prüfspur.
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { anmeldung: {} },
      authorize: async ({ anmeldung }) => {
        const sitzung = typeof anmeldung === "string" ? await tauscheGegenSitzung(anmeldung) : null;
        return sitzung ? { id: sitzung } : null;
      },
    }),
  ],
  callbacks: { jwt: ({ token, user }) => (user?.id ? { sub: user.id } : token) },
}));

/**
 * Tauscht die bestätigte Anmeldung gegen eine Sitzung und setzt ihren Cookie. next-auth gibt ihm ein
 * Ablaufdatum; er soll aber mit dem Browser enden (security.md 1.7).
 */
export async function beginneSitzung(anmeldung: string): Promise<void> {
  await signIn("credentials", { anmeldung, redirect: false });
  const cookie = await liesCookie(SITZUNGS_COOKIE());
  if (cookie) await setzeCookie(SITZUNGS_COOKIE(), cookie);
}

/** Beendet die Sitzung dieser Anfrage und entfernt den Cookie. */
export async function meldeAb(): Promise<void> {
  const kennung = await liesSitzungsKennung();
  if (kennung) await beendeSitzung(kennung, "ABGEMELDET");
  await signOut({ redirect: false });
}

/** Kennung der Sitzung aus dem Cookie; `null`, wenn er fehlt oder nicht von uns stammt. */
export async function liesSitzungsKennung(): Promise<string | null> {
  const cookie = await liesCookie(SITZUNGS_COOKIE());
  if (!cookie) return null;
  try {
    const token = await decode({
      token: cookie,
      secret: noetig("AUTH_SECRET"),
      salt: SITZUNGS_COOKIE(),
    });
    return token?.sub ?? null;
  } catch {
    return null;
  }
}
