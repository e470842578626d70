import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import type { Angebot, Nutzer } from "@/lib/nutzer";
import { Berechtigungen, Nutzerdaten } from "../berechtigungen";
import { aendere } from "./actions";

/** Details im Zustand „Bearbeiten“ (Handbuch Administration 4). */
export function Bearbeiten({ k, angebot, weg }: { k: Nutzer; angebot: Angebot; weg: string }) {
  return (
    <div className="schmal">
      <FormularRahmen
        action={aendere}
        kopf={
          <>
            <Seitenkopf
              titel="Nutzer:innen-Details"
              einleitung="Sie können hier Name, E-Mail-Adresse und Berechtigungen anpassen."
            />
            <p>
              Nutzerkennung: <strong>{k.kennung}</strong>
            </p>
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="nutzer" value={k.id} />
        <input type="hidden" name="version" value={k.version} />
        <Nutzerdaten angebot={angebot} bisher={k} />
        <Berechtigungen angebot={angebot} bisher={k} />
        <Knopfleiste>
          <SendeKnopf>Speichern</SendeKnopf>
          <KnopfLink href={weg} variante="link">
            Abbrechen
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
