import type { FormularPerson } from "./typen";

/** `Jochen Ackermann (4342)`, wie Betreff und Quittung die Person nennen (formulare.md 2.0). */
export function nennePerson(person: Pick<FormularPerson, "name" | "vorname" | "persnr">): string {
  return `${person.vorname} ${person.name} (${person.persnr})`;
}
