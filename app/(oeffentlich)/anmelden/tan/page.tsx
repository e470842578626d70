import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TanFeld } from "@/components/form/tan-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { ANMELDE_COOKIE, liesCookie, sichererWeg } from "@/lib/auth";
import { formatUhrzeit } from "@/lib/datum";
import { env } from "@/lib/env";
import { liesZweitenSchritt, type ZweiterSchritt } from "@/lib/zugang";
import { pruefeTan } from "./actions";
import { Einrichtung } from "./einrichtung";
import { Passkey } from "./passkey";

export const metadata: Metadata = { title: "Anmeldung: TAN" };

export default async function TanSeite({
  searchParams,
}: {
  searchParams: Promise<{ weiter?: string; neu?: string; passkey?: string }>;
}) {
  const { weiter, neu, passkey } = await searchParams;
  const token = await liesCookie(ANMELDE_COOKIE());
  const schritt = token ? await liesZweitenSchritt(token) : null;
  if (!schritt) redirect(`/anmelden?grund=tan&weiter=${encodeURIComponent(sichererWeg(weiter))}`);
  const perMail = schritt.methode === "EMAIL_TAN";
  return (
    <div className="schmal">
      <FormularRahmen
        action={pruefeTan}
        warnen={false}
        standardAbsicht="bestaetigen"
        kopf={
          <>
            {neu && (
              <Hinweis art="erfolg" rolle="status">
                Eine neue TAN wurde gesendet. Die vorige gilt nicht mehr.
              </Hinweis>
            )}
            {passkey && (
              <Hinweis art="warnung" rolle="status">
                Der Passkey wurde nicht angenommen. Mehrere Fehlversuche sperren die Anmeldung.
              </Hinweis>
            )}
            <Seitenkopf
              titel={`Willkommen im Portal ${env().PORTAL_NAME}`}
              einleitung={anleitung(schritt)}
            />
            {schritt.tanBis && <p>Die TAN ist gültig bis {formatUhrzeit(schritt.tanBis)}.</p>}
            {schritt.einrichtung && <Einrichtung {...schritt.einrichtung} />}
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="weiter" value={sichererWeg(weiter)} />
        <TanFeld name="tan" label="TAN" pflicht />
        {schritt.methode === "TOTP" && (
          <Hinweis art="info">
            Falls Sie Ihr TOTP-Verfahren nicht mehr im Zugriff haben, wenden Sie sich bitte an Ihre
            Portaladministration, als Administration an Ihre Versorgungskasse.
          </Hinweis>
        )}
        {schritt.methode === "TOTP" && (
          <p className="verweise">
            <Verweis
              href={`/anmelden/wiederherstellung?weiter=${encodeURIComponent(sichererWeg(weiter))}`}
            >
              Wiederherstellungscode verwenden
            </Verweis>
          </p>
        )}
        <Knopfleiste>
          <SendeKnopf absicht="bestaetigen">Bestätigen</SendeKnopf>
          {perMail && (
            <SendeKnopf absicht="neu" variante="sekundaer">
              neue TAN senden
            </SendeKnopf>
          )}
          <SendeKnopf absicht="abbrechen" variante="link">
            Abbrechen
          </SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
      {schritt.passkey && (
        <section aria-labelledby="passkey">
          <h2 id="passkey">Stattdessen mit Passkey</h2>
          <Passkey angaben={schritt.passkey} weiter={sichererWeg(weiter)} />
        </section>
      )}
    </div>
  );
}

function anleitung({ methode }: ZweiterSchritt): string {
  switch (methode) {
    case "EMAIL_TAN":
      return "Es wurde eine TAN zum Anmelden an Ihre E-Mail-Adresse gesendet.";
    case "TOTP":
      return "Geben Sie die TAN Ihrer Authenticator-App ein.";
    case "TOTP_EINRICHTEN":
      return "Richten Sie zuerst Ihre Authenticator-App ein und bestätigen Sie dies mit einer TAN.";
    case "PASSKEY":
      return "Ihre Anmeldung ist bestätigt.";
  }
}
