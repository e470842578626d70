"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { alsFormular } from "./adresse";

interface AdressKnopfProps {
  /** Adresse, auf die der Knopf umschaltet. */
  href: string;
  gedrueckt: boolean;
  children: ReactNode;
}

/** Umschalter, dessen Stellung in der Adresse steht. Ohne Skript ist er ein GET-Formular. */
export function AdressKnopf({ href, gedrueckt, children }: AdressKnopfProps) {
  const router = useRouter();
  const { pfad, felder } = alsFormular(href);
  return (
    <form
      action={pfad}
      method="get"
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        router.push(href as Route, { scroll: false });
      }}
    >
      {felder.map(([name, wert]) => (
        <input key={`${name} ${wert}`} type="hidden" name={name} value={wert} />
      ))}
      <button type="submit" aria-pressed={gedrueckt} className="umschalter">
        {children}
      </button>
    </form>
  );
}
