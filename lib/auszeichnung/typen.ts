/** Stück einer Zeile: Text, auch fett oder als Link. */
export interface Teil {
  text: string;
  fett?: true;
  /** Ziel eines Links: ein Weg im Portal, https, mailto oder tel. */
  href?: string;
}

/** Abschnitt eines Textes; Zeilenumbrüche im Absatz bleiben, wie sie getippt sind. */
export type Block =
  | { art: "ueberschrift"; ebene: 2 | 3; text: string; id: string }
  | { art: "absatz"; zeilen: readonly Teil[][] }
  | { art: "liste"; geordnet: boolean; punkte: readonly Teil[][] }
  /** Kontaktdaten der Kasse; im Text steht dafür `{Kontakt}` allein auf einer Zeile. */
  | { art: "kontakt" };
