export async function missAnmeldung() {
  return [];
}
