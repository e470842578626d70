import { Erneuern } from "@/components/layout/erneuern";
import { Verweis } from "@/components/ui/verweis";
import type { Stapelansicht } from "@/lib/stapel";

const ZAHL = new Intl.NumberFormat("de-DE");

/** Wie weit der Worker ist; die Seite darf dabei verlassen werden. */
export function Stapelfortschritt({ s }: { s: Stapelansicht }) {
  const prueft = s.stand === "PRUEFT";
  const fertig = prueft ? s.gesamt - s.zahlen.NEU : s.zahlen.GESENDET + s.zahlen.ABGELEHNT;
  const alle = prueft ? s.gesamt : fertig + s.zahlen.GEPRUEFT;
  return (
    <section aria-labelledby="fortschritt">
      <h2 id="fortschritt">
        {prueft ? "Die Tabelle wird geprüft" : "Die Meldungen werden gesendet"}
      </h2>
      <p role="status">
        {ZAHL.format(fertig)} von {ZAHL.format(alle)} Zeilen{" "}
        {prueft ? "geprüft" : "gesendet oder abgelehnt"}.
      </p>
      <progress max={alle} value={fertig} aria-labelledby="fortschritt" />
      <p>
        Sie können diese Seite verlassen; es geht ohne Sie weiter.{" "}
        <Verweis href={`/meldungen/stapel/${s.id}`}>Stand neu laden</Verweis>
      </p>
      <Erneuern sekunden={3} />
    </section>
  );
}
