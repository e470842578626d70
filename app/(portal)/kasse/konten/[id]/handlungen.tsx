import type { ReactNode } from "react";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import type { FormAktion } from "@/components/form/typen";
import { Dialog } from "@/components/ui/dialog";
import { faktorZuruecksetzbar, type Nutzer } from "@/lib/nutzer";
import { EMAIL_TAN_WARNUNG, FAKTOREN } from "../faktoren";
import {
  aendere,
  beende,
  deaktiviere,
  entsperre,
  setzeZurueck,
  sperre,
  stelleNeuAus,
  stelleUm,
} from "./actions";

/** Was die Administration der Kasse an einem Konto tun kann. */
export function Kontohandlungen({ k }: { k: Nutzer }) {
  const wer = `${k.vorname} ${k.name}`;
  return (
    // Nach jeder Handlung neu gezeichnet: Ein Dialog, der dabei offen war, schließt sich.
    <section key={k.version} aria-label="Handlungen" className="handlungen nicht-drucken">
      {k.status === "ANGELEGT" && (
        <Handlung k={k} action={stelleNeuAus} kennung="registrierung">
          <SendeKnopf>Registrierung neu ausstellen</SendeKnopf>
        </Handlung>
      )}
      {k.klasse !== "S" && (
        <Dialog knopf="Angaben ändern" titel={`Angaben zu ${wer} ändern`}>
          <p>Eine andere E-Mail-Adresse beendet alle Anmeldungen und entwertet offene Links.</p>
          <Handlung k={k} action={aendere} kennung="angaben">
            <input type="hidden" name="version" value={k.version} />
            <TextFeld name="vorname" label="Vorname" pflicht wert={k.vorname} />
            <TextFeld name="name" label="Name" pflicht wert={k.name} />
            <TextFeld name="email" label="E-Mail-Adresse" typ="email" pflicht wert={k.email} />
            <SendeKnopf>Angaben speichern</SendeKnopf>
          </Handlung>
        </Dialog>
      )}
      {k.status === "AKTIV" && (
        <Handlung k={k} action={beende} kennung="beenden">
          <SendeKnopf variante="sekundaer">Alle Anmeldungen beenden</SendeKnopf>
        </Handlung>
      )}
      {k.status === "GESPERRT" ? (
        <Handlung k={k} action={entsperre} kennung="entsperren">
          <SendeKnopf variante="sekundaer">Konto entsperren</SendeKnopf>
        </Handlung>
      ) : (
        <Dialog knopf="Konto sperren" titel={`${wer} sperren?`}>
          <p>Alle Anmeldungen enden sofort. Das Konto lässt sich jederzeit wieder entsperren.</p>
          <Handlung k={k} action={sperre} kennung="sperren">
            <TextFeld name="grund" label="Grund der Sperre" pflicht />
            <SendeKnopf variante="gefahr">{`${wer} sperren`}</SendeKnopf>
          </Handlung>
        </Dialog>
      )}
      {faktorZuruecksetzbar(k) && (
        <Dialog knopf="Zweiten Faktor zurücksetzen" titel="Zweiten Faktor zurücksetzen?">
          <p>
            Alle Anmeldungen enden, Passkeys werden entfernt. {folge(k)} {wer} erhält eine E-Mail
            darüber.
          </p>
          <Handlung k={k} action={setzeZurueck} kennung="faktor">
            <Haken
              name="identitaet"
              pflicht
              label="Ich habe die Identität der Person geprüft, zum Beispiel durch Rückruf bei ihrer Organisation."
            />
            <SendeKnopf variante="gefahr">Zurücksetzen</SendeKnopf>
          </Handlung>
        </Dialog>
      )}
      {k.klasse !== "K" && (
        <Dialog knopf="Zweiten Faktor umstellen" titel="Zweiten Faktor umstellen?">
          <p>{EMAIL_TAN_WARNUNG}</p>
          <Handlung k={k} action={stelleUm} kennung="umstellen">
            <Optionen
              name="faktor"
              label="Zweiter Faktor"
              pflicht
              wert={k.zweiterFaktor}
              moeglichkeiten={FAKTOREN}
            />
            <TextFeld name="grund" label="Grund" pflicht />
            <SendeKnopf variante="gefahr">Umstellen</SendeKnopf>
          </Handlung>
        </Dialog>
      )}
      <Dialog
        knopf="Konto dauerhaft deaktivieren"
        variante="gefahr"
        titel={`${wer} dauerhaft deaktivieren?`}
      >
        <p>Das lässt sich nicht rückgängig machen. Die Daten des Kontos werden gelöscht.</p>
        <Handlung k={k} action={deaktiviere} kennung="deaktivieren">
          <TextFeld
            name="kennung"
            label="Nutzerkennung"
            pflicht
            hinweis={`Tippen Sie zur Bestätigung ${k.kennung}.`}
          />
          <SendeKnopf variante="gefahr">{`${wer} deaktivieren`}</SendeKnopf>
        </Handlung>
      </Dialog>
    </section>
  );
}

const folge = (k: Nutzer) =>
  k.zweiterFaktor === "TOTP"
    ? "Bei der nächsten Anmeldung ist eine neue Authenticator-App einzurichten."
    : "Die E-Mail-TAN bleibt.";

interface HandlungProps {
  k: Nutzer;
  action: FormAktion;
  kennung: string;
  children: ReactNode;
}

function Handlung({ k, action, kennung, children }: HandlungProps) {
  return (
    <FormularRahmen action={action} kennung={kennung} warnen={false}>
      <input type="hidden" name="nutzer" value={k.id} />
      {children}
    </FormularRahmen>
  );
}
