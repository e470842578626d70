import { Verweis } from "@/components/ui/verweis";
import { type MeldungAnsicht, type MeldungVerweis, STATUS_TEXT } from "@/lib/meldungen";

interface BerichtigungsverweiseProps {
  m: MeldungAnsicht;
  /** Adresse der Meldungen auf dieser Seite des Portals. */
  weg: "/meldungen" | "/kasse/eingang";
}

/** Welche Meldung diese berichtigt und welche sie berichtigen, mit Referenz und Stand. */
export function Berichtigungsverweise({ m, weg }: BerichtigungsverweiseProps) {
  const verweis = (v: MeldungVerweis) => (
    <>
      <Verweis href={`${weg}/${v.id}`}>Referenz {v.referenz}</Verweis> ({STATUS_TEXT[v.status]})
    </>
  );
  return (
    <>
      {m.berichtigt && <p>Berichtigt die Meldung mit der {verweis(m.berichtigt)}</p>}
      {m.berichtigungen.map((b) => (
        <p key={b.id}>Berichtigung dieser Meldung: {verweis(b)}</p>
      ))}
    </>
  );
}
