import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PasswortFeld } from "@/components/form/passwort-feld";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { anlegeAngaben } from "@/lib/passkeys";
import { beginne } from "./actions";
import { Anlegen } from "./anlegen";

export const metadata: Metadata = { title: "Passkey hinzufügen" };

/** Passkey hinzufügen: zuerst das Passwort, dann fünf Minuten Zeit für das Gerät. */
export default async function PasskeyHinzufuegen({
  searchParams,
}: {
  searchParams: Promise<{ abgelehnt?: string }>;
}) {
  const akteur = await requireRecht("einstellungen:lesen");
  const { abgelehnt } = await searchParams;
  const angaben = await withTenant(akteur, (tx) => anlegeAngaben(tx, akteur));
  return (
    <div className="schmal">
      {abgelehnt && (
        <Hinweis art="warnung" rolle="status">
          Die Antwort Ihres Geräts wurde nicht angenommen. Beginnen Sie bitte noch einmal.
        </Hinweis>
      )}
      <Seitenkopf
        davor={<Verweis href="/einstellungen">Zu den Einstellungen</Verweis>}
        titel="Passkey hinzufügen"
        einleitung={
          angaben
            ? "Geben Sie dem Passkey einen Namen und bestätigen Sie ihn an Ihrem Gerät. Sie haben dafür fünf Minuten."
            : "Bitte geben Sie zuerst Ihr Passwort ein."
        }
      />
      {angaben ? (
        <Anlegen angaben={angaben} />
      ) : (
        <FormularRahmen action={beginne} warnen={false}>
          <PasswortFeld name="passwort" label="Passwort" pflicht autocomplete="current-password" />
          <Knopfleiste>
            <SendeKnopf>Weiter</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      )}
    </div>
  );
}
