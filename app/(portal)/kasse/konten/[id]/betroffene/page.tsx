import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { DOWNLOAD } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeKassenkonto } from "@/lib/nutzer";
import { type Betroffene, ermittleBetroffene, liesZeitspanne } from "@/lib/stoerungen";
import { heute } from "@/lib/uhr";
import { ermittle } from "./actions";

export const metadata: Metadata = { title: "Betroffene ermitteln" };

const SPALTEN: Spalte<Betroffene>[] = [
  {
    schluessel: "art",
    titel: "Art",
    zelle: (z) => (z.art === "person" ? "Person" : "Organisation"),
  },
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "nummer", titel: "Nummer", zelle: (z) => z.nummer },
  { schluessel: "zugriffe", titel: "Zugriffe", zahl: true, zelle: (z) => z.zugriffe },
  { schluessel: "zuerst", titel: "zuerst", zelle: (z) => formatZeitpunkt(z.zuerst) },
  { schluessel: "zuletzt", titel: "zuletzt", zelle: (z) => formatZeitpunkt(z.zuletzt) },
];

interface Seite {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ von?: string; bis?: string }>;
}

export default async function BetroffeneErmitteln({ params, searchParams }: Seite) {
  const akteur = await requireRecht("stoerung:schalten");
  const { id } = await params;
  const { von = "", bis = "" } = await searchParams;
  const gelesen = liesZeitspanne(von, bis);
  const spanne = "spanne" in gelesen ? gelesen.spanne : null;
  const geladen = await withTenant(akteur, async (tx) => {
    const k = await ladeKassenkonto(tx, akteur, id, { auchDeaktivierte: true });
    if (!k || !spanne) return k && { k, zeilen: [] };
    const ereignis = { aktion: "kasse.betroffene", objektArt: "konto", objektId: k.id };
    await schreibeLesezugriff(tx, { ...ereignis, einzelheiten: { ...spanne } }, await anfrage());
    return { k, zeilen: await ermittleBetroffene(tx, k.id, spanne) };
  });
  if (!geladen) notFound();
  const { k, zeilen } = geladen;
  return (
    <>
      <Seitenkopf
        davor={<Verweis href={`/kasse/konten/${k.id}`}>Zum Konto</Verweis>}
        titel={`Betroffene von ${k.kennung}`}
        einleitung="Sie sehen hier die Personen und Organisationen, die dieses Konto in der Zeitspanne gesehen oder geändert hat, nach der Prüfspur."
        aktionen={
          spanne && (
            <KnopfLink
              href={`/kasse/konten/${k.id}/betroffene/csv?von=${spanne.von}&bis=${spanne.bis}`}
              datei
              zeichen={DOWNLOAD}
            >
              Als CSV speichern
            </KnopfLink>
          )
        }
      />
      <FormularRahmen action={ermittle} warnen={false}>
        <input type="hidden" name="konto" value={k.id} />
        <DatumFeld
          name="von"
          label="von"
          wert={spanne ? formatDatum(spanne.von) : von}
          heute={heute()}
        />
        <DatumFeld
          name="bis"
          label="bis"
          wert={spanne ? formatDatum(spanne.bis) : bis}
          heute={heute()}
        />
        <SendeKnopf variante="sekundaer">Betroffene ermitteln</SendeKnopf>
      </FormularRahmen>
      <p>
        Einzelne Aufrufe stehen in der Prüfspur, die Zeilen einer Übersicht nicht: Wer nur in einer
        Liste stand, fehlt hier.
      </p>
      <Tabelle
        beschriftung="Betroffene"
        spalten={SPALTEN}
        zeilen={zeilen}
        schluessel={(z) => `${z.art} ${z.id}`}
        leer={<Leer grund="In dieser Zeitspanne steht nichts dazu in der Prüfspur." />}
      />
    </>
  );
}
