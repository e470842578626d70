/** Sammelmeldungen: eine Tabelle mit vielen Meldungen eines Formulars, erst geprüft, dann gesendet. */
export { legeStapelAn, STAPEL_ANLEGEN } from "./anlegen";
export { gibFrei, STAPEL_FREIGEBEN, verwerfe } from "./entscheiden";
export { fehlertabelle } from "./fehlertabelle";
export { arbeiteStapelAb } from "./lauf";
export {
  ladeStapel,
  listStapel,
  listZeilen,
  type Stapelansicht,
  type Stapelstand,
  stapelformulare,
  type Zeilenansicht,
  zaehleHinweise,
} from "./listen";
export { liesTabelle } from "./tabelle";
