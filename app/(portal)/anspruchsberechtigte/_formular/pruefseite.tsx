import { notFound, redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { SendeKnopf } from "@/components/form/sende-knopf";
import type { FormAktion } from "@/components/form/typen";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import type { Akteur } from "@/lib/auth";
import type { Codes } from "@/lib/codelisten";
import { formatDatum } from "@/lib/datum";
import { type Tx, withTenant } from "@/lib/db";
import { type Formular, nennePerson, type Werte, zusammenfassung } from "@/lib/formulare";
import {
  berechneFolgen,
  EINGANGSWEGE,
  type Formularfall,
  formularweg,
  type GepruefterEntwurf,
  ladeVorgang,
  pruefeEntwurf,
} from "@/lib/meldungen";
import { sende } from "./actions";
import { Vorgangsschritte } from "./vorgangsschritte";
import { WasSichAendert } from "./was-sich-aendert";

interface PruefseiteProps {
  akteur: Akteur;
  lade: (tx: Tx) => Promise<Formularfall | null>;
  /** Serveraktion, die sendet; ohne Angabe die des Arbeitgebers. */
  aktion?: FormAktion;
}

/** „Angaben prüfen“: alle Angaben, Hinweise zum Bestätigen, „Verbindlich absenden“ (ux.md 4). */
export async function Pruefseite({ akteur, lade, aktion = sende }: PruefseiteProps) {
  const geladen = await withTenant(akteur, async (tx) => {
    const fall = await lade(tx);
    const geprueft = fall && (await pruefeEntwurf(tx, akteur, fall));
    const vorgang = geprueft && (await ladeVorgang(tx, akteur, geprueft.entwurf));
    return fall && { fall, geprueft, vorgang };
  });
  if (!geladen) notFound();
  const { fall, geprueft, vorgang } = geladen;
  const { form, person } = fall;
  const weg = formularweg(fall);
  if (!geprueft) redirect(weg);
  if (geprueft.fehler.length) redirect(`${weg}?pruefen=1`);
  const wozu = person ? ` zu ${nennePerson(person)}` : "";
  return (
    <div className="schmal">
      <FormularRahmen
        action={aktion}
        // Alles Getippte liegt schon im Entwurf; wer zurückgeht, verliert nichts.
        warnen={false}
        kopf={
          <>
            <Seitenkopf
              davor={form.titel}
              titel="Angaben prüfen"
              einleitung={`Bitte prüfen Sie Ihre Angaben${wozu}, bevor Sie sie verbindlich absenden.`}
            />
            {vorgang && <Vorgangsschritte vorgang={vorgang} hier={form.id} />}
            {fall.berichtigt && (
              <p>
                Diese Meldung berichtigt die Meldung mit der Referenz {fall.berichtigt.referenz}.
              </p>
            )}
          </>
        }
      >
        <input type="hidden" name="person" value={person?.id ?? ""} />
        <input type="hidden" name="formular" value={form.id} />
        <input type="hidden" name="submissionId" value={geprueft.entwurf.submissionId} />
        {geprueft.eingang && <Eingang fall={fall} eingang={geprueft.eingang} weg={weg} />}
        {form.gruppen.map((gruppe) => (
          <Gruppe
            key={gruppe.titel}
            titel={gruppe.titel}
            form={form}
            felder={gruppe.felder}
            werte={geprueft.werte}
            codes={geprueft.codes}
            weg={weg}
          />
        ))}
        <section aria-labelledby="anhaenge">
          <GruppenKopf id="anhaenge" titel="Anhänge" href={`${weg}#feld-anlagen`} />
          {geprueft.anlagen.length ? (
            <ul>
              {geprueft.anlagen.map((a) => (
                <li key={a.id}>{a.name}</li>
              ))}
            </ul>
          ) : (
            <p>keine</p>
          )}
        </section>
        <WasSichAendert
          codes={geprueft.codes}
          folgen={berechneFolgen(fall, geprueft.werte, geprueft.codes)}
        />
        {form.info && <p>{form.info}</p>}
        {geprueft.hinweise.length > 0 && (
          <section aria-labelledby="hinweise">
            <h2 id="hinweise">Hinweise</h2>
            {geprueft.hinweise.map((h) => (
              <Hinweis key={h.regel} art="warnung">
                <p>{h.text}</p>
                <Haken name={`hinweis.${h.regel}`} label="Hinweis gelesen" pflicht />
              </Hinweis>
            ))}
          </section>
        )}
        <p>{fall.stellvertretend ? FUER_ANDERE(fall) : FUER_SICH}</p>
        <Knopfleiste>
          <SendeKnopf>Verbindlich absenden</SendeKnopf>
          <KnopfLink href={weg}>Zurück</KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}

const FUER_SICH =
  "Mit „Verbindlich absenden“ melden Sie diese Angaben der Versorgungskasse. Sie erhalten eine Quittung in Ihrem Postfach.";
const FUER_ANDERE = ({ organisation }: Formularfall) =>
  `Mit „Verbindlich absenden“ geben Sie diese Angaben für ${organisation.name} ein. Die Organisation erhält die Quittung in ihrem Gruppenpostfach Beamtenversorgung.`;

interface EingangProps {
  fall: Formularfall;
  eingang: NonNullable<GepruefterEntwurf["eingang"]>;
  weg: string;
}

/** Für wen die Kasse eingibt und wie die Meldung einging. */
function Eingang({ fall, eingang, weg }: EingangProps) {
  return (
    <section aria-labelledby="eingang">
      <input type="hidden" name="mitglied" value={fall.mitgliedId} />
      <GruppenKopf id="eingang" titel="Eingang bei der Kasse" href={`${weg}#feld-eingang_am`} />
      <Beschreibung
        zeilen={[
          { label: "Organisation", wert: fall.organisation.name },
          { label: "Eingegangen am", wert: formatDatum(eingang.am) },
          { label: "Eingegangen per", wert: EINGANGSWEGE[eingang.weg] },
        ]}
      />
    </section>
  );
}

function GruppenKopf({ id, titel, href }: { id: string; titel: string; href: string }) {
  return (
    <div className="gruppenkopf">
      <h2 id={id}>{titel}</h2>
      <Verweis href={href} aria-label={`Ändern: ${titel}`}>
        Ändern
      </Verweis>
    </div>
  );
}

interface GruppeProps {
  titel: string;
  form: Formular;
  felder: readonly string[];
  werte: Werte;
  codes: Codes;
  weg: string;
}

/** Ausgefüllte Felder einer Gruppe; leere freiwillige stehen nicht da. */
function Gruppe({ titel, form, felder, werte, codes, weg }: GruppeProps) {
  const zeilen = zusammenfassung(form, werte, form.version, codes).filter((z) =>
    felder.includes(z.feld.split(".")[0] ?? ""),
  );
  if (zeilen.length === 0) return null;
  const id = `gruppe-${felder[0]}`;
  return (
    <section aria-labelledby={id}>
      <GruppenKopf id={id} titel={titel} href={`${weg}#feld-${felder[0]}`} />
      <Beschreibung zeilen={zeilen.map((z) => ({ label: z.label, wert: z.wert }))} />
    </section>
  );
}
