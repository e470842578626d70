import { Hinweis } from "@/components/ui/hinweis";
import { istOffen, type MeldungAnsicht, type Vorschau } from "@/lib/meldungen";
import { Berichtigungsverweise } from "../../../meldungen/[id]/berichtigungsverweise";

/** Was die Übernahme einer Berichtigung mit der ursprünglichen Meldung tut. */
function folge(m: MeldungAnsicht, vorschau: Vorschau | null): string | null {
  const kette = vorschau?.kette;
  if (!m.berichtigt || !kette || !istOffen(m.status)) return null;
  if (istOffen(m.berichtigt.status))
    return "Über die ursprüngliche Meldung ist noch nicht entschieden. Mit der Übernahme dieser Berichtigung gilt sie als zurückgezogen.";
  if (!kette.uebernommen) return "Die ursprüngliche Meldung ist nicht übernommen.";
  return kette.grundlage
    ? "Die ursprüngliche Meldung ist übernommen. Die Übernahme ersetzt deren Eintrag; die Gegenüberstellung zeigt es."
    : "Die ursprüngliche Meldung ist übernommen, und der Lebenslauf hat sich seither weiter geändert. Die Berichtigung wirkt deshalb auf den jetzigen Stand. Bitte prüfen Sie die Gegenüberstellung besonders.";
}

/** Bezug einer Berichtigung zur ursprünglichen Meldung, auf beiden Seiten. */
export function Berichtigungshinweis({
  m,
  vorschau,
}: {
  m: MeldungAnsicht;
  vorschau: Vorschau | null;
}) {
  if (!m.berichtigt && m.berichtigungen.length === 0) return null;
  const text = folge(m, vorschau);
  return (
    <Hinweis art={text ? "warnung" : "info"} titel="Berichtigung">
      <Berichtigungsverweise m={m} weg="/kasse/eingang" />
      {text && <p>{text}</p>}
    </Hinweis>
  );
}
