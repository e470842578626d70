"use client";

import {
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from "@simplewebauthn/browser";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasskeyKnopf } from "@/components/form/passkey-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { legeAn } from "./actions";

/** Zweiter Schritt: Name geben und das Gerät fragen. */
export function Anlegen({ angaben }: { angaben: PublicKeyCredentialCreationOptionsJSON }) {
  return (
    <FormularRahmen key={angaben.challenge} action={legeAn} warnen={false}>
      <TextFeld
        name="name"
        label="Name des Passkeys"
        hinweis="Zum Beispiel das Gerät: „Dienstrechner“ oder „Sicherheitsschlüssel“."
        pflicht
      />
      <PasskeyKnopf variante="primaer" frage={() => startRegistration({ optionsJSON: angaben })}>
        Passkey anlegen
      </PasskeyKnopf>
    </FormularRahmen>
  );
}
