import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ohneZustand } from "@/components/form/ohne-zustand";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Knopf, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { ARTEN, ladeAnliegen, liesAbsender } from "@/lib/anliegen";
import { requireRecht } from "@/lib/auth";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { setzeStand } from "./actions";

export const metadata: Metadata = { title: "Anliegen" };

export default async function AnliegenAnsehen({ params }: { params: Promise<{ id: string }> }) {
  const akteur = await requireRecht("anliegen:bearbeiten");
  const { id } = await params;
  const geladen = await withTenant(akteur, async (tx) => {
    const a = await ladeAnliegen(tx, akteur, id);
    return a && { a, absender: await liesAbsender(tx, a) };
  });
  if (!geladen) notFound();
  const { a, absender } = geladen;
  const betreff = encodeURIComponent(`${ARTEN[a.art].name} ${a.referenz}`);
  const zeilen = [
    { label: "Eingang:", wert: formatZeitpunkt(a.am) },
    { label: "Referenz:", wert: a.referenz },
    { label: "Bereich:", wert: a.bereich },
    { label: "Name:", wert: a.name },
    {
      label: "E-Mail:",
      wert: a.email && <a href={`mailto:${a.email}?subject=${betreff}`}>{a.email}</a>,
    },
    { label: "Nutzerkennung:", wert: absender?.kennung ?? "ohne Anmeldung" },
    { label: "Organisation:", wert: absender?.organisation ?? "" },
    { label: "Antwort bis:", wert: a.antwortBis && a.email ? formatDatum(a.antwortBis) : "" },
    { label: "Erledigt:", wert: a.erledigtAm ? formatZeitpunkt(a.erledigtAm) : "" },
  ].filter((z) => z.wert !== "");
  return (
    <div className="schmal">
      <Seitenkopf
        davor={<Verweis href="/kasse/anliegen">Zu den Anliegen</Verweis>}
        titel={a.thema || ARTEN[a.art].name}
        einleitung={`${ARTEN[a.art].name}. ${
          a.email ? "Antworten Sie bitte per E-Mail." : "Eine Antwort ist nicht gewünscht."
        }`}
      />
      <Beschreibung zeilen={zeilen} />
      <h2>Text</h2>
      <p className="freitext">{a.text}</p>
      <form action={ohneZustand(setzeStand)}>
        <input type="hidden" name="anliegen" value={a.id} />
        <Knopfleiste>
          {a.erledigtAm ? (
            <Knopf name="absicht" value="oeffnen">
              Wieder öffnen
            </Knopf>
          ) : (
            <Knopf variante="primaer" name="absicht" value="erledigt">
              Als erledigt kennzeichnen
            </Knopf>
          )}
        </Knopfleiste>
      </form>
    </div>
  );
}
