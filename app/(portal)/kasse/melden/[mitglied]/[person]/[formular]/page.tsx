import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { formular } from "@/lib/formulare";
import { Formularseite } from "../../../../../anspruchsberechtigte/_formular/formularseite";
import { bearbeiteFuer } from "../../../actions";
import { ladeFall, type Wegteile } from "./lade-fall";

interface Seite {
  params: Promise<Wegteile>;
  searchParams: Promise<{ pruefen?: string }>;
}

export async function generateMetadata({ params }: Seite): Promise<Metadata> {
  return { title: formular((await params).formular ?? "")?.titel ?? "Formular" };
}

/** Letzter Schritt: das Formular selbst, dieselbe Seite wie beim Arbeitgeber. */
export default async function MeldenFormular({ params, searchParams }: Seite) {
  const akteur = await requireRecht("meldung:stellvertretend");
  const teile = await params;
  return (
    <Formularseite
      akteur={akteur}
      lade={(tx) => ladeFall(tx, akteur, teile)}
      pruefen={(await searchParams).pruefen !== undefined}
      aktion={bearbeiteFuer}
    />
  );
}
