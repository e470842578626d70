import type { ZeitscheibenZusatz } from "@/lib/lebenslauf";
import { type Feldleser, istObjekt } from "./feldleser";

const TEXTE = [
  "tabelle",
  "laufbahngruppe",
  "fachrichtung",
  "bvArt",
  "modell",
  "rechtsgrundlage",
] as const;
const TAGE = ["einweisungAm", "verfuegungAm", "amtszeitVon", "amtszeitBis"] as const;
const SCHLUESSEL = new Set<string>([...TEXTE, ...TAGE, "zulagen"]);
const SCHLUESSEL_ZULAGE = new Set(["art", "betragCent", "ruhegehaltfaehig", "text"]);
const CODE_ZEICHEN = 20;
const HOECHSTENS_CENT = 100_000_000;

type Zulage = NonNullable<ZeitscheibenZusatz["zulagen"]>[number];

function liesZulage(leser: Feldleser): Zulage {
  leser.nurSchluessel(SCHLUESSEL_ZULAGE);
  const zulage: Zulage = { art: leser.text("art", CODE_ZEICHEN) };
  const cent = leser.roh("betragCent");
  if (
    typeof cent === "number" &&
    Number.isSafeInteger(cent) &&
    cent > 0 &&
    cent <= HOECHSTENS_CENT
  ) {
    zulage.betragCent = cent;
  } else if (!leser.fehlt("betragCent")) {
    leser.melde("betragCent", cent, "Der Betrag ist eine ganze Zahl in Cent, größer als 0.");
  }
  if (!leser.fehlt("ruhegehaltfaehig")) zulage.ruhegehaltfaehig = leser.jaNein("ruhegehaltfaehig");
  if (!leser.fehlt("text")) zulage.text = leser.text("text", 120);
  return zulage;
}

/** Freiwilliges `zusatz` einer Zeitscheibe; `undefined`, wenn es fehlt. */
export function liesZusatz(leser: Feldleser): ZeitscheibenZusatz | undefined {
  if (leser.fehlt("zusatz")) return undefined;
  const roh = leser.roh("zusatz");
  if (!istObjekt(roh)) {
    leser.melde("zusatz", roh, "Hier wird ein Objekt erwartet.");
    return undefined;
  }
  const kind = leser.kind(roh, "zusatz");
  kind.nurSchluessel(SCHLUESSEL);
  const zusatz: ZeitscheibenZusatz = {};
  for (const feld of TEXTE) if (!kind.fehlt(feld)) zusatz[feld] = kind.text(feld, CODE_ZEICHEN);
  for (const feld of TAGE) if (!kind.fehlt(feld)) zusatz[feld] = kind.datum(feld);
  if (!kind.fehlt("zulagen")) zusatz.zulagen = kind.objekte("zulagen", 20, liesZulage);
  return zusatz;
}
