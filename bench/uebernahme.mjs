export async function missUebernahme() {
  return [];
}
