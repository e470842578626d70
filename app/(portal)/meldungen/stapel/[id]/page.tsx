import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeStapel, listZeilen, zaehleHinweise } from "@/lib/stapel";
import { liesSeitenwahl, type Seitenparameter, textAus } from "../../../seitenwahl";
import { Entscheidung } from "./entscheidung";
import { Stapelfortschritt } from "./fortschritt";
import { Stapelzeilen } from "./zeilen";

export const metadata: Metadata = { title: "Hochgeladene Tabelle" };

const ZAHL = new Intl.NumberFormat("de-DE");

interface Seite {
  params: Promise<{ id: string }>;
  searchParams: Promise<Seitenparameter>;
}

export default async function HochgeladeneTabelle({ params, searchParams }: Seite) {
  const akteur = await requireRecht("stapel:bearbeiten");
  const { id } = await params;
  const parameter = await searchParams;
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const geladen = await withTenant(akteur, async (tx) => {
    const s = await ladeStapel(tx, akteur, id);
    if (!s) return null;
    const fehler = s.zahlen.FEHLER + s.zahlen.ABGELEHNT;
    const gewuenscht = textAus(parameter, "nur");
    const welche = gewuenscht === "gesendet" || fehler === 0 ? "gesendet" : "fehler";
    const ab = (seite - 1) * groesse;
    return {
      s,
      fehler,
      welche,
      zeilen: await listZeilen(tx, s, welche, { ab, anzahl: groesse }),
      hinweise: s.stand === "GEPRUEFT" ? await zaehleHinweise(tx, s) : [],
    } as const;
  });
  if (!geladen) notFound();
  const { s, fehler, welche, zeilen, hinweise } = geladen;
  const gesendet = s.zahlen.GESENDET;
  const gesamt = welche === "fehler" ? fehler : gesendet;
  const weg = `/meldungen/stapel/${s.id}`;
  return (
    <>
      <Seitenkopf
        davor={<Verweis href="/meldungen/stapel">Zu den Tabellen</Verweis>}
        titel={s.dateiname}
        einleitung={`Sie sehen hier, welche Zeilen Ihrer Tabelle sich als „${s.form.titel}“ senden lassen.`}
      />
      {(s.stand === "PRUEFT" || s.stand === "SENDET") && <Stapelfortschritt s={s} />}
      {s.stand === "GEPRUEFT" && <Entscheidung s={s} hinweise={hinweise} />}
      {s.stand === "FERTIG" && (
        <Hinweis
          art={s.zahlen.ABGELEHNT > 0 ? "warnung" : "erfolg"}
          rolle="status"
          titel={`Gesendete Meldungen: ${ZAHL.format(gesendet)}. Beim Senden abgelehnt: ${ZAHL.format(s.zahlen.ABGELEHNT)}.`}
        />
      )}
      {gesendet > 0 && fehler > 0 && (
        <Schnellfilter
          filter={[
            { titel: "nur Fehler", aktiv: welche === "fehler", href: `${weg}?nur=fehler` },
            { titel: "nur gesendete", aktiv: welche === "gesendet", href: `${weg}?nur=gesendet` },
          ]}
        />
      )}
      {gesamt > 0 && <Stapelzeilen {...{ s, welche, zeilen, gesamt, seite, groesse }} />}
    </>
  );
}
