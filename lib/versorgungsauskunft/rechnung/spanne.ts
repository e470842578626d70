import { monatsende, naechsterMonatserster, type Tag } from "../kalender/tag";
import { fristende, verschiebeJahre } from "../kalender/zeitraum";
import type { Rechtsprofil } from "../recht/profil";
import type { Alter, Altersgrenze, Kategorie, Ruhestandsgrund, Zusatz } from "../typen";

/** Von und bis, beide Tage möglich. */
export interface Spanne {
  von: Tag;
  bis: Tag;
}

/** Mögliche Geburtsdaten am Stichtag (versorgungsauskunft.md (a) Schritt 1). */
export function geburtsspanne({ grenzen }: Rechtsprofil, stichtag: Tag): Spanne {
  return {
    von: verschiebeJahre(stichtag, -grenzen.hoechstalter),
    bis: verschiebeJahre(stichtag, -grenzen.mindestalter),
  };
}

/**
 * Mögliche Tage der Begründung (versorgungsauskunft.md (a) Schritt 2). Für eine Geburt am 29.02. nennt die
 * Spezifikation keinen Tag; wie beim Stichtag ist es der 28.02.
 */
export function begruendungsspanne({ grenzen }: Rechtsprofil, geburt: Tag, stichtag: Tag): Spanne {
  return { von: verschiebeJahre(geburt, grenzen.mindestalterBegruendung), bis: stichtag };
}

/** Letzter Tag, an dem Gespeichertes noch gilt. */
export const gespeichertBis = ({ grenzen }: Rechtsprofil, letzteAenderung: Tag): Tag =>
  letzteAenderung + grenzen.speichertage;

const nachAlter = (geburt: Tag, alter: Alter): Tag =>
  naechsterMonatserster(fristende(geburt, alter[0], alter[1]));

/** Erster Tag nach der Grenze oder nach dem Antragsalter, je nachdem, was es gibt. */
function fruehestens(
  recht: Rechtsprofil,
  geburt: Tag,
  kategorie: Kategorie,
  antrag: boolean,
  zusatz: Zusatz,
  grenze: Altersgrenze,
): Tag {
  if (!antrag) return nachAlter(geburt, recht.schwerbehindertenalter(geburt));
  const alter = recht.antragsalter(grenze, kategorie, zusatz);
  return alter === null ? grenze.letzterTag + 1 : nachAlter(geburt, alter);
}

/** Rahmendaten, von denen die Spanne des ersten Ruhestandstags abhängt. */
export interface Rahmen {
  geburt: Tag;
  kategorie: Kategorie;
  grund: Ruhestandsgrund;
  zusatz: Zusatz;
  stichtag: Tag;
}

/**
 * Spanne des ersten Ruhestandstags (versorgungsauskunft.md (b), letzte Tabelle). Liegt `von` nach `bis`, ist
 * der Grund nicht möglich (V-GRUND-NICHT-MOEGLICH).
 */
export function ruhestandsspanne(recht: Rechtsprofil, rahmen: Rahmen): Spanne {
  const { geburt, kategorie, grund, zusatz, stichtag } = rahmen;
  const grenze = recht.altersgrenze(geburt, kategorie, zusatz);
  if (grund === "DIENSTUNFAEHIGKEIT") return { von: stichtag, bis: grenze.letzterTag };
  const bis = grenze.letzterTag + 1;
  if (grund === "REGELALTERSGRENZE") return { von: bis, bis };
  const antrag = grund === "ANTRAGSALTERSGRENZE";
  const von = fruehestens(recht, geburt, kategorie, antrag, zusatz, grenze);
  return { von: Math.max(von, monatsende(stichtag) + 1), bis };
}
