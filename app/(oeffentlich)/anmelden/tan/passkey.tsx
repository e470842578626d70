"use client";

import {
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasskeyKnopf } from "@/components/form/passkey-knopf";
import { bestaetigePasskey } from "./actions";

interface PasskeyProps {
  angaben: PublicKeyCredentialRequestOptionsJSON;
  weiter: string;
}

/** „Mit Passkey bestätigen“ beim zweiten Schritt der Anmeldung. */
export function Passkey({ angaben, weiter }: PasskeyProps) {
  return (
    // Nach einem Versuch steht eine neue Aufgabe da.
    <FormularRahmen
      key={angaben.challenge}
      action={bestaetigePasskey}
      kennung="passkey"
      warnen={false}
    >
      <input type="hidden" name="weiter" value={weiter} />
      <PasskeyKnopf frage={() => startAuthentication({ optionsJSON: angaben })}>
        Mit Passkey bestätigen
      </PasskeyKnopf>
    </FormularRahmen>
  );
}
