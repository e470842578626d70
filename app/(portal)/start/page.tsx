import type { Metadata } from "next";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { listAufgaben } from "@/lib/aufgaben";
import { darf, KEIN_MITGLIED, requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeUeberblick } from "@/lib/eingang";
import { zaehleOffene } from "@/lib/kassenpostfach";
import { zaehleAdministrationen, zaehleFaellige } from "@/lib/nutzer";
import { neuesteNachrichten } from "@/lib/postfach";
import { letzteAnmeldung } from "@/lib/zugang";
import { Aufgaben } from "./aufgaben";
import { Kassenarbeit, nenneEingang } from "./kassenarbeit";
import { NeuesteNachrichten } from "./neueste-nachrichten";

export const metadata: Metadata = { title: "Startseite" };
const ANZAHL = 5;
const EINLEITUNG = {
  S: "Sie sehen hier die neuesten Nachrichten in Ihren Postfächern.",
  X: "Sie sehen hier die neuesten Nachrichten im Gruppenpostfach Administration.",
};
const ZAHL = new Intl.NumberFormat("de-DE");

/** Was im Postfach der Kasse auf Antwort wartet. */
function nenneSchriftwechsel(offene: number): string {
  if (offene === 0) return "Im Postfach wartet keine Nachricht auf Antwort.";
  return offene === 1
    ? "Im Postfach wartet eine Nachricht auf Antwort."
    : `Im Postfach warten ${ZAHL.format(offene)} Nachrichten auf Antwort.`;
}

export default async function Startseite() {
  const akteur = await requireRecht("start:lesen");
  const { nachrichten, anmeldung, eingang, schriftwechsel, aufgaben, allein, faellige } =
    await withTenant(akteur, async (tx) => ({
      faellige:
        akteur.klasse === "X" && akteur.mitgliedId
          ? await zaehleFaellige(tx, { kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId })
          : 0,
      allein:
        akteur.klasse === "X" &&
        (await zaehleAdministrationen(tx, akteur.kasseId, akteur.mitgliedId ?? KEIN_MITGLIED)) < 2,
      eingang: darf(akteur, "eingang:lesen") ? await ladeUeberblick(tx, akteur) : null,
      schriftwechsel: darf(akteur, "kassenpostfach:lesen") ? await zaehleOffene(tx, akteur) : null,
      aufgaben: await listAufgaben(tx, akteur),
      nachrichten: await neuesteNachrichten(tx, akteur, ANZAHL),
      anmeldung: await letzteAnmeldung(tx, akteur),
    }));
  return (
    <>
      <Seitenkopf
        titel={`Guten Tag, ${akteur.vorname} ${akteur.name}!`}
        einleitung={akteur.klasse === "K" ? nenneEingang(eingang) : EINLEITUNG[akteur.klasse]}
      />
      {anmeldung.geaendert && (
        <Hinweis>
          <p>
            Ihre Daten oder Berechtigungen wurden am {formatZeitpunkt(anmeldung.geaendert)} durch
            die Verwaltung geändert.
          </p>
        </Hinweis>
      )}
      {faellige > 0 && (
        <Hinweis art="warnung">
          <p>
            {faellige === 1
              ? "Die Berechtigungen einer Person sind"
              : `Die Berechtigungen von ${faellige} Personen sind`}{" "}
            zu bestätigen. <Verweis href="/verwaltung/rechtepruefung">Zur Rechteprüfung</Verweis>
          </p>
        </Hinweis>
      )}
      {allein && (
        <Hinweis art="warnung">
          <p>
            Ihre Organisation hat nur eine Administration. Bitten Sie Ihre Kasse, eine zweite zu
            registrieren, damit Sie sich nicht aussperren.
          </p>
        </Hinweis>
      )}
      {akteur.klasse !== "K" && <Aufgaben aufgaben={aufgaben} />}
      {eingang && <Kassenarbeit eingang={eingang} />}
      {darf(akteur, "postfach:lesen") && (
        <NeuesteNachrichten
          titel="Eingang Postfach"
          anleitung="Neueste Nachrichten in Ihrem persönlichen Postfach"
          zeilen={nachrichten.persoenlich}
        />
      )}
      {akteur.gruppen.length > 0 && (
        <NeuesteNachrichten
          titel="Eingang Gruppenpostfächer"
          anleitung="Neueste Nachrichten in Ihren Gruppenpostfächern"
          zeilen={nachrichten.gruppen}
          mitGruppe={akteur.klasse === "S"}
        />
      )}
      {akteur.klasse === "S" && !darf(akteur, "postfach:lesen") && (
        <Leer grund="Für Ihren Zugang ist kein Postfach freigeschaltet. Ihre Portaladministration kann es freischalten." />
      )}
      {schriftwechsel !== null && <p>{nenneSchriftwechsel(schriftwechsel)}</p>}
      <Knopfleiste>
        {darf(akteur, "eingang:lesen") && (
          <KnopfLink href="/kasse/eingang" variante="primaer">
            Zum Eingang
          </KnopfLink>
        )}
        {schriftwechsel !== null && <KnopfLink href="/kasse/postfach">Zum Postfach</KnopfLink>}
      </Knopfleiste>
      {akteur.klasse !== "K" && (
        <p>
          Wie das Portal funktioniert, beschreibt das{" "}
          <Verweis
            href={`/handbuch/${akteur.klasse === "X" ? "administration" : "sachbearbeitung"}`}
          >
            Handbuch
          </Verweis>
          .
        </p>
      )}
      <p className="leise">
        {anmeldung.vorige
          ? `Letzte Anmeldung: ${formatZeitpunkt(anmeldung.vorige)}.`
          : "Dies ist Ihre erste Anmeldung."}{" "}
        {anmeldung.fehlversuche > 0 && `Fehlversuche seither: ${anmeldung.fehlversuche}.`}
      </p>
    </>
  );
}
