import type { ComponentPropsWithRef, ReactNode } from "react";
import { Verweis } from "./verweis";
import { Zeichen } from "./zeichen";

/** Aussehen einer Schaltfläche; je Seite höchstens eine `primaer`. */
export type Knopfvariante = "primaer" | "sekundaer" | "gefahr" | "link";

interface Gemeinsam {
  variante?: Knopfvariante;
  /** Umriss aus `pfade.ts`, vor dem Text. */
  zeichen?: string;
  /** Kleiner Knopf für dichte Tabellen und Filterzeilen. */
  klein?: boolean;
  children: ReactNode;
}

type KnopfProps = Gemeinsam & Omit<ComponentPropsWithRef<"button">, keyof Gemeinsam>;
type KnopfLinkProps = Gemeinsam & {
  href: string;
  /** Ziel ist eine Datei (PDF, CSV), kein Bildschirm. */
  datei?: boolean;
};

function klasse(variante: Knopfvariante, klein: boolean): string {
  return `knopf knopf-${variante}${klein ? " knopf-klein" : ""}`;
}

/** Schaltfläche; ohne `type` sendet sie das umgebende Formular. */
export function Knopf({
  variante = "sekundaer",
  klein = false,
  zeichen,
  children,
  ...rest
}: KnopfProps) {
  return (
    <button type="submit" {...rest} className={klasse(variante, klein)}>
      {zeichen && <Zeichen pfad={zeichen} />}
      {children}
    </button>
  );
}

/** Link im Gewand einer Schaltfläche, für Wege zu einem anderen Bildschirm. */
export function KnopfLink({
  variante = "sekundaer",
  klein = false,
  zeichen,
  children,
  ...rest
}: KnopfLinkProps) {
  return (
    <Verweis {...rest} className={klasse(variante, klein)}>
      {zeichen && <Zeichen pfad={zeichen} />}
      {children}
    </Verweis>
  );
}

/** Reihe von Schaltflächen am Ende eines Formulars oder neben einem Titel. */
export function Knopfleiste({ children }: { children: ReactNode }) {
  return <div className="knopfleiste">{children}</div>;
}
