"use client";

import { useFormular } from "@/components/form/kontext";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { PLUS, TRASH_2 } from "@/components/ui/pfade";

interface AdressfelderProps {
  adressen: readonly string[];
  max: number;
}

/** Je Adresse ein Feld mit „entfernen“; Hinzufügen und Entfernen gehen auch ohne Skript. */
export function Adressfelder({ adressen, max }: AdressfelderProps) {
  const { zustand } = useFormular();
  const getippt = Object.keys(zustand.werte ?? {}).filter((name) => name.startsWith("email."));
  const anzahl = zustand.werte ? Math.max(1, getippt.length) : Math.max(1, adressen.length);
  const fassung = zustand.werte?.fassung ?? "";
  return (
    <>
      {Array.from({ length: anzahl }, (_, nr) => nr).map((nr) => (
        <div key={`${fassung} ${nr}`} className="feld-mit-knopf">
          <TextFeld
            name={`email.${nr}`}
            label={anzahl > 1 ? `E-Mail-Adresse ${nr + 1}` : "E-Mail-Adresse"}
            typ="email"
            wert={fassung ? undefined : adressen[nr]}
          />
          <SendeKnopf absicht={`entfernen:${nr}`} variante="link" zeichen={TRASH_2}>
            {`E-Mail-Adresse ${nr + 1} entfernen`}
          </SendeKnopf>
        </div>
      ))}
      {anzahl < max && (
        <SendeKnopf absicht="hinzufuegen" variante="sekundaer" zeichen={PLUS}>
          E-Mail-Adresse hinzufügen
        </SendeKnopf>
      )}
    </>
  );
}
