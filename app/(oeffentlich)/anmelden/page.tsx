import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasswortFeld } from "@/components/form/passwort-feld";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { aktuelleSitzung, sichererWeg } from "@/lib/auth";
import { env } from "@/lib/env";
import { TAN_ABGELAUFEN, TAN_DREIMAL_FALSCH } from "@/lib/zugang";
import { melde } from "./actions";

export const metadata: Metadata = { title: "Anmeldung" };

/** Warum die Anmeldung hier beginnt; fremder Text käme nie in die Seite. */
const GRUENDE: Record<string, { art: "info" | "erfolg" | "warnung"; text: string }> = {
  leerlauf: {
    art: "info",
    text: "Sie wurden abgemeldet, weil längere Zeit nichts geschah. Entwürfe sind gespeichert.",
  },
  abgemeldet: { art: "erfolg", text: "Sie sind abgemeldet." },
  passwort: {
    art: "erfolg",
    text: "Ihr Passwort ist geändert. Bitte melden Sie sich mit dem neuen Passwort an.",
  },
  tan: { art: "warnung", text: TAN_ABGELAUFEN },
  stoerung: {
    art: "warnung",
    text: "Der Zugang Ihrer Organisation ist wegen einer Störung vorübergehend gesperrt. Entwürfe sind gespeichert. Auskunft gibt Ihre Versorgungskasse.",
  },
  versuche: { art: "warnung", text: TAN_DREIMAL_FALSCH },
};

export default async function Anmeldeseite({
  searchParams,
}: {
  searchParams: Promise<{ weiter?: string; grund?: string }>;
}) {
  const { weiter, grund } = await searchParams;
  if (await aktuelleSitzung()) redirect(sichererWeg(weiter));
  const anlass = grund ? GRUENDE[grund] : undefined;
  return (
    <div className="schmal">
      <FormularRahmen
        action={melde}
        warnen={false}
        kopf={
          <>
            {anlass && <Hinweis art={anlass.art}>{anlass.text}</Hinweis>}
            <Seitenkopf
              titel={`Willkommen im Portal ${env().PORTAL_NAME}`}
              einleitung="Bitte melden Sie sich mit Ihren Zugangsdaten an."
            />
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="weiter" value={sichererWeg(weiter)} />
        <TextFeld
          name="kennung"
          label="Nutzerkennung oder Identifikationsnummer/PNR"
          pflicht
          autocomplete="username"
        />
        <PasswortFeld name="passwort" label="Passwort" pflicht autocomplete="current-password" />
        <p className="verweise">
          <Verweis href="/passwort-vergessen">Passwort vergessen</Verweis>
          <Verweis href="/registrieren">Registrieren</Verweis>
          <Verweis href="/versorgungsauskunft">Versorgungsauskunft ohne Anmeldung</Verweis>
        </p>
        <Knopfleiste>
          <SendeKnopf>Anmelden</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
