import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import type { Abweichung } from "@/lib/auskunft";
import { anfrage, can, darf, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { Tabellenrahmen } from "../../../(rechner)/versorgungsauskunft/tabellenrahmen";
import { bereiteNachrichtVor } from "./actions";
import { ladeGegenueberstellung } from "./laden";

export const metadata: Metadata = { title: "Abweichungen vom Lebenslauf" };

const RECHNER = "/versorgungsauskunft/dienstzeiten";

/** Lebenslauf und Berechnung nebeneinander, nur was sich unterscheidet; geändert wird hier nichts. */
export default async function Abweichungsseite() {
  const akteur = await requireRecht("anspruchsberechtigte:lesen");
  const da = await withTenant(akteur, async (tx) => {
    const geladen = await ladeGegenueberstellung(tx, akteur);
    if (!geladen || !can(akteur, "anspruchsberechtigte:lesen", geladen.person)) return null;
    await schreibeLesezugriff(
      tx,
      { aktion: "person.lesen", objektArt: "person", objektId: geladen.person.id },
      await anfrage(),
    );
    return geladen;
  });
  if (!da) notFound();
  const { person, abweichungen } = da;
  return (
    <>
      <Seitenkopf
        davor={<Verweis href={RECHNER}>Zurück zur Versorgungsauskunft</Verweis>}
        titel="Abweichungen vom Lebenslauf"
        einleitung={`Sie sehen hier, worin sich Ihre Berechnung vom Lebenslauf von ${person.vorname} ${person.name}, Pers.-Nummer ${person.persnr}, unterscheidet. Der Lebenslauf bleibt, wie er ist.`}
      />
      {abweichungen.length === 0 ? (
        <Hinweis>Die Berechnung stimmt mit dem Lebenslauf überein.</Hinweis>
      ) : (
        <>
          <Abweichungstabelle liste={abweichungen} />
          {darf(akteur, "nachricht:schreiben") ? (
            <FormularRahmen action={bereiteNachrichtVor} warnen={false}>
              <p>
                Sie können die Abweichungen der Kasse schreiben. Die Nachricht liegt danach als
                Entwurf in Ihrem Postfach; dort prüfen, ergänzen und senden Sie sie.
              </p>
              <Knopfleiste>
                <SendeKnopf>Nachricht an die Kasse vorbereiten</SendeKnopf>
                <KnopfLink href={RECHNER}>Zurück</KnopfLink>
              </Knopfleiste>
            </FormularRahmen>
          ) : (
            <p>
              Um der Kasse zu schreiben, brauchen Sie die Postfachfunktionalität Ihrer Organisation.
            </p>
          )}
        </>
      )}
    </>
  );
}

function Abweichungstabelle({ liste }: { liste: readonly Abweichung[] }) {
  return (
    <Tabellenrahmen name="Abweichungen zwischen Lebenslauf und Berechnung">
      <table className="tabelle tabelle-karten">
        <caption className="nur-vorlesen">Abweichungen zwischen Lebenslauf und Berechnung</caption>
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            <th scope="col">Im Lebenslauf</th>
            <th scope="col">In der Berechnung</th>
          </tr>
        </thead>
        <tbody>
          {liste.map((a) => (
            <tr key={`${a.was}|${a.lebenslauf}|${a.berechnung}`}>
              <td>{a.was}</td>
              <td data-spalte="Im Lebenslauf">{a.lebenslauf}</td>
              <td data-spalte="In der Berechnung">{a.berechnung}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Tabellenrahmen>
  );
}
