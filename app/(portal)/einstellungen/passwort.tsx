import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasswortFeld } from "@/components/form/passwort-feld";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { aenderePasswortAktion } from "./actions";

/** Kopf der Seite, „Ihre E-Mail-Adresse“ und „Passwort ändern“ (Handbuch 1.6). */
export function Passwort({ email }: { email: string }) {
  return (
    <FormularRahmen
      action={aenderePasswortAktion}
      warnen={false}
      kopf={
        <>
          <Seitenkopf
            titel="Einstellungen"
            einleitung="Sie können hier Ihr Passwort, Benachrichtigungen, die Darstellung und angemeldete Geräte verwalten."
          />
          <h2>Ihre E-Mail-Adresse</h2>
          <p>
            Folgende E-Mail-Adresse ist im Portal für Sie hinterlegt: <strong>{email}</strong>
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
  );
}
