import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { ANMELDE_COOKIE, liesCookie, sichererWeg } from "@/lib/auth";
import { liesZweitenSchritt } from "@/lib/zugang";
import { stelleWiederHer } from "./actions";

export const metadata: Metadata = { title: "Anmeldung: Wiederherstellungscode" };

export default async function Wiederherstellung({
  searchParams,
}: {
  searchParams: Promise<{ weiter?: string }>;
}) {
  const weiter = sichererWeg((await searchParams).weiter);
  const token = await liesCookie(ANMELDE_COOKIE());
  const schritt = token ? await liesZweitenSchritt(token) : null;
  if (schritt?.methode !== "TOTP")
    redirect(`/anmelden?grund=tan&weiter=${encodeURIComponent(weiter)}`);
  return (
    <div className="schmal">
      <FormularRahmen
        action={stelleWiederHer}
        warnen={false}
        kopf={
          <>
            <Seitenkopf
              titel="Wiederherstellungscode verwenden"
              einleitung="Geben Sie einen der Codes ein, die Sie bei der Einrichtung der Authenticator-App erhalten haben."
            />
            <p>
              Danach richten Sie eine neue App ein. Die bisherige App und alle übrigen Codes gelten
              dann nicht mehr.
            </p>
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="weiter" value={weiter} />
        <TextFeld name="code" label="Wiederherstellungscode" pflicht breite="mittel" />
        <Knopfleiste>
          <SendeKnopf>Bestätigen</SendeKnopf>
          <KnopfLink href={`/anmelden/tan?weiter=${encodeURIComponent(weiter)}`} variante="link">
            Zurück
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
