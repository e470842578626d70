import type { ReactNode } from "react";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import type { FormAktion } from "@/components/form/typen";
import { Dialog } from "@/components/ui/dialog";
import type { Akteur } from "@/lib/auth";
import { darfEntsperren, faktorZuruecksetzbar, type Nutzer, type Umfang } from "@/lib/nutzer";
import { deaktiviere, entsperre, sendeLink, setzeZurueck, sperre } from "./actions";

interface HandlungenProps {
  akteur: Akteur;
  k: Nutzer;
  umfang: Umfang;
}

/**
 * Was an diesem Konto gerade möglich ist (Handbuch Administration 3 und 5). Eine Sperre nach
 * Fehlversuchen löst nur die Zeit; dafür gibt es keine Schaltfläche.
 */
export function Handlungen({ akteur, k, umfang }: HandlungenProps) {
  const wer = `${k.vorname} ${k.name}`;
  return (
    // Nach jeder Handlung neu gezeichnet: Ein Dialog, der dabei offen war, schließt sich.
    <section key={k.version} aria-label="Handlungen" className="handlungen nicht-drucken">
      {k.status === "ANGELEGT" && !k.passwortHash && (
        <Handlung k={k} action={sendeLink} kennung="link">
          <SendeKnopf variante="primaer">E-Mail für neues Passwort versenden</SendeKnopf>
        </Handlung>
      )}
      {k.status !== "GESPERRT" && (
        <Dialog knopf="Nutzer:in temporär sperren" titel={`${wer} sperren?`}>
          <p>
            Alle Anmeldungen enden sofort. Daten und Berechtigungen bleiben erhalten; Sie können das
            Konto jederzeit wieder entsperren.
          </p>
          <Handlung k={k} action={sperre} kennung="sperren">
            <TextFeld name="grund" label="Grund der Sperre" pflicht />
            <SendeKnopf variante="gefahr">{`${wer} sperren`}</SendeKnopf>
          </Handlung>
        </Dialog>
      )}
      {darfEntsperren(akteur, k) && (
        <Handlung k={k} action={entsperre} kennung="entsperren">
          <SendeKnopf variante="sekundaer">Nutzer:in entsperren</SendeKnopf>
        </Handlung>
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
              label="Ich habe die Identität der Person geprüft, zum Beispiel persönlich oder durch Rückruf."
            />
            <SendeKnopf variante="gefahr">Zurücksetzen</SendeKnopf>
          </Handlung>
        </Dialog>
      )}
      <Dialog
        knopf="Nutzer:in dauerhaft deaktivieren"
        variante="gefahr"
        titel={`${wer} dauerhaft deaktivieren?`}
      >
        <p>
          Das lässt sich nicht rückgängig machen. Postfach und Nachrichten der Person gehen
          verloren: {nenneUmfang(umfang)}. Gesendete Meldungen bleiben bei Ihrer Organisation und
          der Kasse.
        </p>
        {umfang.rueckfragen > 0 && (
          <p>
            Offene Rückfragen ({umfang.rueckfragen}) ziehen ins Gruppenpostfach Beamtenversorgung
            um.
          </p>
        )}
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

const zahl = (n: number, eins: string, viele: string) => `${n} ${n === 1 ? eins : viele}`;

const nenneUmfang = ({ nachrichten, entwuerfe }: Umfang) =>
  `${zahl(nachrichten, "Nachricht", "Nachrichten")}, ${zahl(entwuerfe, "Entwurf", "Entwürfe")}`;

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
