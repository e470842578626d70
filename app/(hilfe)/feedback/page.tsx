import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { listKassen } from "@/lib/organisationen";
import { KassenKontakt } from "../kassen-kontakt";

export const metadata: Metadata = { title: "Feedback" };

export default async function Feedback() {
  const kassen = await listKassen();
  return (
    <>
      <Seitenkopf
        titel="Feedback"
        einleitung="Sie können uns hier mitteilen, was am Portal gut ist und was besser werden soll."
      />
      <section className="fliesstext" aria-labelledby="rueckmeldung">
        <h2 id="rueckmeldung">Ihre Rückmeldung</h2>
        <p>
          Schreiben Sie bitte an die E-Mail-Adresse Ihrer Kasse, Betreff „Feedback zum Portal“.
          Hilfreich ist, wenn Sie die Seite nennen und beschreiben, was Sie erwartet haben. Wenn Sie
          eine Antwort wünschen, schreiben Sie dies bitte dazu.
        </p>
        <p>
          Bitte nennen Sie in der E-Mail keine Personendaten von Anspruchsberechtigten. Haben Sie
          eine Störung bemerkt oder kommen Sie nicht weiter, hilft Ihnen der{" "}
          <Verweis href="/support">Support</Verweis>. Eine Barriere melden Sie bitte wie unter{" "}
          <Verweis href="/barrierefreiheit#melden">Barrierefreiheit</Verweis> beschrieben.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="kassen">
        <h2 id="kassen">Kontakt zu Ihrer Kasse</h2>
        <KassenKontakt kassen={kassen} />
      </section>
    </>
  );
}
