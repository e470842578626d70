import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasswortFeld } from "@/components/form/passwort-feld";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { LINK_COOKIE, liesCookie } from "@/lib/auth";
import { LINK_UNGUELTIG, linkGilt } from "@/lib/zugang";
import { legePasswortFest } from "./actions";
import { Passwortregeln } from "./passwortregeln";

export const metadata: Metadata = { title: "Passwort festlegen", referrer: "no-referrer" };

export default async function PasswortFestlegen() {
  const token = await liesCookie(LINK_COOKIE());
  const einleitung = "Sie können hier ein neues Passwort für Ihren Zugang festlegen.";
  if (!token || !(await linkGilt(token))) {
    return (
      <div className="schmal">
        <Seitenkopf titel="Passwort festlegen" einleitung={einleitung} />
        <Hinweis art="warnung">{LINK_UNGUELTIG}</Hinweis>
        <Knopfleiste>
          <KnopfLink href="/anmelden">Zur Anmeldung</KnopfLink>
        </Knopfleiste>
      </div>
    );
  }
  return (
    <div className="schmal">
      <FormularRahmen
        action={legePasswortFest}
        warnen={false}
        kopf={
          <>
            <Seitenkopf titel="Passwort festlegen" einleitung={einleitung} />
            <Passwortregeln />
            <PflichtHinweis />
          </>
        }
      >
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
          <SendeKnopf>Bestätigen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
