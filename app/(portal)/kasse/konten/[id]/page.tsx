import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { listAnmeldeversuche, listKontomails } from "@/lib/betrieb";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeKassenkonto, type Nutzer } from "@/lib/nutzer";
import { jetzt } from "@/lib/uhr";
import { istAutoGesperrt } from "@/lib/zugang";
import { KLASSE } from "../faktoren";
import { Auskunft } from "./auskunft";
import { Kontohandlungen } from "./handlungen";

export const metadata: Metadata = { title: "Konto" };

const GETAN: Record<string, string> = {
  angelegt: "Das Konto ist angelegt, die E-Mail zum Festlegen des Passworts ist unterwegs.",
  link: "Gesendet. Der neue Link ist 60 Minuten gültig, der vorige gilt nicht mehr.",
  geaendert: "Gespeichert.",
  beendet: "Alle Anmeldungen sind beendet.",
  gesperrt: "Gesperrt. Alle Anmeldungen sind beendet.",
  entsperrt: "Entsperrt.",
  faktor: "Zurückgesetzt. Alle Anmeldungen sind beendet, Passkeys sind entfernt.",
  umgestellt: "Umgestellt. Alle Anmeldungen sind beendet.",
};

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
    return (
      k && {
        k,
        anmeldungen: await listAnmeldeversuche(tx, k.id),
        mails: await listKontomails(tx, k.email),
      }
    );
  });
  if (!geladen) notFound();
  const { k, anmeldungen, mails } = geladen;
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
      <p>
        <Verweis href={`/kasse/konten/${k.id}/betroffene`}>Betroffene ermitteln</Verweis>
      </p>
      <Auskunft anmeldungen={anmeldungen} mails={mails} />
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
    { label: "Passkeys:", wert: String(k.passkeys) },
    {
      label: "Letzte Anmeldung:",
      wert: k.letzteAnmeldungAm ? formatZeitpunkt(k.letzteAnmeldungAm) : "noch nie",
    },
    {
      label: "Fehlversuche seither:",
      wert: String(k.fehlversucheSeitAnmeldung),
    },
    ...sperre(k),
  ];
}

/** Warum und wie lange das Konto gesperrt ist; beide Sperren können zugleich gelten. */
function sperre(k: Nutzer) {
  const vonHand = [
    { label: "Grund der Sperre:", wert: k.sperrGrund },
    { label: "Ende der Sperre:", wert: "bis jemand das Konto entsperrt" },
  ];
  const bis = istAutoGesperrt(k, jetzt()) ? k.autoGesperrtBis : null;
  return [
    ...(k.status === "GESPERRT" ? vonHand : []),
    ...(bis
      ? [{ label: "Sperre nach Fehlversuchen:", wert: `endet von selbst, ${formatZeitpunkt(bis)}` }]
      : []),
  ];
}
