export async function missSkripte() {
  return [];
}
