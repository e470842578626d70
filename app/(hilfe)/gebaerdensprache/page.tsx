import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { listKassen } from "@/lib/organisationen";
import { KassenKontakt } from "../kassen-kontakt";

export const metadata: Metadata = { title: "Gebärdensprache" };

export default async function Gebaerdensprache() {
  const kassen = await listKassen();
  return (
    <>
      <Seitenkopf
        titel="Gebärdensprache"
        einleitung="Sie erfahren hier, welche Angebote es in Deutscher Gebärdensprache (DGS) gibt."
      />
      <section className="fliesstext" aria-labelledby="videos">
        <h2 id="videos">Videos in DGS</h2>
        <p>
          Zurzeit sind im Portal keine Videos in DGS hinterlegt. Die Kassen stellen sie bereit. Bis
          dahin finden Sie die wichtigsten Informationen in{" "}
          <Verweis href="/leichte-sprache">Leichter Sprache</Verweis> und in den{" "}
          <Verweis href="/faq">FAQ</Verweis>.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="verstaendigung">
        <h2 id="verstaendigung">Verständigung mit der Kasse</h2>
        <p>
          Sie können sich schriftlich an Ihre Kasse wenden. Für Gespräche mit der Kasse haben Sie
          nach dem Behindertengleichstellungsrecht einen Anspruch auf Dolmetschen in DGS oder eine
          andere geeignete Hilfe. Bitte melden Sie Ihren Bedarf rechtzeitig an; die Kosten trägt die
          Kasse.
        </p>
        <KassenKontakt kassen={kassen} />
      </section>
    </>
  );
}
