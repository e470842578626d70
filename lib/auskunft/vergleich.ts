import { formatDatum, type IsoDatum, plusMonate } from "@/lib/datum";
import {
  type Angaben,
  type Angabenumfeld,
  alsIso,
  alsText,
  formatCent,
  formatJahreTage,
  formatProzent,
  parseTag,
  pruefeAngaben,
  type Rechtsprofil,
  type Ruhestandsgrund,
  rechneAngaben,
  type Spanne,
} from "@/lib/versorgungsauskunft";
import { inZukunft, mitRuhestand, type Zukunft, zukunftText } from "./zukunft";

/** Eine Zeile der Gegenüberstellung; ohne Ergebnis nennt `grund` die erste Ablehnung. */
export interface Vergleichszeile {
  titel: string;
  /** Was in einer gedachten Zukunft anders ist, in Worten; sonst leer. */
  aenderung: string;
  ruhestandsgrund: string;
  ersterRuhestandstag: string;
  dienstzeit: string;
  satz: string;
  abschlag: string;
  /** Leer ohne Dienstbezüge. */
  zahlbetrag: string;
  grund: string | null;
}

/** Ein Punkt der Kurve: Tag und Wert; der Wert ist Cent oder 1/100 Prozent. */
export interface Kurvenpunkt {
  tag: number;
  text: string;
  wert: number;
  wertText: string;
}

export interface Kurve {
  einheit: "EUR" | "%";
  punkte: readonly Kurvenpunkt[];
}

interface Umgebung {
  recht: Rechtsprofil;
  umfeld: Angabenumfeld;
}

function zeile(
  { recht, umfeld }: Umgebung,
  titel: string,
  angaben: Angaben,
  aenderung = "",
): Vergleichszeile {
  const { rechnung, befunde } = rechneAngaben(recht, angaben, umfeld);
  const name = recht.gruende.find(({ code }) => code === angaben.ruhestandsgrund)?.bezeichnung;
  const kopf = {
    titel,
    aenderung,
    ruhestandsgrund: name ?? "",
    ersterRuhestandstag: angaben.ersterRuhestandstag,
  };
  const leer = { dienstzeit: "", satz: "", abschlag: "", zahlbetrag: "" };
  if (rechnung === null || befunde.length > 0) {
    return { ...kopf, ...leer, grund: befunde[0]?.meldung ?? "" };
  }
  return {
    ...kopf,
    dienstzeit: formatJahreTage(rechnung.neu.gesamt100),
    satz: formatProzent(rechnung.massgebend.satz),
    abschlag: formatProzent(rechnung.abschlag.satz),
    zahlbetrag: rechnung.bezuege === null ? "" : formatCent(rechnung.bezuege.zahlbetrag),
    grund: null,
  };
}

/** Mögliche Ruhestandstage aus diesem Grund; `null`, wenn er nicht möglich ist. */
function spanneFuer(
  { recht, umfeld }: Umgebung,
  angaben: Angaben,
  ruhestandsgrund: Ruhestandsgrund,
): Spanne | null {
  const { spanne } = pruefeAngaben(recht, { ...angaben, ruhestandsgrund }, umfeld, 2).rahmen;
  return spanne !== null && spanne.von <= spanne.bis ? spanne : null;
}

/** Grund, aus dem früher als zur Altersgrenze gegangen wird. */
const frueherGrund = ({ ruhestandsgrund }: Angaben): Ruhestandsgrund =>
  ruhestandsgrund === "SCHWERBEHINDERUNG" ? "SCHWERBEHINDERUNG" : "ANTRAGSALTERSGRENZE";

/** Frühester, gesetzlicher und eigener Ruhestand, dann die gedachten Zukünfte. */
export function vergleiche(
  umgebung: Umgebung,
  angaben: Angaben,
  zukuenfte: readonly Zukunft[],
): Vergleichszeile[] {
  const grund = frueherGrund(angaben);
  const frueh = spanneFuer(umgebung, angaben, grund);
  const regel = spanneFuer(umgebung, angaben, "REGELALTERSGRENZE");
  const mit = (g: Ruhestandsgrund, tag: number) => mitRuhestand(angaben, g, alsText(tag));
  return [
    ...(frueh ? [zeile(umgebung, "Frühestmöglich", mit(grund, frueh.von))] : []),
    ...(regel ? [zeile(umgebung, "Gesetzlich", mit("REGELALTERSGRENZE", regel.von))] : []),
    zeile(umgebung, "Ihr Tag", angaben),
    ...zukuenfte.map((z, i) =>
      zeile(umgebung, `Zukunft ${i + 1}`, inZukunft(angaben, z), zukunftText(z)),
    ),
  ];
}

/** Alle Monatsersten von `von` bis `bis`. */
function monatserste(von: IsoDatum, bis: IsoDatum): IsoDatum[] {
  const tage: IsoDatum[] = [];
  for (let tag = von; tag <= bis; tag = plusMonate(tag, 1)) tage.push(tag);
  return tage;
}

function kurvenpunkt(
  { recht, umfeld }: Umgebung,
  angaben: Angaben,
  tag: number,
): (Kurvenpunkt & { einheit: Kurve["einheit"] }) | null {
  const { rechnung, befunde } = rechneAngaben(recht, angaben, umfeld);
  if (rechnung === null || befunde.length > 0) return null;
  const text = alsText(tag);
  if (rechnung.bezuege === null) {
    const { satz } = rechnung.massgebend;
    return { tag, text, wert: satz, wertText: formatProzent(satz), einheit: "%" };
  }
  const { zahlbetrag } = rechnung.bezuege;
  return { tag, text, wert: zahlbetrag, wertText: formatCent(zahlbetrag), einheit: "EUR" };
}

/**
 * Zahlbetrag, ohne Dienstbezüge der Satz, für jeden möglichen Monat vom frühesten bis zum gesetzlichen
 * Ruhestand. `null`, wenn es nur einen Tag gibt.
 */
export function kurve(umgebung: Umgebung, angaben: Angaben): Kurve | null {
  const grund = frueherGrund(angaben);
  const spanne = spanneFuer(umgebung, angaben, grund);
  if (spanne === null) return null;
  const punkte = monatserste(alsIso(spanne.von), alsIso(spanne.bis)).flatMap((iso) => {
    const tag = parseTag(formatDatum(iso));
    if (tag === null) return [];
    const g = tag === spanne.bis ? "REGELALTERSGRENZE" : grund;
    return kurvenpunkt(umgebung, mitRuhestand(angaben, g, alsText(tag)), tag) ?? [];
  });
  const [erster] = punkte;
  if (erster === undefined || punkte.length < 2) return null;
  // Fehlt für einzelne Monate ein Betrag (Lücke der Tabelle), bleiben sie weg, statt die Einheit zu wechseln.
  return { einheit: erster.einheit, punkte: punkte.filter((p) => p.einheit === erster.einheit) };
}
