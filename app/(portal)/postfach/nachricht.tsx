import { notFound } from "next/navigation";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { type Akteur, anfrage } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  ladeKorb,
  ladeNachricht,
  listGruppenmitglieder,
  listVerlauf,
  merkeGelesen,
  type Nachrichtenansicht,
  SYSTEMMELDUNG,
} from "@/lib/postfach";
import { Korb } from "../gruppenpostfach/[gruppe]/[id]/korb";
import { type Seitenparameter, textAus } from "../seitenwahl";
import { liesGetan, postfachHref } from "./adresse";
import { Aktionen } from "./aktionen";
import { GetanHinweis } from "./getan-hinweis";
import { Nachrichtanhaenge, Nachrichtenverlauf } from "./verlauf";

interface NachrichtProps {
  akteur: Akteur;
  id: string;
  /** Gruppe der Adresse oder `null` für das persönliche Postfach; die Nachricht muss dort liegen. */
  gruppe: string | null;
  parameter: Seitenparameter;
}

/** Eine Nachricht mit dem ganzen Schriftverkehr unter ihrer Referenz. */
export async function Nachricht({ akteur, id, gruppe, parameter }: NachrichtProps) {
  const geladen = await withTenant(akteur, async (tx) => {
    const n = await ladeNachricht(tx, akteur, id);
    if (!n || n.gruppe !== gruppe) return null;
    const verlauf = await listVerlauf(tx, n);
    // Was die Seite zeigt, ist gelesen; der Vermerk gehört nur der eigenen Person.
    await merkeGelesen(tx, akteur, id, ...verlauf.map((v) => v.id));
    await schreibeLesezugriff(
      tx,
      { aktion: "nachricht.lesen", objektArt: "nachricht", objektId: id },
      await anfrage(),
    );
    return {
      n,
      verlauf,
      korb: n.gruppe ? await ladeKorb(tx, n) : null,
      mitglieder: n.gruppe ? await listGruppenmitglieder(tx, n.gruppe) : [],
    };
  });
  if (!geladen) notFound();
  const { n, verlauf, korb, mitglieder } = geladen;
  const weg = postfachHref(gruppe);
  return (
    <article className="schmal nachricht">
      <Seitenkopf
        davor={gruppe ? `Postfach: ${gruppe}` : "Postfach"}
        titel={n.betreff}
        einleitung={<Kopfzeile n={n} />}
      />
      {textAus(parameter, "gesendet") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Nachricht gesendet">
          Ihre Nachricht ist bei der Versorgungskasse eingegangen. Die Antwort erhalten Sie unter
          der Referenz {n.referenz}.
        </Hinweis>
      )}
      <GetanHinweis getan={liesGetan(parameter)} />
      <div className="freitext">{n.text}</div>
      <h2>Anhänge</h2>
      <Nachrichtanhaenge n={n} />
      {n.meldungId && akteur.klasse === "S" && (
        <p className="nicht-drucken">
          <Verweis href={`/meldungen/${n.meldungId}`}>Zur Meldung {n.referenz}</Verweis>
        </p>
      )}
      <Knopfleiste>
        {n.bereich !== SYSTEMMELDUNG && (
          <KnopfLink href={`${weg}/schreiben?antwort=${n.id}`} variante="primaer">
            Antworten
          </KnopfLink>
        )}
        <KnopfLink href={weg}>Schließen</KnopfLink>
        <Aktionen n={n} weg={weg} />
        <KnopfLink href={`${weg}/${id}/pdf`} datei>
          PDF herunterladen
        </KnopfLink>
        <KnopfLink href={`${weg}/${id}/nachweis`} datei>
          Nachweismappe
        </KnopfLink>
      </Knopfleiste>
      <p className="leise">{aufbewahrung(n)}</p>
      {korb && (
        <Korb nachrichtId={n.id} korb={korb} mitglieder={mitglieder} kontoId={akteur.kontoId} />
      )}
      <Nachrichtenverlauf verlauf={verlauf} />
    </article>
  );
}

function Kopfzeile({ n }: { n: Nachrichtenansicht }) {
  return (
    <>
      {formatZeitpunkt(n.am)} | Referenz: <strong data-referenz>{n.referenz}</strong> | {n.bereich}{" "}
      - {n.thema}
      {n.urheber && ` | ${n.richtung === "eingang" ? "von" : "gesendet von"} ${n.urheber}`}
    </>
  );
}

/** Wie lange die Nachricht noch da ist (security.md 6.4). */
function aufbewahrung(n: Nachrichtenansicht): string {
  if (n.wichtig || n.archiviert)
    return `Diese Nachricht ist ${n.archiviert ? "archiviert" : "als wichtig markiert"} und von der Löschfrist ausgenommen.`;
  const [tag] = formatZeitpunkt(n.loeschungAm).split(",");
  return `Diese Nachricht wird nach dem ${tag} gelöscht. Archivierte und als wichtig markierte Nachrichten bleiben erhalten.`;
}
