/**
 * Lässt höchstens `plaetze` Aufgaben zugleich laufen, die übrigen warten in der Reihenfolge ihres
 * Eintreffens. Schützt Speicher und Prozessor, wenn viele Dateien auf einmal kommen.
 */
export function baueSchranke(plaetze: number): <T>(aufgabe: () => Promise<T>) => Promise<T> {
  let frei = plaetze;
  const wartend: (() => void)[] = [];

  return async (aufgabe) => {
    if (frei > 0) frei -= 1;
    else await new Promise<void>((weiter) => wartend.push(weiter));
    try {
      return await aufgabe();
    } finally {
      // Der Platz geht unmittelbar an den Nächsten über, damit sich niemand dazwischendrängt.
      const naechster = wartend.shift();
      if (naechster) naechster();
      else frei += 1;
    }
  };
}
