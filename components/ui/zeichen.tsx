/**
 * Ein Symbol als schmückendes Bild. Es steht nie allein: Wort oder zugänglicher Name kommen vom
 * umgebenden Element (ux.md 2). `pfad` ist eine Konstante aus `pfade.ts`.
 */
export function Zeichen({ pfad, className = "" }: { pfad: string; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`zeichen ${className}`} aria-hidden="true">
      <path d={pfad} />
    </svg>
  );
}
