import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { liesBenachrichtigung } from "@/lib/postfach";
import { waehle } from "./actions";

const MOEGLICHKEITEN = [
  { wert: "SOFORT", text: "gleich, wenn eine Nachricht eingeht" },
  { wert: "TAEGLICH", text: "einmal am Tag gesammelt, morgens um 6 Uhr" },
];

/** ›Benachrichtigungen‹ in den Einstellungen; Gruppenpostfächer haben ihre eigenen Adressen. */
export async function Benachrichtigung({ akteur }: { akteur: Akteur }) {
  const wert = await withTenant(akteur, (tx) => liesBenachrichtigung(tx, akteur));
  return (
    <section aria-labelledby="benachrichtigungen">
      <FormularRahmen
        action={waehle}
        kennung="benachrichtigung"
        kopf={
          <>
            <h2 id="benachrichtigungen">Benachrichtigungen</h2>
            <p>
              Geht in Ihrem Postfach eine Nachricht ein, erhalten Sie eine E-Mail ohne Inhalt. Für
              Gruppenpostfächer hinterlegt Ihre Portaladministration eigene Adressen.
            </p>
          </>
        }
      >
        <Optionen
          name="benachrichtigung"
          label="E-Mail über neue Nachrichten"
          wert={wert}
          moeglichkeiten={MOEGLICHKEITEN}
        />
        <Knopfleiste>
          <SendeKnopf variante="sekundaer">Speichern</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </section>
  );
}
