import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeFrist } from "@/lib/loeschfristen";
import { speichere } from "./actions";

export const metadata: Metadata = { title: "Löschfristen" };

export default async function Loeschfristen() {
  const akteur = await requireRecht("loeschfrist:aendern");
  const monate = await withTenant(akteur, (tx) => ladeFrist(tx, akteur));
  return (
    <div className="schmal">
      <FormularRahmen
        action={speichere}
        standardAbsicht="probe"
        kopf={
          <Seitenkopf
            titel="Löschfristen"
            einleitung="Sie legen hier fest, wie lange Nachrichten in den Postfächern bleiben."
          />
        }
      >
        <TextFeld
          name="monate"
          label="Aufbewahrung von Nachrichten"
          pflicht
          wert={String(monate)}
          tastatur="numeric"
          breite="kurz"
          einheit="Monate"
          hinweis="1 bis 120 Monate nach Eingang. Archivierte und als wichtig markierte Nachrichten bleiben. Die Frist gilt auch für Nachrichten, die schon da sind; gelöscht wird in der Nacht. Der Probelauf zählt nur, was mit dieser Frist wegfiele."
        />
        <Knopfleiste>
          <SendeKnopf absicht="speichern">Speichern</SendeKnopf>
          <SendeKnopf absicht="probe" variante="sekundaer">
            Probelauf
          </SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
