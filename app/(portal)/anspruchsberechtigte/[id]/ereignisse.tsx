import { Verweis } from "@/components/ui/verweis";
import type { PersonAnsicht } from "@/lib/anspruchsberechtigte";
import type { Akteur } from "@/lib/auth";
import { brauchtAngaben, EREIGNISSE, type Ereignis } from "@/lib/formulare";
import { moeglicheSchritte } from "@/lib/meldungen";

/** Wohin ein Ereignis führt: zur Wahl seiner Formulare, bei einem einzigen gleich zu diesem. */
function zielVon(e: Ereignis, akteur: Akteur, person: PersonAnsicht): string | null {
  const moegliche = moeglicheSchritte(akteur, person, e).filter((s) => !s.hindernis);
  const [erster] = moegliche;
  if (!erster) return null;
  const weg = `/anspruchsberechtigte/${person.id}`;
  return brauchtAngaben(e, moegliche) ? `${weg}/ereignis/${e.id}` : `${weg}/${erster.formular}`;
}

/** „Was ist passiert?“: führt vom Ereignis zu den Formularen, die man dafür senden darf. */
export function Ereignisse({ akteur, person }: { akteur: Akteur; person: PersonAnsicht }) {
  const ziele = EREIGNISSE.flatMap((e) => {
    const href = zielVon(e, akteur, person);
    return href ? [{ ...e, href }] : [];
  });
  if (ziele.length === 0) return null;
  return (
    <section aria-labelledby="ereignisse" className="nicht-drucken">
      <h2 id="ereignisse">Was ist passiert?</h2>
      <p>Wählen Sie ein Ereignis; das Portal führt Sie zu den Formularen, die dazu nötig sind.</p>
      <ul className="verweisliste" aria-labelledby="ereignisse">
        {ziele.map(({ id, titel, href }) => (
          <li key={id}>
            <Verweis href={href}>{titel}</Verweis>
          </li>
        ))}
      </ul>
    </section>
  );
}
