/** Der Import konnte nicht laufen; der Text ist für die Person, die ihn startet. */
export class Importabbruch extends Error {}
