"use client";

import { Haken } from "./haken";
import { useFormular } from "./kontext";

interface BestaetigungProps {
  /** Feld, dessen Fehler die Bestätigung verlangt. */
  name: string;
  label: string;
}

/** Haken, der erst erscheint, wenn die Aktion eine Bestätigung verlangt hat. */
export function Bestaetigung({ name, label }: BestaetigungProps) {
  const { zustand } = useFormular();
  if (!zustand.fehler?.[name]) return null;
  return <Haken name={name} label={label} />;
}
