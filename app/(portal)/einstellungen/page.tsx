import type { Metadata } from "next";
import { Hinweis } from "@/components/ui/hinweis";
import { darf, requireRecht } from "@/lib/auth";
import { type Seitenparameter, textAus } from "../seitenwahl";
import { Benachrichtigung } from "./benachrichtigung/benachrichtigung";
import { Berechtigungen, Rollenrechte } from "./berechtigungen";
import { Darstellung } from "./darstellung/darstellung";
import { Geraete } from "./geraete/geraete";
import { Passkeys } from "./passkeys/passkeys";
import { Passwort } from "./passwort";
import { ZweiterFaktor } from "./zweiter-faktor";

export const metadata: Metadata = { title: "Einstellungen" };

const GESPEICHERT: Record<string, string> = {
  darstellung: "Die Darstellung ist gespeichert.",
  geraete: "Die gewählten Geräte sind abgemeldet.",
};

export default async function Einstellungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("einstellungen:lesen");
  const parameter = await searchParams;
  const gespeichert = GESPEICHERT[textAus(parameter, "gespeichert")];
  return (
    <div className="schmal einstellungen">
      {gespeichert && <Hinweis art="erfolg" rolle="status" titel={gespeichert} />}
      <Passwort email={akteur.email} />
      {darf(akteur, "postfach:lesen") && <Benachrichtigung akteur={akteur} />}
      <ZweiterFaktor akteur={akteur} />
      <Passkeys akteur={akteur} getan={textAus(parameter, "passkey") || undefined} />
      <Darstellung />
      {akteur.klasse === "S" ? (
        <Berechtigungen akteur={akteur} />
      ) : (
        <Rollenrechte akteur={akteur} />
      )}
      <Geraete akteur={akteur} />
    </div>
  );
}
