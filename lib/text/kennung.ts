/** Ob der Text die Form einer UUID hat, wie Adressen und Formulare sie tragen (klein, mit Strichen). */
export function istUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
