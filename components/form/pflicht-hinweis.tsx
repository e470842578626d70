/** Steht über dem ersten Feld jedes Formulars mit Pflichtfeldern (ux.md 4, Wortlaut des Handbuchs). */
export function PflichtHinweis() {
  return <p className="pflicht-hinweis">Mit * gekennzeichnete Felder sind Pflichtfelder</p>;
}
