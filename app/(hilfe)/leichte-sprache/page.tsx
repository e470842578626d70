import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Leichte Sprache" };

export default function LeichteSprache() {
  return (
    <>
      <Seitenkopf
        titel="Leichte Sprache"
        einleitung="Hier steht in Leichter Sprache, was Sie im Portal machen können."
      />
      <section className="fliesstext" aria-labelledby="portal">
        <h2 id="portal">Was ist das Portal?</h2>
        <p>Das Portal heißt: {env().PORTAL_NAME}.</p>
        <p>Das Portal ist für Ämter und Städte.</p>
        <p>Dort arbeiten Beamte und Beamtinnen.</p>
        <p>
          Eine Versorgungs-Kasse zahlt ihnen später Geld.
          <br />
          Zum Beispiel: wenn sie alt sind und nicht mehr arbeiten.
        </p>
        <p>Im Portal schreiben die Ämter der Kasse, wenn sich etwas ändert.</p>
      </section>
      <section className="fliesstext" aria-labelledby="anmelden">
        <h2 id="anmelden">Wie melde ich mich an?</h2>
        <p>Sie brauchen eine Nutzer-Kennung und ein Passwort.</p>
        <p>
          Dann bekommen Sie eine E-Mail.
          <br />
          In der E-Mail steht eine Zahl mit 6 Ziffern.
          <br />
          Die Zahl heißt: TAN.
          <br />
          Schreiben Sie die Zahl in das Feld.
        </p>
        <p>Manche Personen lesen die Zahl auf ihrem Telefon ab.</p>
        <p>
          Sie haben das Passwort vergessen?
          <br />
          Klicken Sie auf <Verweis href="/passwort-vergessen">Passwort vergessen</Verweis>.
        </p>
      </section>
      <Bedienung />
    </>
  );
}

function Bedienung() {
  return (
    <>
      <section className="fliesstext" aria-labelledby="finden">
        <h2 id="finden">Wie finde ich etwas?</h2>
        <p>Oben auf der Seite ist das Menü.</p>
        <p>Im Menü stehen die Bereiche. Zum Beispiel:</p>
        <ul>
          <li>Übersicht: Hier stehen die Personen von Ihrem Amt.</li>
          <li>Meine Meldungen: Hier steht, was Sie an die Kasse geschickt haben.</li>
          <li>Postfach: Hier stehen die Nachrichten.</li>
        </ul>
        <p>
          Sie sehen nur die Bereiche, die Sie benutzen dürfen.
          <br />
          Auf einem Telefon klicken Sie zuerst auf Menü.
        </p>
        <p>Unten auf der Seite finden Sie Hilfe.</p>
      </section>
      <section className="fliesstext" aria-labelledby="barrieren">
        <h2 id="barrieren">Kann jeder Mensch das Portal benutzen?</h2>
        <p>
          Das Portal soll für alle Menschen gut sein.
          <br />
          Das nennt man: barriere-frei.
        </p>
        <p>
          Das meiste ist schon barriere-frei.
          <br />
          Manches fehlt noch. Zum Beispiel: Videos in Gebärden-Sprache.
        </p>
        <p>
          Etwas geht nicht? Dann schreiben Sie uns.
          <br />
          Hier steht, wie das geht:{" "}
          <Verweis href="/barrierefreiheit#melden">Barriere melden</Verweis>.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="hilfe">
        <h2 id="hilfe">Wer hilft mir?</h2>
        <p>
          Fragen Sie zuerst die Portal-Administration in Ihrem Amt.
          <br />
          Das ist die Person, die Ihnen den Zugang gegeben hat.
        </p>
        <p>
          Sie können auch die Kasse fragen.
          <br />
          Hier steht die Adresse: <Verweis href="/support">Support</Verweis>.
        </p>
      </section>
    </>
  );
}
