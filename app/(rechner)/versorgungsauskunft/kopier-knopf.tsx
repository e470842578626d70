"use client";

import { useState } from "react";
import { Knopf } from "@/components/ui/knopf";

/** Kopiert einen Text in die Zwischenablage; sperrt der Browser sie, bleibt er zum Markieren stehen. */
export function KopierKnopf({ text }: { text: string }) {
  const [stand, setStand] = useState("");
  const kopiere = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setStand("Kopiert.");
    } catch {
      setStand("Das Kopieren ist hier gesperrt. Bitte markieren Sie die Nummer.");
    }
  };
  return (
    <>
      <Knopf type="button" onClick={kopiere}>
        Nummer kopieren
      </Knopf>
      <span role="status">{stand}</span>
    </>
  );
}
