import type { Metadata } from "next";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";

export const metadata: Metadata = { title: "Registrieren" };

export default function Registrieren() {
  return (
    <div className="schmal">
      <Seitenkopf
        titel="Registrieren"
        einleitung="Sie erfahren hier, wie Sie einen Zugang zum Portal erhalten."
      />
      <h2>Sachbearbeitung</h2>
      <p>
        Ihren Zugang legt die Portaladministration Ihrer Organisation an. Sie teilt Ihnen Ihre
        Nutzerkennung mit. Das Passwort legen Sie über einen Link fest, den Sie per E-Mail erhalten.
      </p>
      <h2>Portaladministration</h2>
      <p>
        Zugänge für die Portaladministration richtet Ihre Versorgungskasse ein. Bitte wenden Sie
        sich an Ihre Ansprechperson bei der Kasse.
      </p>
      <Knopfleiste>
        <KnopfLink href="/anmelden">Zur Anmeldung</KnopfLink>
      </Knopfleiste>
    </div>
  );
}
