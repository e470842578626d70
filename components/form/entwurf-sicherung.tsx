"use client";

import { useEffect, useRef, useState } from "react";
import { EREIGNIS } from "./ereignisse";

interface EntwurfSicherungProps {
  /**
   * Adresse, die den Entwurf als FormData annimmt und `{ gesichertUm: "14:30 Uhr" }` antwortet. 409 mit
   * `{ text }` heißt: Diese Seite ist veraltet und wird nicht mehr gesichert.
   */
  url: string;
  /** Uhrzeit der letzten Sicherung, wie der Server sie beim Aufbau der Seite kennt. */
  gesichertUm?: string;
}

const ABSTAND_MS = 30_000;

/**
 * Sichert die Texte des umgebenden Formulars als Entwurf: alle 30 Sekunden, wenn sich etwas geändert
 * hat, vor dem Ende der Sitzung und beim Verlassen der Seite. Dateien gehen erst beim Senden mit.
 * Die Anfragen tragen `x-vp-hintergrund`, denn Sichern ist keine Tätigkeit und darf die Sitzung
 * nicht verlängern (security.md 1.7).
 */
export function EntwurfSicherung({ url, gesichertUm }: EntwurfSicherungProps) {
  const zeile = useRef<HTMLParagraphElement>(null);
  const [stand, setStand] = useState({ um: gesichertUm, misslungen: false, veraltet: "" });

  useEffect(() => {
    const form = zeile.current?.closest("form");
    if (!form) return;
    let geaendert = false;
    let unterwegs: AbortController | undefined;

    async function sichere() {
      if (!geaendert || !form) return;
      geaendert = false;
      unterwegs = new AbortController();
      const ergebnis = await schicke(url, form, unterwegs.signal);
      if (ergebnis === "abgebrochen") return;
      const { um, veraltet = "" } = ergebnis;
      geaendert ||= um === null && !veraltet;
      setStand((vorher) => ({
        um: um ?? vorher.um,
        misslungen: um === null && !veraltet,
        veraltet,
      }));
      if (um !== null && !geaendert) form.dispatchEvent(new Event(EREIGNIS.gesichert));
    }
    const merke = () => {
      geaendert = true;
    };
    const beendet = () => {
      // Eine späte Sicherung legte nach dem Senden einen neuen Entwurf an.
      geaendert = false;
      unterwegs?.abort();
    };
    const verlaesst = (ereignis: Event) => {
      ereignis.preventDefault();
      void sichere();
    };
    const jetzt = () => void sichere();
    const takt = setInterval(jetzt, ABSTAND_MS);
    form.addEventListener("input", merke);
    form.addEventListener("submit", beendet);
    form.addEventListener(EREIGNIS.verlassen, verlaesst);
    window.addEventListener(EREIGNIS.sitzungEndet, jetzt);
    window.addEventListener("pagehide", jetzt);
    return () => {
      clearInterval(takt);
      jetzt();
      form.removeEventListener("input", merke);
      form.removeEventListener("submit", beendet);
      form.removeEventListener(EREIGNIS.verlassen, verlaesst);
      window.removeEventListener(EREIGNIS.sitzungEndet, jetzt);
      window.removeEventListener("pagehide", jetzt);
    };
  }, [url]);

  return (
    <p ref={zeile} role="status" aria-live="off" className="entwurf-stand">
      {stand.veraltet ||
        (stand.misslungen
          ? "Der Entwurf konnte nicht gespeichert werden. Es wird weiter versucht."
          : stand.um && `Zuletzt gespeichert um ${stand.um}`)}
    </p>
  );
}

interface Sicherung {
  /** Uhrzeit der Sicherung, `null` bei einem Fehlschlag. */
  um: string | null;
  veraltet?: string;
}

/** Sichert einmal. `keepalive` überlebt das Schließen der Seite. */
async function schicke(
  url: string,
  form: HTMLFormElement,
  signal: AbortSignal,
): Promise<Sicherung | "abgebrochen"> {
  try {
    const antwort = await fetch(url, {
      method: "POST",
      body: nurTexte(form),
      headers: { "x-vp-hintergrund": "1" },
      keepalive: true,
      signal,
    });
    if (antwort.status === 409) {
      const { text }: { text: string } = await antwort.json();
      return { um: null, veraltet: text };
    }
    if (!antwort.ok) return { um: null };
    const { gesichertUm }: { gesichertUm: string } = await antwort.json();
    return { um: gesichertUm };
  } catch {
    return signal.aborted ? "abgebrochen" : { um: null };
  }
}

function nurTexte(form: HTMLFormElement): FormData {
  const daten = new FormData(form);
  for (const [name, wert] of [...daten]) {
    if (typeof wert !== "string" || name.startsWith("$ACTION")) daten.delete(name);
  }
  return daten;
}
