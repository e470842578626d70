import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import { berichtigungshindernis, type MeldungAnsicht } from "@/lib/meldungen";
import { beginneBerichtigung } from "./actions";

/** „Berichtigen“: dasselbe Formular mit den gesendeten Angaben; sonst steht da, warum es nicht geht. */
export function Berichtigen({ m }: { m: MeldungAnsicht }) {
  // Bei einer zurückgezogenen Meldung gibt es nichts zu berichtigen; auf eine Berichtigung verweist der Kopf.
  if (m.status === "zurueckgezogen") return null;
  const hindernis = berichtigungshindernis(m);
  return (
    <details className="karte nicht-drucken">
      <summary>Meldung berichtigen</summary>
      {hindernis ? (
        <p>{hindernis}</p>
      ) : (
        <>
          <p>
            War eine Angabe falsch, senden Sie die Meldung berichtigt noch einmal. Das Formular
            beginnt mit den gesendeten Angaben; die Berichtigung nennt die Referenz {m.referenz}.
            {m.status === "uebernommen" &&
              " Übernimmt die Kasse sie, ersetzt sie den früheren Eintrag."}
          </p>
          <FormularRahmen action={beginneBerichtigung} warnen={false} kennung="berichtigung">
            <input type="hidden" name="meldung" value={m.id} />
            <Knopfleiste>
              <SendeKnopf variante="sekundaer">Berichtigen</SendeKnopf>
            </Knopfleiste>
          </FormularRahmen>
        </>
      )}
    </details>
  );
}
