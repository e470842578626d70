import {
  liesGeburt,
  liesGrund,
  liesKategorie,
  liesTag,
  liesZusatz,
  pruefeRuhestand,
} from "../eingabe/rahmen";
import { alsIso } from "../kalender/datum";
import {
  begruendungsspanne,
  geburtsspanne,
  gespeichertBis,
  ruhestandsspanne,
} from "../rechnung/spanne";
import type { Rechtsprofil } from "../recht/profil";
import { altersgrenzeAusgabe } from "./ausgabe";
import { type Eingabe, liesOderLehneAb } from "./lesen";

/** `altersgrenze`: Alter, letzter Tag und erster Ruhestandstag einer Kategorie. */
export function altersgrenze(recht: Rechtsprofil, e: Eingabe) {
  const kategorie = liesOderLehneAb((b) => liesKategorie(recht, e.beamtenkategorie, b));
  const zusatz = liesOderLehneAb((b) => liesZusatz(kategorie, e.zusatz, b));
  const geburt = liesOderLehneAb((b) => liesTag(e.geburtsdatum, "geburtsdatum", b));
  return altersgrenzeAusgabe(recht.altersgrenze(geburt, kategorie, zusatz));
}

/** `schritt3`: Spanne des ersten Ruhestandstags. */
export function schritt3(recht: Rechtsprofil, e: Eingabe) {
  const kategorie = liesOderLehneAb((b) => liesKategorie(recht, e.beamtenkategorie, b));
  const grund = liesOderLehneAb((b) => liesGrund(recht, e.ruhestandsgrund, b));
  const zusatz = liesOderLehneAb((b) => liesZusatz(kategorie, e.zusatz, b));
  const stichtag = liesOderLehneAb((b) => liesTag(e.stichtag, "stichtag", b));
  const geburt = liesOderLehneAb((b) => liesGeburt(recht, e.geburtsdatum, stichtag, b));
  const spanne = ruhestandsspanne(recht, { geburt, kategorie, grund, zusatz, stichtag });
  liesOderLehneAb((b) => {
    pruefeRuhestand(null, grund, spanne, b);
    return spanne;
  });
  return { fruehester: alsIso(spanne.von), spaetester: alsIso(spanne.bis) };
}

/** `eingabegrenzen`: Spannen von Geburtsdatum und Begründung, Ende der Speicherung. */
export function eingabegrenzen(recht: Rechtsprofil, e: Eingabe) {
  const stichtag = liesOderLehneAb((b) => liesTag(e.stichtag, "stichtag", b));
  const geburtsdaten = geburtsspanne(recht, stichtag);
  const ergebnis: Record<string, string> = {
    geburtsdatumVon: alsIso(geburtsdaten.von),
    geburtsdatumBis: alsIso(geburtsdaten.bis),
  };
  if (e.geburtsdatum !== undefined && e.geburtsdatum !== null) {
    const geburt = liesOderLehneAb((b) => liesTag(e.geburtsdatum, "geburtsdatum", b));
    const spanne = begruendungsspanne(recht, geburt, stichtag);
    ergebnis.begruendungVon = alsIso(spanne.von);
    ergebnis.begruendungBis = alsIso(spanne.bis);
  }
  if (e.letzteAenderung !== undefined && e.letzteAenderung !== null) {
    const tag = liesOderLehneAb((b) => liesTag(e.letzteAenderung, "letzteAenderung", b));
    ergebnis.gespeichertBis = alsIso(gespeichertBis(recht, tag));
  }
  return ergebnis;
}
