import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasswortFeld } from "@/components/form/passwort-feld";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { darf, requireRecht } from "@/lib/auth";
import { aenderePasswortAktion } from "./actions";
import { Benachrichtigung } from "./benachrichtigung/benachrichtigung";
import { Passkeys } from "./passkeys/passkeys";

export const metadata: Metadata = { title: "Einstellungen" };

export default async function Einstellungen({
  searchParams,
}: {
  searchParams: Promise<{ passkey?: string }>;
}) {
  const akteur = await requireRecht("einstellungen:lesen");
  const { passkey } = await searchParams;
  return (
    <div className="schmal">
      <FormularRahmen
        action={aenderePasswortAktion}
        warnen={false}
        kopf={
          <>
            <Seitenkopf
              titel="Einstellungen"
              einleitung="Sie können hier Ihr Passwort ändern und Benachrichtigungen einstellen."
            />
            <h2>Ihre E-Mail-Adresse</h2>
            <p>
              Folgende E-Mail-Adresse ist im Portal für Sie hinterlegt:{" "}
              <strong>{akteur.email}</strong>
            </p>
            <h2>Passwort ändern</h2>
            <p>Bitte geben Sie Ihr aktuelles und ein neues Passwort ein.</p>
            <p>
              Bitte beachten Sie, dass Sie nach der Passwortänderung unmittelbar von Ihrer aktuellen
              Portalsitzung abgemeldet werden und sich dann mit Ihrem neuen Passwort wieder anmelden
              können.
            </p>
            <PflichtHinweis />
          </>
        }
      >
        <PasswortFeld
          name="altesPasswort"
          label="Altes Passwort"
          pflicht
          autocomplete="current-password"
        />
        <PasswortFeld
          name="neuesPasswort"
          label="Neues Passwort"
          pflicht
          autocomplete="new-password"
          mitRegeln
        />
        <PasswortFeld
          name="neuesPasswortBestaetigen"
          label="Neues Passwort bestätigen"
          pflicht
          autocomplete="new-password"
        />
        <Knopfleiste>
          <SendeKnopf>Passwort ändern</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
      <Passkeys akteur={akteur} getan={passkey} />
      {darf(akteur, "postfach:lesen") && <Benachrichtigung akteur={akteur} />}
    </div>
  );
}
