import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { ladePerson, type PersonAnsicht } from "@/lib/anspruchsberechtigte";
import { type Akteur, can } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { FORMULARE, type Formular, type FormularOrganisation, formular } from "@/lib/formulare";
import type { Zeitscheibe } from "@/lib/lebenslauf";

const { mitglied, mitgliedschaft } = tabellen;

/** Worum es auf den Seiten eines Formulars geht: das Formular, die Organisation und die Person. */
export interface Formularfall {
  kasseId: string;
  mitgliedId: string;
  form: Formular;
  organisation: FormularOrganisation;
  /** Fehlt beim Anmelden einer neuen Person. */
  person: PersonAnsicht | null;
  /** Stand des Lebenslaufs (Regel C9); 0 ohne Person. */
  lebenslaufVersion: number;
  /** Die Kasse gibt die Meldung für die Organisation ein. */
  stellvertretend?: true;
  /** Meldung, die der Entwurf berichtigt; nur auf den Seiten eines Formulars (`ladeEntwurfsfall`). */
  berichtigt?: {
    id: string;
    referenz: string;
    /** Der jetzige Lebenslauf; `person` zeigt ihn dann ohne den ersetzten Eintrag. */
    vorher: readonly Zeitscheibe[];
    uebernommen: boolean;
    /** Der frühere Eintrag lässt sich herauslösen. */
    ersetzbar: boolean;
  };
}

function findeAnmeldeformular(): Formular {
  const form = FORMULARE.find((f) => f.ohnePerson);
  if (!form) throw new Error("Kein Formular meldet Personen an.");
  return form;
}

/** Das Formular, mit dem die Übersicht neue Personen anmeldet (F1). */
export const ANMELDEFORMULAR = findeAnmeldeformular();

/** Was eine Adresse bestimmt. */
type Wegangaben = Pick<Formularfall, "person"> &
  Partial<Pick<Formularfall, "mitgliedId" | "stellvertretend">>;

/** Adresse, unter der die Kasse für eine Organisation oder deren Person meldet. */
export const stellvertreterweg = (mitgliedId: string, personId?: string): string =>
  `/kasse/melden/${mitgliedId}${personId ? `/${personId}` : ""}`;

/** Steht in der Adresse, wo sonst die Person steht, wenn sie erst angemeldet wird. */
export const OHNE_PERSON = "neu";

/** Adresse der Seiten eines Formulars. */
export function formularweg({
  form,
  person,
  mitgliedId,
  stellvertretend,
}: Wegangaben & Pick<Formularfall, "form">): string {
  if (stellvertretend && mitgliedId)
    return `${stellvertreterweg(mitgliedId, person?.id ?? OHNE_PERSON)}/${form.id}`;
  return person
    ? `/anspruchsberechtigte/${person.id}/${form.id}`
    : "/anspruchsberechtigte/anmelden";
}

/** Wohin es ohne Meldung zurückgeht: zur Person oder zur Übersicht. */
export function herkunftsweg({ person, mitgliedId, stellvertretend }: Wegangaben): string {
  if (stellvertretend && mitgliedId) return stellvertreterweg(mitgliedId, person?.id);
  return person ? `/anspruchsberechtigte/${person.id}` : "/anspruchsberechtigte";
}

/**
 * Die meldende Organisation mit der Mitgliedschaft, bei der neue Zeitscheiben entstehen: die der
 * Beamtenversorgung, sonst die erste. `null`, wenn sie keine Mitgliedschaft hat.
 */
export async function ladeOrganisation(
  tx: Tx,
  kasseId: string,
  mitgliedId: string,
): Promise<FormularOrganisation | null> {
  const zeilen = await tx
    .select({
      id: mitgliedschaft.id,
      anzeige: mitgliedschaft.anzeige,
      bereich: mitgliedschaft.geschaeftsbereich,
      name: mitglied.name,
    })
    .from(mitgliedschaft)
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, mitgliedschaft.kasseId), eq(mitglied.id, mitgliedschaft.mitgliedId)),
    )
    .where(and(eq(mitgliedschaft.kasseId, kasseId), eq(mitgliedschaft.mitgliedId, mitgliedId)))
    .orderBy(
      sql`${mitgliedschaft.geschaeftsbereich} = 'Beamtenversorgung' desc`,
      asc(mitgliedschaft.geschaeftsbereich),
    );
  const [erste] = zeilen;
  if (!erste) return null;
  return {
    mitgliedId,
    name: erste.name,
    mitgliedschaftId: erste.id,
    anzeige: erste.anzeige,
    bereiche: [...new Set(zeilen.map((z) => z.bereich))],
  };
}

/** Schlüssel des Entwurfs; je Organisation, für die die Kasse meldet, ein eigener. */
export const entwurfsschluessel = ({
  form,
  mitgliedId,
  stellvertretend,
}: Pick<Formularfall, "form" | "mitgliedId" | "stellvertretend">): string =>
  stellvertretend ? `stellvertretend/${mitgliedId}/${form.id}` : form.id;

/** Ob das Formular für diese Person in Frage kommt: Beziehung zur Organisation (Regel C1). */
export function passtZurPerson(form: Formular, person: Pick<PersonAnsicht, "status">): boolean {
  if (form.ohnePerson) return false;
  return person.status === "AKTIV" || (person.status === "KUENFTIG" && form.fuerKuenftige);
}

/**
 * Lädt Formular, Organisation und Person, wenn der Akteur dieses Formular senden darf: Recht des
 * Formulars, nicht von der Kasse abgeschaltet, Person in der Organisation (C1).
 * @param personId `null` bei Formularen ohne Person
 */
export async function ladeFormularfall(
  tx: Tx,
  akteur: Akteur,
  formularId: string,
  personId: string | null,
): Promise<Formularfall | null> {
  const form = formular(formularId);
  const { kasseId, mitgliedId } = akteur;
  if (!form || !mitgliedId || akteur.formulareAus.has(form.nummer)) return null;
  if (form.ohnePerson !== (personId === null)) return null;
  const person = personId === null ? null : await ladePerson(tx, akteur, personId);
  if (personId !== null && !(person && passtZurPerson(form, person))) return null;
  if (!can(akteur, form.recht, person ?? { kasseId, mitgliedId })) return null;
  const organisation = await ladeOrganisation(tx, kasseId, mitgliedId);
  if (!organisation) return null;
  const lebenslaufVersion = person?.lebenslaufVersion ?? 0;
  return { kasseId, mitgliedId, form, organisation, person, lebenslaufVersion };
}
