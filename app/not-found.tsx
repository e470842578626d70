import type { Metadata } from "next";
import { Rahmen } from "@/components/layout/rahmen";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Diese Seite gibt es nicht" };

export default function NichtGefunden() {
  return (
    <Rahmen portalname={env().PORTAL_NAME}>
      <Seitenkopf
        titel="Diese Seite gibt es nicht."
        einleitung="Vielleicht wurde die Adresse falsch eingegeben, oder Sie haben für diese Seite keine Berechtigung."
      />
      <p>
        <Verweis href="/start">Zur Startseite</Verweis>
      </p>
    </Rahmen>
  );
}
