import type { Metadata } from "next";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { Plakette } from "@/components/ui/plakette";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import {
  alsAufgaben,
  alsFassungen,
  liesBetriebsstand,
  liesDatenbank,
  liesMailstand,
  listFehlgeschlagene,
  listWarteschlangen,
  pruefpunkte,
} from "@/lib/betrieb";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { Aufgabentabelle, Mailtabelle, Warteschlangen } from "./tabellen";

export const metadata: Metadata = { title: "Betrieb" };

export default async function Betrieb({
  searchParams,
}: {
  searchParams: Promise<{ getan?: string }>;
}) {
  const akteur = await requireRecht("betrieb:verwalten");
  const { getan } = await searchParams;
  const { zeilen, mails, fehlgeschlagene, warteschlangen, datenbank } = await withTenant(
    akteur,
    async (tx) => ({
      zeilen: await liesBetriebsstand(tx),
      mails: await liesMailstand(tx),
      fehlgeschlagene: await listFehlgeschlagene(tx),
      warteschlangen: await listWarteschlangen(tx),
      datenbank: await liesDatenbank(tx),
    }),
  );
  const fassungen = alsFassungen(zeilen, datenbank);
  const sicherung = zeilen.find((z) => z.name === "sicherung");
  return (
    <>
      {getan === "gesendet" && (
        <Hinweis art="erfolg" rolle="status" titel="Die E-Mail wird noch einmal gesendet." />
      )}
      <Seitenkopf
        titel="Betrieb"
        einleitung="Sie sehen hier, ob das Portal arbeitet: E-Mails, Aufgaben, Sicherung und Fassungen, ohne Personendaten."
      />
      <h2>Zustand</h2>
      <Beschreibung
        spalten
        zeilen={pruefpunkte(zeilen, mails, datenbank).map((p) => ({
          label: `${p.was}:`,
          wert: (
            <>
              <Plakette art={p.gut ? "erfolg" : "warnung"}>{p.gut ? "gut" : "prüfen"}</Plakette>{" "}
              {p.satz}
            </>
          ),
        }))}
      />
      <Mailtabelle mails={mails} fehlgeschlagene={fehlgeschlagene} />
      <Warteschlangen zeilen={warteschlangen} />
      <Aufgabentabelle aufgaben={alsAufgaben(zeilen)} />
      <h2>Sicherung und Fassungen</h2>
      <Beschreibung
        spalten
        zeilen={[
          {
            label: "Letzte Sicherung:",
            wert: sicherung
              ? `${formatZeitpunkt(sicherung.am)} (${sicherung.angaben.art})`
              : "noch keine vermerkt",
          },
          { label: "Portal:", wert: fassungen.portal },
          { label: "Worker:", wert: fassungen.worker },
          { label: "Node.js:", wert: fassungen.node },
          { label: "Datenbank:", wert: fassungen.datenbank },
        ]}
      />
    </>
  );
}
