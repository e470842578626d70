export { pool, schliessePool, type Tx } from "./client";
export { Datenbankfehler, pgFehler } from "./fehler";
export {
  abfrage,
  type Mandant,
  type Schluessel,
  setzeMandant,
  withSchluessel,
  withTenant,
} from "./mandant";
export * as tabellen from "./schema";
export type { Anschrift } from "./schema/kasse";
export type { Linkzweck } from "./schema/konto";
export type { Massenlaufstand } from "./schema/massenlauf";
export type { Eingangsweg, EreignisArt, MeldungStatus, Nachtrag } from "./schema/meldung";
export type { SchriftwechselStand } from "./schema/postfach";
export type { Schluesselzweck, Zeilenzustand } from "./schema/schnittstelle";
export {
  alsZeile,
  alsZeitscheibe,
  ausJson,
  liesZeitscheiben,
  type ZeilenJson,
} from "./zeitscheiben";
