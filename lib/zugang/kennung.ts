/** Nutzerkennung wie getippt → wie gespeichert: ohne Leerzeichen, groß; `null`, wenn sie keine sein kann. */
export function normalisiereKennung(text: string): string | null {
  const kennung = text.replace(/\s/g, "").toUpperCase();
  return /^[SXK]\d{11}$/.test(kennung) ? kennung : null;
}
