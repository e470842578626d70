import { Bestaetigung } from "@/components/form/bestaetigung";
import { HakenGruppe } from "@/components/form/haken-gruppe";
import { TextFeld } from "@/components/form/text-feld";
import { ABHAENGIG, GEWAEHRUNGEN } from "@/lib/auth";
import { type Angebot, gruppenFeld, rechteFeld } from "@/lib/nutzer";

interface Vorgabe {
  vorname: string;
  name: string;
  email: string;
  gruppen: readonly string[];
  rechte: readonly string[];
}

/** „Nutzer:innen-Daten“; das Mitglied steht fest und ist kein Feld. */
export function Nutzerdaten({ angebot, bisher }: { angebot: Angebot; bisher?: Vorgabe }) {
  return (
    <fieldset className="feldgruppe">
      <legend>
        <h2>Nutzer:innen-Daten</h2>
      </legend>
      <TextFeld name="vorname" label="Vorname" pflicht wert={bisher?.vorname} breite="mittel" />
      <TextFeld name="name" label="Name" pflicht wert={bisher?.name} breite="mittel" />
      <p>
        Mitglied: <strong>{angebot.mitgliedName}</strong>
      </p>
      <TextFeld
        name="email"
        label="E-Mail-Adresse"
        typ="email"
        pflicht
        wert={bisher?.email}
        breite="mittel"
      />
    </fieldset>
  );
}

/** Beide Blöcke der Berechtigungen mit ihren Abhängigkeiten (Handbuch Administration 3). */
export function Berechtigungen({ angebot, bisher }: { angebot: Angebot; bisher?: Vorgabe }) {
  const { gruppen, rechte, bereiche } = angebot;
  return (
    <>
      <HakenGruppe
        titel="Berechtigungen für Gruppenpostfächer"
        anleitung="Bitte wählen Sie hier die Gruppenpostfächer aus, auf welche der/die Nutzer:in zugreifen können soll. Gruppenpostfächer brauchen die Postfachfunktionalität."
        fussnote={
          gruppen.some((g) => !g.moeglich)
            ? `Sie sind nur ${nenneBereiche(bereiche)} bei der Kasse gemeldet.`
            : undefined
        }
        haken={gruppen.map(({ gruppe, moeglich }) => ({
          name: gruppenFeld(gruppe),
          label: gruppe,
          gesetzt: bisher?.gruppen.includes(gruppe) ?? false,
          moeglich,
        }))}
      />
      <HakenGruppe
        titel="Berechtigungen für Portal-Funktionalitäten"
        anleitung="Bitte wählen Sie die Berechtigungen des/der Nutzer:in aus."
        haken={rechte.map((recht) => {
          const basis = ABHAENGIG[recht];
          return {
            name: rechteFeld(recht),
            label: GEWAEHRUNGEN[recht],
            hinweis: basis ? `Wirkt nur zusammen mit „${GEWAEHRUNGEN[basis]}“.` : HINWEIS[recht],
            gesetzt: bisher?.rechte.includes(recht) ?? false,
          };
        })}
      />
      <Bestaetigung name="entfernen" label="Genannte Berechtigungen entfernen" />
    </>
  );
}

const HINWEIS: Partial<Record<keyof typeof GEWAEHRUNGEN, string>> = {
  POSTFACH: "Persönliches Postfach und die oben gewählten Gruppenpostfächer.",
};

function nenneBereiche(bereiche: readonly string[]): string {
  if (bereiche.length === 0) return "in keinem Geschäftsbereich";
  if (bereiche.length === 1) return `im Geschäftsbereich ${bereiche[0]}`;
  return `in den Geschäftsbereichen ${bereiche.slice(0, -1).join(", ")} und ${bereiche.at(-1)}`;
}
