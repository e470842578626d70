export { hatPasskey, neueAufgabe, passkeyAngaben, pruefePasskey } from "./bestaetigen";
export {
  anlegeAngaben,
  entfernePasskey,
  ladePasskey,
  legePasskeyAn,
  listPasskeys,
  MAX_PASSKEYS,
  nennePasskey,
  PASSKEY_ANLEGEN,
  PASSKEY_BEGINNEN,
  PASSKEY_ENTFERNEN,
  PASSKEY_NENNEN,
  type Passkey,
  stelleAufgabe,
} from "./verwalten";
