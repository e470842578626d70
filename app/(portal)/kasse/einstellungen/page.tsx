import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { HakenGruppe } from "@/components/form/haken-gruppe";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeEinstellungen } from "@/lib/organisationen";
import { speichere } from "./actions";

export const metadata: Metadata = { title: "Einstellungen der Kasse" };

export default async function EinstellungenDerKasse({
  searchParams,
}: {
  searchParams: Promise<{ gespeichert?: string }>;
}) {
  const akteur = await requireRecht("kasse:einstellen");
  const { gespeichert } = await searchParams;
  const k = await withTenant(akteur, (tx) => ladeEinstellungen(tx, akteur.kasseId));
  if (!k) notFound();
  return (
    <div className="schmal">
      {gespeichert && <Hinweis art="erfolg" rolle="status" titel="Gespeichert." />}
      <FormularRahmen
        action={speichere}
        kopf={
          <>
            <Seitenkopf
              titel="Einstellungen der Kasse"
              einleitung="Diese Angaben stehen in E-Mails, Impressum und Support; Fristen und Benachrichtigungen gelten für alle Organisationen."
            />
            <PflichtHinweis />
          </>
        }
      >
        <TextFeld name="name" label="Name" pflicht wert={k.name} />
        <Mehrzeilig
          name="anschrift"
          label="Anschrift"
          max={500}
          zeilen={3}
          wert={k.anschrift.zeilen.join("\n")}
        />
        <TextFeld name="supportMail" label="Support-Adresse" typ="email" wert={k.supportMail} />
        <TextFeld
          name="eingangMail"
          label="Adresse für Eingänge"
          hinweis="Hierhin geht eine E-Mail ohne Inhalt, wenn ein Vorgang eingeht."
          typ="email"
          wert={k.eingangMail}
        />
        <TextFeld name="web" label="Webadresse" wert={k.web} />
        <TextFeld name="absenderName" label="Anzeigename in E-Mails" wert={k.absenderName} />
        <TextFeld
          name="nachrichtMonate"
          label="Aufbewahrung von Nachrichten"
          hinweis="Archivierte und wichtige Nachrichten bleiben länger."
          pflicht
          tastatur="numeric"
          einheit="Monate"
          breite="kurz"
          wert={String(k.nachrichtMonate)}
        />
        <TextFeld
          name="pruefungMonate"
          label="Rechteprüfung"
          hinweis="So oft bestätigen Administrationen Berechtigungen neu. 0 schaltet die Prüfung ab."
          pflicht
          tastatur="numeric"
          einheit="Monate"
          breite="kurz"
          wert={String(k.pruefungMonate)}
        />
        <TextFeld
          name="pruefungFristTage"
          label="Frist der Rechteprüfung"
          hinweis="So lange nach der Fälligkeit enden unbestätigte Berechtigungen."
          pflicht
          tastatur="numeric"
          einheit="Tage"
          breite="kurz"
          wert={String(k.pruefungFristTage)}
        />
        <HakenGruppe
          titel="Benachrichtigungen"
          haken={[
            {
              name: "kontoMails",
              label: "Benachrichtigung bei Änderungen an Konten",
              hinweis:
                "Personen erhalten eine E-Mail, wenn ihre Daten oder Berechtigungen geändert oder ihr Konto gesperrt wird. Vorgabe des Handbuchs: aus.",
              gesetzt: k.kontoMails,
            },
          ]}
        />
        <Knopfleiste>
          <SendeKnopf>Speichern</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
