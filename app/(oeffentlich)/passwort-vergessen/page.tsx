import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { forderePasswortAn } from "./actions";

export const metadata: Metadata = { title: "Passwort zurücksetzen" };

export default async function PasswortVergessen({
  searchParams,
}: {
  searchParams: Promise<{ angefordert?: string }>;
}) {
  const { angefordert } = await searchParams;
  const einleitung =
    "Sie können unter Angabe Ihrer Nutzerkennung die Zurücksetzung Ihres Passwortes anfordern.";
  if (angefordert) {
    return (
      <div className="schmal">
        <Seitenkopf titel="Passwort zurücksetzen" einleitung={einleitung} />
        <Hinweis art="info" rolle="status">
          Wenn es zu dieser Nutzerkennung ein aktives Konto gibt, erhalten Sie in Kürze eine E-Mail
          mit einem Link. Der Link ist 60 Minuten gültig.
        </Hinweis>
        <Knopfleiste>
          <KnopfLink href="/anmelden">Zur Anmeldung</KnopfLink>
        </Knopfleiste>
      </div>
    );
  }
  return (
    <div className="schmal">
      <FormularRahmen
        action={forderePasswortAn}
        warnen={false}
        kopf={
          <>
            <Seitenkopf titel="Passwort zurücksetzen" einleitung={einleitung} />
            <PflichtHinweis />
          </>
        }
      >
        <TextFeld name="kennung" label="Nutzerkennung" pflicht autocomplete="username" />
        <Knopfleiste>
          <SendeKnopf>Bestätigen</SendeKnopf>
          <KnopfLink href="/anmelden">Abbrechen</KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
