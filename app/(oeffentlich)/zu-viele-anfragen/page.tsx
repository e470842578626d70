import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";

export const metadata: Metadata = { title: "Zu viele Anfragen" };

export default function ZuVieleAnfragen() {
  return (
    <Seitenkopf
      titel="Zu viele Anfragen"
      einleitung="Sie haben in kurzer Zeit sehr viele Seiten geöffnet. Bitte warten Sie eine Minute und laden Sie die Seite dann neu."
    />
  );
}
