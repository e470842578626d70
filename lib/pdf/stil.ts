import { StyleSheet, type Styles } from "@react-pdf/renderer";
import { SCHRIFT } from "./schrift";

/** Maße der Seite in Punkt; A4 hat 595,28 × 841,89. */
export const RAND = 56;
export const SATZBREITE = 595.28 - 2 * RAND;
/** Breite der Spalte mit den Bezeichnungen und der Spalte mit den Werten. */
export const LABELBREITE = 160;
export const WERTBREITE = SATZBREITE - LABELBREITE - 12;

/** Breite der beiden Hälften von Kopf- und Fußzeile. */
export const RANDBREITE = { breit: SATZBREITE * 0.68, schmal: SATZBREITE * 0.3 };

/** Schriftgrößen in Punkt. */
export const GROESSE = { text: 10.5, titel: 16, gruppe: 12, rand: 9 };

const LINIE = "#767f8c";
const LEISE = "#4a5463";

/** Stil eines Elements. */
export type Stil = Styles[string];

export const stil = StyleSheet.create({
  seite: {
    fontFamily: SCHRIFT,
    fontWeight: 400,
    fontSize: GROESSE.text,
    color: "#14181f",
    paddingTop: 88,
    paddingBottom: 76,
    paddingHorizontal: RAND,
  },
  kopfzeile: {
    position: "absolute",
    top: 36,
    left: RAND,
    right: RAND,
    flexDirection: "row",
    justifyContent: "space-between",
    borderBottomWidth: 0.75,
    borderBottomColor: LINIE,
    paddingBottom: 6,
    fontSize: GROESSE.rand,
    color: LEISE,
  },
  fusszeile: {
    position: "absolute",
    bottom: 34,
    left: RAND,
    right: RAND,
    flexDirection: "row",
    justifyContent: "space-between",
    borderTopWidth: 0.75,
    borderTopColor: LINIE,
    paddingTop: 6,
    fontSize: GROESSE.rand,
    color: LEISE,
  },
  breit: { width: RANDBREITE.breit },
  schmal: { width: RANDBREITE.schmal },
  fett: { fontWeight: 600 },
  // Der Zeilenabstand steht nicht an der Seite: Er ginge auf die Seitenzahl über, die erst nach dem
  // Umbruch gesetzt wird, und die Fußzeile verschwände. Die Schriftgröße muss daneben stehen,
  // sonst rechnet der Abstand mit der voreingestellten.
  inhalt: { fontSize: GROESSE.text, lineHeight: 1.4 },
  kasse: { marginBottom: 20 },
  titel: { fontSize: GROESSE.titel, fontWeight: 600, lineHeight: 1.25, marginBottom: 12 },
  gruppe: {
    fontSize: GROESSE.gruppe,
    fontWeight: 600,
    lineHeight: 1.3,
    marginTop: 14,
    marginBottom: 4,
  },
  block: { marginBottom: 14 },
  leerzeile: { height: GROESSE.text * 0.8 },
  zeile: { flexDirection: "row", marginBottom: 3 },
  lang: { marginBottom: 6 },
  leise: { color: LEISE },
  label: { width: LABELBREITE, marginRight: 12 },
  wert: { width: WERTBREITE },
  rechts: { textAlign: "right" },
  tabellenzeile: {
    flexDirection: "row",
    paddingVertical: 3,
    borderBottomWidth: 0.5,
    borderBottomColor: "#d5dae1",
    fontSize: GROESSE.rand,
  },
  tabellenkopf: { fontWeight: 600, borderBottomColor: LINIE },
  bild: { width: SATZBREITE, borderWidth: 0.75, borderColor: LINIE, marginVertical: 6 },
  zelle: { paddingRight: 6 },
});
