import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";

/** Nach der Anmeldung steht der Rahmen schon da; nicht vorhanden und nicht erlaubt sehen gleich aus. */
export default function NichtGefunden() {
  return (
    <>
      <Seitenkopf
        titel="Diese Seite gibt es nicht."
        einleitung="Vielleicht wurde die Adresse falsch eingegeben, oder Sie haben für diese Seite keine Berechtigung."
      />
      <p>
        <Verweis href="/start">Zur Startseite</Verweis>
      </p>
    </>
  );
}
