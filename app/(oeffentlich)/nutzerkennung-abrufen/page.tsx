import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { KopierKnopf } from "@/components/ui/kopier-knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { LINK_COOKIE, liesCookie } from "@/lib/auth";
import { heute } from "@/lib/uhr";
import { abgerufeneKennung, LINK_UNGUELTIG, linkGilt } from "@/lib/zugang";
import { rufeAb } from "./actions";

export const metadata: Metadata = { title: "Nutzerkennung abrufen", referrer: "no-referrer" };

const EINLEITUNG = "Sie können hier als Administration Ihre Nutzerkennung abrufen.";

export default async function NutzerkennungAbrufen() {
  const token = await liesCookie(LINK_COOKIE());
  const kennung = token ? await abgerufeneKennung(token) : null;
  if (kennung) return <Abgerufen kennung={kennung} />;
  if (!token || !(await linkGilt(token, ["KENNUNG_ABRUFEN"])))
    return (
      <div className="schmal">
        <Seitenkopf titel="Nutzerkennung abrufen" einleitung={EINLEITUNG} />
        <Hinweis art="warnung">{LINK_UNGUELTIG}</Hinweis>
        <Knopfleiste>
          <KnopfLink href="/anmelden">Zur Anmeldung</KnopfLink>
        </Knopfleiste>
      </div>
    );
  return (
    <div className="schmal">
      <FormularRahmen
        action={rufeAb}
        warnen={false}
        kopf={
          <>
            <Seitenkopf titel="Nutzerkennung abrufen" einleitung={EINLEITUNG} />
            <PflichtHinweis />
          </>
        }
      >
        <TextFeld name="vorname" label="Vorname" pflicht autocomplete="given-name" />
        <TextFeld name="name" label="Name" pflicht autocomplete="family-name" />
        <DatumFeld
          name="geburtsdatum"
          label="Geburtsdatum"
          pflicht
          autocomplete="bday"
          heute={heute()}
        />
        <TextFeld name="mitgliedsnummer" label="Mitgliedsnummer" pflicht breite="mittel" />
        <Knopfleiste>
          <SendeKnopf>Bestätigen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}

function Abgerufen({ kennung }: { kennung: string }) {
  return (
    <div className="schmal">
      <Seitenkopf titel="Nutzerkennung abrufen" einleitung={EINLEITUNG} />
      <Hinweis art="erfolg" rolle="status" titel="Ihre Nutzerkennung">
        <p>
          <strong data-kennung>{kennung}</strong>
        </p>
        <p>
          Bitte notieren Sie sie jetzt. Diese Seite zeigt sie nur kurze Zeit, und sie steht in
          keiner E-Mail.
        </p>
      </Hinweis>
      <Knopfleiste>
        <KnopfLink href="/anmelden" variante="primaer">
          Zur Anmeldung
        </KnopfLink>
        <KopierKnopf text={kennung}>Kennung kopieren</KopierKnopf>
      </Knopfleiste>
    </div>
  );
}
