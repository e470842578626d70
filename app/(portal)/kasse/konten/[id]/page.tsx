import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeKassenkonto, letzteSitzungen, type Nutzer } from "@/lib/nutzer";
import { Kontohandlungen } from "./handlungen";

export const metadata: Metadata = { title: "Konto" };

const GETAN: Record<string, string> = {
  angelegt: "Das Konto ist angelegt, die E-Mail zum Festlegen des Passworts ist unterwegs.",
  link: "Gesendet. Der neue Link ist 60 Minuten gültig, der vorige gilt nicht mehr.",
  gesperrt: "Gesperrt. Alle Anmeldungen sind beendet.",
  entsperrt: "Entsperrt.",
  faktor: "Zurückgesetzt. Die nächste Anmeldung führt durch die Einrichtung einer neuen App.",
  umgestellt: "Umgestellt. Alle Anmeldungen sind beendet.",
};

const KLASSE = { S: "Sachbearbeitung", X: "Administration", K: "Kasse" } as const;
const ABRUF = { OFFEN: "offen", ABGERUFEN: "abgerufen", GESPERRT: "gesperrt" } as const;

interface Seite {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ getan?: string }>;
}

export default async function KontoSeite({ params, searchParams }: Seite) {
  const akteur = await requireRecht("konten:verwalten");
  const { id } = await params;
  const { getan } = await searchParams;
  const geladen = await withTenant(akteur, async (tx) => {
    const k = await ladeKassenkonto(tx, akteur, id);
    return k && { k, sitzungen: await letzteSitzungen(tx, k.kasseId, k.id) };
  });
  if (!geladen) notFound();
  const { k, sitzungen } = geladen;
  return (
    <>
      {getan && GETAN[getan] && <Hinweis art="erfolg" rolle="status" titel={GETAN[getan]} />}
      <Seitenkopf
        davor={
          k.mitgliedId ? (
            <Verweis href={`/kasse/organisationen/${k.mitgliedId}`}>Zur Organisation</Verweis>
          ) : (
            <Verweis href="/kasse/personal">Zum Personal der Kasse</Verweis>
          )
        }
        titel={`${k.vorname} ${k.name}`}
        einleitung="Sie sehen hier den Zustand des Kontos, ohne Inhalte, und können es verwalten."
      />
      <Beschreibung spalten zeilen={angaben(k)} />
      <h2>Letzte Anmeldungen</h2>
      <Tabelle
        beschriftung="Letzte Anmeldungen"
        spalten={[
          { schluessel: "von", titel: "Anmeldung", zelle: (s) => formatZeitpunkt(s.von) },
          {
            schluessel: "zuletzt",
            titel: "Zuletzt tätig",
            zelle: (s) => formatZeitpunkt(s.zuletzt),
          },
          {
            schluessel: "ende",
            titel: "Beendet",
            zelle: (s) => (s.beendet ? formatZeitpunkt(s.beendet) : "läuft oder abgelaufen"),
          },
        ]}
        zeilen={sitzungen}
        schluessel={(s) => s.von.toISOString()}
        leer={<Leer grund="In den letzten Stunden gab es keine Anmeldung." />}
      />
      <Kontohandlungen k={k} />
    </>
  );
}

function angaben(k: Nutzer) {
  return [
    { label: "Art:", wert: KLASSE[k.klasse] },
    { label: "Organisation:", wert: k.mitgliedName || "Versorgungskasse" },
    { label: "E-Mail-Adresse:", wert: k.email },
    { label: "Nutzerkennung:", wert: k.kennung },
    { label: "Nutzerstatus:", wert: k.text.details },
    ...(k.abruf ? [{ label: "Abruf der Nutzerkennung:", wert: ABRUF[k.abruf] }] : []),
    { label: "Zweiter Faktor:", wert: k.zweiterFaktor === "TOTP" ? "TOTP" : "E-Mail-TAN" },
    {
      label: "Letzte Anmeldung:",
      wert: k.letzteAnmeldungAm ? formatZeitpunkt(k.letzteAnmeldungAm) : "noch nie",
    },
    ...(k.status === "GESPERRT" ? [{ label: "Grund der Sperre:", wert: k.sperrGrund }] : []),
  ];
}
