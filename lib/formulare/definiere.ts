import type { IsoDatum } from "@/lib/lebenslauf";
import type {
  Aenderungswert,
  Befund,
  Einzelwert,
  Feld,
  Felder,
  Formular,
  FormularPerson,
  Fragen,
  PruefKontext,
  Werte,
  Wirkung,
  Wirkungskontext,
} from "./typen";

/** Felder, die jedes Formular am Ende hat (formulare.md 2.0). */
const GEMEINSAM = {
  ansprechperson: {
    art: "text",
    label: "Ansprechperson für Rückfragen",
    max: 120,
    pflicht: false,
  },
  bemerkung: { art: "mehrzeilig", label: "Bemerkung", max: 2000, pflicht: false },
} satisfies Felder;

type EinzelwertVon<F> = F extends { art: "zahl" | "betrag" }
  ? number
  : F extends { art: "janein" }
    ? boolean
    : F extends { art: "codes" }
      ? readonly string[]
      : string;

type WertVon<F extends Feld> = F extends { art: "gruppe"; felder: infer G extends Felder }
  ? readonly WerteVon<G>[]
  : F extends { aenderung: string }
    ? Aenderungswert<EinzelwertVon<F> & Einzelwert>
    : EinzelwertVon<F>;

/** Geprüfte Werte zu einer Feldliste, mit dem Typ jedes Felds; jedes kann fehlen. */
export type WerteVon<F extends Felder> = { readonly [K in keyof F]?: WertVon<F[K]> };

type Person = Pick<FormularPerson, "name" | "vorname" | "persnr"> | null;

/** Erklärung eines Formulars; Werte sind nach den eigenen Feldern benannt und getypt. */
type Definition<F extends Felder> = Omit<
  Formular,
  "felder" | "betreff" | "wirksamAb" | "pruefe" | "wirkung" | "zeile" | "fragen"
> & {
  felder: F;
  betreff: (person: Person, werte: WerteVon<F>) => string;
  wirksamAb: (werte: WerteVon<F>) => IsoDatum | null;
  pruefe: (werte: WerteVon<F>, kontext: PruefKontext) => Befund[];
  wirkung: (werte: WerteVon<F>, kontext: Wirkungskontext) => Wirkung;
  zeile: (werte: WerteVon<F>) => { von: IsoDatum | null; bis: IsoDatum | null; text: string };
  fragen?: (werte: WerteVon<F>) => Fragen;
};

/** Schlüssel sind Feldnamen in HTML, Pfade in Befunden und Spalten im Entwurf. */
const SCHLUESSEL = /^[a-z][a-z0-9_]*$/;
/** Namen, unter denen die Seite anderes sendet. */
const BELEGT: ReadonlySet<string> = new Set([
  ...["anlagen", "absicht", "person", "formular", "mitglied", "meldung", "version"],
  ...["antwort", "korrektur_grund", "eingang_am", "eingang_weg"],
]);

function pruefeSchluessel(felder: Felder, wo: string): void {
  for (const [schluessel, feld] of Object.entries(felder)) {
    const vergeben = Object.hasOwn(GEMEINSAM, schluessel) || BELEGT.has(schluessel);
    if (!SCHLUESSEL.test(schluessel) || vergeben) {
      throw new Error(`${wo}: Der Schlüssel „${schluessel}“ ist nicht möglich.`);
    }
    if (feld.art === "gruppe") pruefeSchluessel(feld.felder, `${wo}.${schluessel}`);
  }
}

function pruefeGruppen({ id, felder, gruppen }: Pick<Formular, "id" | "felder" | "gruppen">): void {
  const genannt = gruppen.flatMap((g) => g.felder).toSorted();
  const erklaert = Object.keys(felder).toSorted();
  if (genannt.join() !== erklaert.join()) {
    throw new Error(`${id}: Jedes Feld gehört in genau eine Gruppe (${genannt} / ${erklaert}).`);
  }
}

/**
 * Erklärt ein Formular. Die gemeinsamen Felder `ansprechperson` und `bemerkung` kommen als letzte
 * Gruppe hinzu. Wirft beim Laden, wenn Schlüssel oder Gruppen nicht stimmen.
 *
 * Ändert sich ein Formular so, dass gespeicherte Werte anders zu lesen wären (Feld entfällt, Art
 * oder Sinn wechselt), bleibt die alte Erklärung als eigene Datei stehen, die neue bekommt
 * `version + 1`, und beide stehen in `register.ts`. Ein neues freiwilliges Feld, ein neuer Code oder
 * ein schöneres Label braucht keine neue Fassung.
 */
export function defineForm<const F extends Felder>({
  fragen,
  ...definition
}: Definition<F>): Formular {
  pruefeSchluessel(definition.felder, definition.id);
  pruefeGruppen(definition);
  return {
    ...definition,
    ...(fragen && { fragen: (werte: Werte) => fragen(typisiert<F>(werte)) }),
    felder: { ...definition.felder, ...GEMEINSAM },
    gruppen: [
      ...definition.gruppen,
      { titel: "Rückfragen und Bemerkung", felder: Object.keys(GEMEINSAM) },
    ],
    // `Werte` entstehen nur aus diesen Feldern, also haben sie deren Typen.
    betreff: (person, werte) => definition.betreff(person, typisiert<F>(werte)),
    wirksamAb: (werte) => definition.wirksamAb(typisiert<F>(werte)),
    pruefe: (werte, kontext) => definition.pruefe(typisiert<F>(werte), kontext),
    wirkung: (werte, kontext) => definition.wirkung(typisiert<F>(werte), kontext),
    zeile: (werte) => definition.zeile(typisiert<F>(werte)),
  };
}

function typisiert<F extends Felder>(werte: Werte): WerteVon<F> {
  return werte as WerteVon<F>;
}
