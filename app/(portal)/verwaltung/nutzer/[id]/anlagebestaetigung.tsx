import { DialogSofort } from "@/components/ui/dialog-sofort";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { KopierKnopf } from "@/components/ui/kopier-knopf";
import type { Nutzer } from "@/lib/nutzer";

/** Dialog „ANLAGE ERFOLGREICH“ mit dem Wortlaut des Handbuchs (Administration 3). */
export function Anlagebestaetigung({ k, weg }: { k: Nutzer; weg: string }) {
  const wer = `${k.vorname} ${k.name}`;
  return (
    <DialogSofort titel="ANLAGE ERFOLGREICH">
      <p>
        Das Nutzer:innen-Konto wurde erfolgreich angelegt. Bitte teilen Sie {wer} die Nutzerkennung
        separat mit. {wer} erhält in Kürze automatisch eine E-Mail zum erstmaligen Setzen des
        Passwortes.
      </p>
      <p>
        Nutzerkennung: <strong data-kennung>{k.kennung}</strong>
      </p>
      <p>Der Link in der E-Mail ist 60 Minuten gültig.</p>
      <Knopfleiste>
        <KnopfLink href={weg} variante="primaer">
          Bestätigen
        </KnopfLink>
        <KopierKnopf text={k.kennung}>Kennung kopieren</KopierKnopf>
      </Knopfleiste>
    </DialogSofort>
  );
}
