/**
 * Platz im Fenster für die Angaben der zuletzt gezeigten Liste, etwa `?nur=meine`. Nach einer Entscheidung
 * steht die Liste nicht mehr in der Adresse; Suchwörter stehen auch hier nicht, nur ihr Schlüssel.
 */
export const LISTE_GEMERKT = "vp-eingang-liste";
