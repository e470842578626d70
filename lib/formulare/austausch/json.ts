import { gibtEs } from "@/lib/codelisten";
import { istDatum } from "@/lib/datum";
import { fehler } from "../befund";
import { eintragsschluessel, parseRohwerte } from "../rohwerte";
import type { Befund, EinfachesFeld, Formular, Gruppenfeld, Rohwerte } from "../typen";

/** Ein gelesener Wert als Rohwert oder der Text, der am Feld steht. */
type Gelesen = { roh: string } | { text: string };

const BETRAG = /^\d{1,7}\.\d{2}$/;
/** Von Fehltypen wird nicht mehr gezeigt; der Inhalt steht nie in einer Fehlermeldung. */
const erwartet = (was: string): Gelesen => ({ text: `Erwartet wird ${was}.` });

function liesZahl(wert: unknown, nachkomma: number): Gelesen {
  const was = nachkomma === 0 ? "eine ganze Zahl" : "eine Zahl";
  if (typeof wert !== "number" || Math.abs(wert) > 1e12) return erwartet(was);
  const text = wert.toFixed(nachkomma);
  if (Number(text) !== wert) {
    return erwartet(nachkomma === 0 ? was : `${was} mit höchstens ${nachkomma} Nachkommastellen`);
  }
  return { roh: text.replace(".", ",") };
}

function liesCodes(feld: EinfachesFeld & { art: "codes" }, wert: unknown): Gelesen {
  const istListe = Array.isArray(wert) && wert.length > 0;
  if (!istListe || !wert.every((c): c is string => typeof c === "string")) {
    return erwartet(`eine nicht leere Liste von Codes aus ${feld.liste}`);
  }
  return wert.every((c) => gibtEs(feld.liste, c))
    ? { roh: wert.join(",") }
    : erwartet(`eine Liste von Codes aus ${feld.liste}`);
}

function liesEinzeln(feld: EinfachesFeld, wert: unknown): Gelesen {
  switch (feld.art) {
    case "text":
    case "mehrzeilig":
      if (typeof wert !== "string") return erwartet("ein Text");
      return wert.trim() === "" ? erwartet("ein nicht leerer Text") : { roh: wert };
    case "datum":
      return typeof wert === "string" && istDatum(wert)
        ? { roh: wert }
        : erwartet("ein Datum als Text der Form JJJJ-MM-TT");
    case "code":
      return typeof wert === "string" && gibtEs(feld.liste, wert)
        ? { roh: wert }
        : erwartet(`ein Code aus ${feld.liste} als Text`);
    case "codes":
      return liesCodes(feld, wert);
    case "janein":
      return typeof wert === "boolean"
        ? { roh: wert ? "ja" : "nein" }
        : erwartet("true oder false");
    case "zahl":
      return liesZahl(wert, feld.nachkomma);
    case "betrag":
      return typeof wert === "string" && BETRAG.test(wert)
        ? { roh: wert.replace(".", ",") }
        : erwartet("ein Betrag in Euro als Text mit zwei Nachkommastellen, etwa 1583.10");
  }
}

/** `null` löscht einen gespeicherten Wert; nur Änderungsfelder, die ersetzen, kennen das. */
function liesFeldwert(feld: EinfachesFeld, wert: unknown): Gelesen {
  return wert === null && feld.aenderung === "ersetzen" ? { roh: "" } : liesEinzeln(feld, wert);
}

const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === "object" && wert !== null && !Array.isArray(wert);

/** Sammelt Rohwerte und Fehler eines Objekts; Pfade wie `zulagen.0.art`. */
class Leser {
  readonly paare: [string, string][] = [];
  readonly fehler: Befund[] = [];

  melde(pfad: string, text: string, regel = "FORM"): void {
    this.fehler.push(fehler(regel, pfad, text));
  }

  objekt(felder: Formular["felder"], wert: Record<string, unknown>): void {
    for (const [schluessel, roh] of Object.entries(wert)) {
      const feld = Object.hasOwn(felder, schluessel) ? felder[schluessel] : undefined;
      if (!feld) this.melde(schluessel, "Dieses Feld gibt es im Formular nicht.", "UNBEKANNT");
      else if (feld.art === "gruppe") this.gruppe(schluessel, feld, roh);
      else this.feld(schluessel, feld, roh);
    }
  }

  private feld(pfad: string, feld: EinfachesFeld, wert: unknown): void {
    const gelesen = liesFeldwert(feld, wert);
    if ("roh" in gelesen) this.paare.push([pfad, gelesen.roh]);
    else this.melde(pfad, `${feld.label}: ${gelesen.text}`);
  }

  private gruppe(name: string, gruppe: Gruppenfeld, wert: unknown): void {
    if (!Array.isArray(wert) || wert.length > gruppe.max || !wert.every(istObjekt)) {
      this.melde(
        name,
        `${gruppe.label}: Erwartet wird eine Liste von bis zu ${gruppe.max} Objekten.`,
      );
      return;
    }
    for (const [nr, eintrag] of wert.entries()) {
      for (const [schluessel, roh] of Object.entries(eintrag)) {
        const pfad = `${name}.${nr}.${schluessel}`;
        const feld = Object.hasOwn(gruppe.felder, schluessel) ? gruppe.felder[schluessel] : null;
        if (feld) this.feld(eintragsschluessel(name, nr, schluessel), feld, roh);
        else this.melde(pfad, "Dieses Feld gibt es in der Gruppe nicht.", "UNBEKANNT");
      }
    }
  }
}

/**
 * Liest die Werte einer Meldung aus JSON, streng nach der Erklärung des Formulars: Datum als
 * `JJJJ-MM-TT`, Codes genau wie in der Codeliste, ja/nein als Wahrheitswert, Zahlen als Zahl, Beträge
 * als Text in Euro mit Punkt und zwei Stellen, Gruppen als Liste. `null` löscht (nur F2, F3). Ein
 * unbekanntes Feld oder ein falscher Typ ist ein Fehler mit Pfad; Pflicht und Inhalt prüft danach
 * `pruefeAlles`, genau wie bei der Seite.
 */
export function liesJson(
  formular: Pick<Formular, "felder">,
  werte: unknown,
): { rohwerte: Rohwerte; fehler: readonly Befund[] } {
  const leser = new Leser();
  if (istObjekt(werte)) leser.objekt(formular.felder, werte);
  else leser.fehler.push(fehler("FORM", null, "werte: Erwartet wird ein Objekt."));
  return { rohwerte: parseRohwerte(formular, leser.paare), fehler: leser.fehler };
}
