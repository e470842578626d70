import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Dialog } from "@/components/ui/dialog";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import type { Akteur } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { listPasskeys, MAX_PASSKEYS, type Passkey } from "@/lib/passkeys";
import { entferne, nenne } from "./actions";

const GETAN: Record<string, string> = {
  angelegt: "Der Passkey ist angelegt. Bei der nächsten Anmeldung können Sie ihn benutzen.",
  benannt: "Gespeichert.",
  entfernt: "Der Passkey ist entfernt.",
};

/** ›Passkeys‹ in den Einstellungen: Liste, umbenennen, entfernen; hinzugefügt wird auf eigener Seite. */
export async function Passkeys({ akteur, getan }: { akteur: Akteur; getan?: string }) {
  const passkeys = await withTenant(akteur, (tx) => listPasskeys(tx, akteur));
  return (
    <section id="passkeys" aria-labelledby="passkeys-titel">
      <h2 id="passkeys-titel">Passkeys</h2>
      {getan && GETAN[getan] && <Hinweis art="erfolg" rolle="status" titel={GETAN[getan]} />}
      <p>
        Mit einem Passkey bestätigen Sie Ihre Anmeldung am Gerät, etwa mit Fingerabdruck oder PIN,
        statt eine TAN einzugeben. Passwort und TAN gelten daneben weiter.
      </p>
      {passkeys.length > 0 && (
        <ul className="verlauf">
          {passkeys.map((p) => (
            <Eintrag key={`${p.id} ${p.name}`} p={p} />
          ))}
        </ul>
      )}
      {passkeys.length < MAX_PASSKEYS && (
        <Knopfleiste>
          <KnopfLink href="/einstellungen/passkeys" variante="sekundaer">
            Passkey hinzufügen
          </KnopfLink>
        </Knopfleiste>
      )}
    </section>
  );
}

function Eintrag({ p }: { p: Passkey }) {
  return (
    <li>
      <p>
        <strong>{p.name}</strong>
        {p.uebertragbar ? ", auf mehreren Geräten möglich" : ", nur auf einem Gerät"}
      </p>
      <p className="leise">
        Hinzugefügt {formatZeitpunkt(p.angelegtAm)}, zuletzt benutzt{" "}
        {p.zuletztAm ? formatZeitpunkt(p.zuletztAm) : "noch nie"}
      </p>
      {p.verdachtAm && (
        <Hinweis art="warnung">
          Abgeschaltet am {formatZeitpunkt(p.verdachtAm)}: Es gibt ihn möglicherweise zweimal.
          Entfernen Sie ihn und legen Sie einen neuen an.
        </Hinweis>
      )}
      <details>
        <summary>{`${p.name} umbenennen`}</summary>
        <FormularRahmen action={nenne} kennung={`name-${p.id}`} warnen={false}>
          <input type="hidden" name="passkey" value={p.id} />
          <TextFeld name="name" label="Name des Passkeys" pflicht wert={p.name} />
          <SendeKnopf variante="sekundaer">Namen speichern</SendeKnopf>
        </FormularRahmen>
      </details>
      <Dialog knopf={`${p.name} entfernen`} titel={`${p.name} entfernen?`}>
        <p>Danach bestätigen Sie Anmeldungen wieder mit einer TAN oder einem anderen Passkey.</p>
        <FormularRahmen action={entferne} kennung={`weg-${p.id}`} warnen={false}>
          <input type="hidden" name="passkey" value={p.id} />
          <SendeKnopf variante="gefahr">Passkey entfernen</SendeKnopf>
        </FormularRahmen>
      </Dialog>
    </li>
  );
}
