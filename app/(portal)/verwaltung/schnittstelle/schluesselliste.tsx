import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Dialog } from "@/components/ui/dialog";
import { Leer } from "@/components/ui/leer";
import { Plakette, type Plakettenart } from "@/components/ui/plakette";
import { Tag, Zeitstempel } from "@/components/ui/zeitstempel";
import type { Schluesselansicht, Schluesselstand } from "@/lib/schnittstelle";
import { widerrufeSchluessel } from "./actions";

const STAND: Record<Schluesselstand, { art: Plakettenart; wort: string }> = {
  gilt: { art: "erfolg", wort: "gilt" },
  abgelaufen: { art: "warnung", wort: "abgelaufen" },
  "ohne-konto": { art: "warnung", wort: "ohne aktiven Zugang" },
  abgeschaltet: { art: "warnung", wort: "Schnittstelle abgeschaltet" },
  widerrufen: { art: "neutral", wort: "widerrufen" },
};

const SPALTEN: Spalte<Schluesselansicht>[] = [
  { schluessel: "name", titel: "Verfahren", breit: true, zelle: (s) => s.name },
  { schluessel: "praefix", titel: "Beginnt mit", zelle: (s) => `${s.praefix}…` },
  { schluessel: "wer", titel: "Verantwortlich", zelle: (s) => s.verantwortlich },
  {
    schluessel: "angelegt",
    titel: "Angelegt am",
    zelle: (s) => <Zeitstempel zeitpunkt={s.angelegtAm} />,
  },
  { schluessel: "bis", titel: "Gilt bis", zelle: (s) => <Tag datum={s.gueltigBis} /> },
  {
    schluessel: "zuletzt",
    titel: "Zuletzt benutzt",
    zelle: (s) => (s.zuletztAm ? <Zeitstempel zeitpunkt={s.zuletztAm} /> : "noch nie"),
  },
  {
    schluessel: "stand",
    titel: "Stand",
    zelle: ({ stand }) => <Plakette art={STAND[stand].art}>{STAND[stand].wort}</Plakette>,
  },
  { schluessel: "tun", titel: "Handlung", titelVersteckt: true, zelle: (s) => <Widerruf s={s} /> },
];

/** Für die Kasse: wessen Verfahren es ist. */
const ORGANISATION: Spalte<Schluesselansicht> = {
  schluessel: "organisation",
  titel: "Organisation",
  zelle: (s) => s.organisation || "eigenes Verfahren",
};

function Widerruf({ s }: { s: Schluesselansicht }) {
  if (s.stand === "widerrufen") return null;
  return (
    <Dialog knopf={`${s.praefix} widerrufen`} titel={`Schlüssel für ${s.name} widerrufen?`}>
      <p>
        Das Verfahren kommt von der nächsten Anfrage an nicht mehr herein. Das lässt sich nicht
        rückgängig machen; gesendete Meldungen bleiben.
      </p>
      <FormularRahmen action={widerrufeSchluessel} kennung={s.id} warnen={false}>
        <input type="hidden" name="schluessel" value={s.id} />
        <SendeKnopf variante="gefahr">Schlüssel widerrufen</SendeKnopf>
      </FormularRahmen>
    </Dialog>
  );
}

interface SchluessellisteProps {
  schluessel: readonly Schluesselansicht[];
  mitOrganisation?: boolean;
}

/** Schlüssel der Schnittstelle mit Geltung und letzter Benutzung; ein Geheimnis steht hier nie. */
export function Schluesselliste({ schluessel, mitOrganisation = false }: SchluessellisteProps) {
  const [name, ...rest] = SPALTEN;
  return (
    <Tabelle
      // Nach einem Widerruf neu gezeichnet: Sein Dialog schließt sich.
      key={schluessel.filter((s) => s.stand === "widerrufen").length}
      beschriftung="Schlüssel der Schnittstelle"
      spalten={mitOrganisation && name ? [name, ORGANISATION, ...rest] : SPALTEN}
      zeilen={schluessel}
      schluessel={(s) => s.id}
      leer={<Leer grund="Es gibt noch keinen Schlüssel." />}
    />
  );
}
