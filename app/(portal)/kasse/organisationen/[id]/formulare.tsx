import { FormularRahmen } from "@/components/form/formular-rahmen";
import { HakenGruppe } from "@/components/form/haken-gruppe";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { Karte } from "@/components/ui/karte";
import { type Organisation, SCHALTER } from "@/lib/organisationen";
import { EMAIL_TAN_WARNUNG, FAKTOREN } from "../../konten/faktoren";
import { Stammdaten } from "../stammdaten";
import { aendere, schalte, stelleFaktor } from "./actions";

/** Stammdaten der Organisation. */
export function StammdatenFormular({ m }: { m: Organisation }) {
  return (
    <Karte titel="Stammdaten">
      <FormularRahmen action={aendere} kennung="stammdaten">
        <input type="hidden" name="organisation" value={m.id} />
        <input type="hidden" name="version" value={m.version} />
        <Stammdaten bisher={m} />
        <SendeKnopf variante="sekundaer">Stammdaten speichern</SendeKnopf>
      </FormularRahmen>
    </Karte>
  );
}

/** Zweiter Faktor aller Konten der Organisation, je Klasse. */
export function ZweiterFaktor({ m }: { m: Organisation }) {
  return (
    <Karte titel="Zweiter Faktor">
      <Hinweis art="warnung">
        <p>{EMAIL_TAN_WARNUNG}</p>
      </Hinweis>
      <FormularRahmen action={stelleFaktor} kennung="faktor">
        <input type="hidden" name="organisation" value={m.id} />
        <Optionen
          name="sachbearbeitung"
          label="Sachbearbeitung"
          pflicht
          wert={m.zweiterFaktor}
          moeglichkeiten={FAKTOREN}
        />
        <Optionen
          name="administration"
          label="Administration"
          pflicht
          wert={m.zweiterFaktorAdmin}
          moeglichkeiten={FAKTOREN}
        />
        <p className="leise">
          Eine Änderung gilt auch für bestehende Konten und beendet deren Anmeldungen.
        </p>
        <SendeKnopf variante="sekundaer">Zweiten Faktor speichern</SendeKnopf>
      </FormularRahmen>
    </Karte>
  );
}

const BLOECKE = ["Gruppenpostfächer", "Portal-Funktionalitäten", "Formulare"] as const;

/** Was der Organisation zur Verfügung steht (Handbuch Administration 1.7). */
export function Funktionen({ m }: { m: Organisation }) {
  return (
    <Karte titel="Funktionen">
      <p>
        Was Sie abwählen, wird der Organisation nicht gezeigt und wirkt ab der nächsten Anfrage
        nicht mehr. Vergebene Berechtigungen bleiben gespeichert.
      </p>
      <FormularRahmen action={schalte} kennung="funktionen">
        <input type="hidden" name="organisation" value={m.id} />
        {BLOECKE.map((block) => (
          <HakenGruppe
            key={block}
            titel={block}
            ebene={3}
            haken={SCHALTER.filter((s) => s.block === block).map((s) => ({
              name: s.feld,
              label: s.titel,
              gesetzt: !m.abgeschaltet.includes(s.wert),
            }))}
          />
        ))}
        <SendeKnopf variante="sekundaer">Funktionen speichern</SendeKnopf>
      </FormularRahmen>
    </Karte>
  );
}
