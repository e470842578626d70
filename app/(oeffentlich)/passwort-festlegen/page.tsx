import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { PasswortFeld } from "@/components/form/passwort-feld";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { LINK_COOKIE, liesCookie } from "@/lib/auth";
import { LINK_UNGUELTIG, liesPasswortlink } from "@/lib/zugang";
import { legePasswortFest } from "./actions";
import { Passwortregeln } from "./passwortregeln";

export const metadata: Metadata = { title: "Passwort festlegen", referrer: "no-referrer" };

export default async function PasswortFestlegen() {
  const token = await liesCookie(LINK_COOKIE());
  const einleitung = "Sie können hier ein neues Passwort für Ihren Zugang festlegen.";
  const link = token ? await liesPasswortlink(token) : null;
  if (!link) {
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
        {link.zustimmung && (
          <>
            <p>
              Bitte lesen Sie die <Verweis href="/nutzungsbedingungen">Nutzungsbedingungen</Verweis>{" "}
              und die <Verweis href="/datenschutz">Hinweise zum Datenschutz</Verweis>.
            </p>
            <Haken
              name="bedingungen"
              label="Ich nehme die Nutzungsbedingungen an und habe die Hinweise zum Datenschutz zur Kenntnis genommen."
              pflicht
            />
          </>
        )}
        <Knopfleiste>
          <SendeKnopf>Bestätigen</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
