import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeSchriftwechsel, listTeam } from "@/lib/kassenpostfach";
import { Nachrichtenverlauf } from "../../../postfach/verlauf";
import { type Seitenparameter, textAus } from "../../../seitenwahl";
import { StandPlakette } from "../stand";
import { Bearbeitung, Notizen } from "./bearbeitung";

export const metadata: Metadata = { title: "Schriftwechsel" };

export default async function SchriftwechselSeite({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("kassenpostfach:lesen");
  const { id } = await params;
  const geladen = await withTenant(akteur, async (tx) => {
    const s = await ladeSchriftwechsel(tx, akteur, id);
    if (!s) return null;
    await schreibeLesezugriff(
      tx,
      { aktion: "schriftwechsel.lesen", objektArt: "schriftwechsel", objektId: id },
      await anfrage(),
    );
    return { s, team: await listTeam(tx, s.kasseId, s.team) };
  });
  if (!geladen) notFound();
  const { s, team } = geladen;
  return (
    <article className="schmal">
      <Seitenkopf
        davor={<Verweis href="/kasse/postfach">Zurück zum Postfach</Verweis>}
        titel={s.betreff}
        einleitung={
          <>
            Referenz: <strong data-referenz>{s.referenz}</strong> | {s.organisation} (
            {s.mitgliedsnummer}), {s.gegenueber} | {s.bereich} - {s.thema} | Team {s.team}{" "}
            <StandPlakette stand={s.stand} />
          </>
        }
      />
      {textAus(await searchParams, "gesendet") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Nachricht gesendet">
          Sie liegt jetzt im Postfach von {s.gegenueber}.
        </Hinweis>
      )}
      <Knopfleiste>
        <KnopfLink href={`/kasse/postfach/schreiben?antwort=${s.id}`} variante="primaer">
          Antworten
        </KnopfLink>
        <DruckKnopf />
        <KnopfLink href={`/kasse/postfach/${s.id}/nachweis`} datei>
          Nachweismappe
        </KnopfLink>
      </Knopfleiste>
      <Nachrichtenverlauf
        verlauf={s.nachrichten}
        titel="Schriftverkehr"
        wurzel="/kasse/postfach/nachricht"
      />
      <Bearbeitung s={s} team={team} meiner={s.bearbeiterId === akteur.kontoId} />
      <Notizen s={s} />
    </article>
  );
}
