import { notFound } from "next/navigation";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { type Akteur, anfrage } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeNachricht, merkeGelesen } from "@/lib/postfach";
import { Anhangliste } from "../meldungen/[id]/anhangliste";

/** Eine Nachricht aus dem persönlichen oder einem Gruppenpostfach; `gruppe` muss zur Adresse passen. */
export async function Nachricht({
  akteur,
  id,
  gruppe,
  weg,
}: {
  akteur: Akteur;
  id: string;
  gruppe: string | null;
  weg: string;
}) {
  const n = await withTenant(akteur, async (tx) => {
    const geladen = await ladeNachricht(tx, akteur, id);
    if (!geladen || geladen.gruppe !== gruppe) return null;
    // Das Öffnen selbst ist das Lesen; der Vermerk gehört nur der eigenen Person.
    await merkeGelesen(tx, akteur, id);
    await schreibeLesezugriff(
      tx,
      { aktion: "nachricht.lesen", objektArt: "nachricht", objektId: id },
      await anfrage(),
    );
    return geladen;
  });
  if (!n) notFound();
  return (
    <article className="schmal nachricht">
      <Seitenkopf
        davor={gruppe ? `Postfach: ${gruppe}` : "Postfach"}
        titel={n.betreff}
        einleitung={
          <>
            {formatZeitpunkt(n.am)} | Referenz: <strong data-referenz>{n.referenz}</strong> |{" "}
            {n.bereich} - {n.thema}
          </>
        }
      />
      <div className="freitext">{n.text}</div>
      <h2>Anhänge</h2>
      {n.meldungId && n.anhaenge.length > 0 ? (
        <Anhangliste meldungId={n.meldungId} anhaenge={n.anhaenge} />
      ) : (
        <p>Diese Nachricht enthält keine Anhänge.</p>
      )}
      {n.meldungId && (
        <p className="nicht-drucken">
          <Verweis href={`/meldungen/${n.meldungId}`}>Zur Meldung {n.referenz}</Verweis>
        </p>
      )}
      <Knopfleiste>
        <KnopfLink href={weg}>Schließen</KnopfLink>
        <DruckKnopf />
        <KnopfLink href={`${weg}/${id}/pdf`} datei>
          PDF herunterladen
        </KnopfLink>
      </Knopfleiste>
    </article>
  );
}
