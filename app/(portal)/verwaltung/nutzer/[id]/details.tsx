import { Beschreibung } from "@/components/ui/beschreibung";
import { GEWAEHRUNGEN } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import type { Angebot, Nutzer } from "@/lib/nutzer";

const KEINE = "keine";

/** Daten und Berechtigungen eines Kontos; von der Kasse Abgeschaltetes wird nicht gezeigt. */
export function Details({ k, angebot }: { k: Nutzer; angebot: Angebot }) {
  const gruppen = angebot.gruppen.map((g) => g.gruppe).filter((g) => k.gruppen.includes(g));
  const rechte = angebot.rechte.filter((r) => k.rechte.includes(r));
  return (
    <>
      <h2>Nutzer:innen-Daten</h2>
      <Beschreibung
        spalten
        zeilen={[
          { label: "Vorname:", wert: k.vorname },
          { label: "Name:", wert: k.name },
          { label: "Mitglied:", wert: k.mitgliedName },
          { label: "E-Mail-Adresse:", wert: k.email },
          { label: "Nutzerstatus:", wert: k.text.details },
          { label: "Nutzerkennung:", wert: k.kennung },
          ...(k.status === "GESPERRT"
            ? [
                {
                  label: "Gesperrt durch:",
                  wert: k.gesperrtVon === "K" ? "Versorgungskasse" : "Portaladministration",
                },
                { label: "Grund der Sperre:", wert: k.sperrGrund },
              ]
            : []),
          ...(k.geaendertAm
            ? [{ label: "Zuletzt geändert:", wert: formatZeitpunkt(k.geaendertAm) }]
            : []),
        ]}
      />
      <h2>Berechtigungen für Gruppenpostfächer</h2>
      <Aufzaehlung werte={gruppen} />
      <h2>Berechtigungen für Portal-Funktionalitäten</h2>
      <Aufzaehlung werte={rechte.map((r) => GEWAEHRUNGEN[r])} />
    </>
  );
}

function Aufzaehlung({ werte }: { werte: readonly string[] }) {
  if (werte.length === 0) return <p>{KEINE}</p>;
  return (
    <ul className="aufzaehlung">
      {werte.map((wert) => (
        <li key={wert}>{wert}</li>
      ))}
    </ul>
  );
}
