import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { Pruefseite } from "../../../../../../anspruchsberechtigte/_formular/pruefseite";
import { sendeFuer } from "../../../../actions";
import { ladeFall, type Wegteile } from "../lade-fall";

export const metadata: Metadata = { title: "Angaben prüfen" };

export default async function MeldenPruefen({ params }: { params: Promise<Wegteile> }) {
  const akteur = await requireRecht("meldung:stellvertretend");
  const teile = await params;
  return (
    <Pruefseite akteur={akteur} lade={(tx) => ladeFall(tx, akteur, teile)} aktion={sendeFuer} />
  );
}
