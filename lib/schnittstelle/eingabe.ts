import "server-only";
import { z } from "zod";
import { alsJsonInhalt, medientyp, Problem } from "@/lib/auth";
import { type GepruefteDatei, pruefeAnlagen } from "@/lib/dateien";
import {
  type Befund,
  c8Anlagen,
  type Formular,
  formular,
  liesJson,
  type Rohwerte,
} from "@/lib/formulare";

/** Eine Meldung, wie sie ein Personalverfahren sendet, gelesen und noch nicht geprüft. */
export interface Meldeeingabe {
  form: Formular;
  /** `null` bei Formularen ohne Person. */
  persnr: string | null;
  /** Stand des Lebenslaufs, den das Verfahren kennt (Regel C9). */
  stand: number;
  rohwerte: Rohwerte;
  bestaetigt: ReadonlySet<string>;
  dateien: readonly GepruefteDatei[];
}

const UMSCHLAG = {
  werte: z.unknown().refine((w) => w !== undefined, "Die Werte des Formulars fehlen."),
  hinweise_bestaetigt: z.array(z.string().max(100)).max(100).default([]),
};
const OHNE_PERSON = z
  .strictObject(UMSCHLAG)
  .transform((u) => ({ ...u, persnr: null, lebenslauf_version: 0 }));
const MIT_PERSON = z.strictObject({
  persnr: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "Erwartet wird eine Pers.-Nummer als Text, etwa 4342."),
  lebenslauf_version: z.int().min(0),
  ...UMSCHLAG,
});

const TYPEN: Readonly<Record<string, string>> = {
  string: "ein Text",
  int: "eine ganze Zahl",
  number: "eine ganze Zahl",
  array: "eine Liste",
  object: "ein Objekt",
};

const texte: z.core.$ZodErrorMap = (stelle) => {
  if (stelle.code === "invalid_type") {
    return stelle.input === undefined
      ? "Diese Angabe fehlt."
      : `Erwartet wird ${TYPEN[stelle.expected] ?? "ein anderer Typ"}.`;
  }
  return stelle.code === "unrecognized_keys"
    ? "Dieses Feld gibt es nicht."
    : "Diese Angabe ist nicht gültig.";
};

const befund = (feld: string | null, text: string, regel = "FORM"): Befund => ({
  schwere: "fehler",
  regel,
  feld,
  text,
});

function alsBefunde(fehler: z.ZodError): Befund[] {
  return fehler.issues.flatMap((stelle): Befund[] => {
    if (stelle.code !== "unrecognized_keys")
      return [befund(stelle.path.join(".") || null, stelle.message)];
    return stelle.keys.map((k) =>
      befund([...stelle.path, k].join("."), stelle.message, "UNBEKANNT"),
    );
  });
}

/** Teile einer Anfrage mit Anhängen: `meldung` (JSON) und beliebig viele `anlagen`. */
async function liesTeile(inhalt: Uint8Array<ArrayBuffer>, typ: string) {
  const daten = await new Response(inhalt, { headers: { "Content-Type": typ } })
    .formData()
    .catch(() => null);
  const meldung = daten?.get("meldung");
  if (!daten || meldung === null || meldung === undefined) {
    throw new Problem("anfrage-unlesbar", "Der Inhalt hat keinen lesbaren Teil „meldung“.");
  }
  const fremd = [...daten.keys()].find((name) => name !== "meldung" && name !== "anlagen");
  const anlagen = daten.getAll("anlagen");
  const dateien = anlagen.filter((a): a is File => a instanceof File);
  if (fremd !== undefined || dateien.length < anlagen.length) {
    throw new Problem("anfrage-unlesbar", "Erlaubt sind nur die Teile „meldung“ und „anlagen“.");
  }
  const bytes =
    typeof meldung === "string" ? new TextEncoder().encode(meldung) : await meldung.bytes();
  return { koerper: alsJsonInhalt(bytes), dateien };
}

async function pruefeDateien(dateien: File[]): Promise<GepruefteDatei[]> {
  const { angenommen, fehler } = await pruefeAnlagen(dateien, []);
  const grenzen = c8Anlagen(angenommen.map((a) => ({ name: a.name, bytes: a.groesse })));
  const befunde = [...fehler.map((text) => befund("anlagen", text, "C8")), ...grenzen];
  if (befunde.length > 0) {
    throw new Problem("angaben-ungueltig", "Anhänge wurden nicht angenommen.", befunde);
  }
  return angenommen;
}

/**
 * Liest eine Meldung aus der Anfrage: JSON, mit Anhängen `multipart/form-data`. Falsche Typen und
 * unbekannte Felder sind Fehler mit Pfad; es wird nichts still verworfen.
 * @throws Problem
 */
export async function liesMeldung(
  anfrage: Request,
  inhalt: Uint8Array<ArrayBuffer>,
  formularId: string,
): Promise<Meldeeingabe> {
  const form = formular(formularId);
  if (!form) throw new Problem("nicht-gefunden", "Dieses Formular gibt es nicht.");
  const typ = medientyp(anfrage.headers);
  if (typ !== "application/json" && typ !== "multipart/form-data") {
    throw new Problem(
      "falscher-inhaltstyp",
      "Senden Sie application/json oder, mit Anhängen, multipart/form-data.",
    );
  }
  const { koerper, dateien } =
    typ === "application/json"
      ? { koerper: alsJsonInhalt(inhalt), dateien: [] }
      : await liesTeile(inhalt, anfrage.headers.get("content-type") ?? "");
  const umschlag = (form.ohnePerson ? OHNE_PERSON : MIT_PERSON).safeParse(koerper, {
    error: texte,
  });
  const befunde = umschlag.success ? [] : alsBefunde(umschlag.error);
  const { rohwerte, fehler } = liesJson(form, umschlag.data?.werte ?? {});
  const alle = [...befunde, ...fehler.map(mitWerten)];
  if (!umschlag.success || alle.length > 0) {
    throw new Problem("angaben-ungueltig", "Die Meldung passt nicht zum Formular.", alle);
  }
  const { persnr, lebenslauf_version: stand, hinweise_bestaetigt: bestaetigt } = umschlag.data;
  return {
    form,
    persnr,
    stand,
    rohwerte,
    bestaetigt: new Set(bestaetigt),
    dateien: await pruefeDateien(dateien),
  };
}

/** Felder des Formulars stehen in der Anfrage unter `werte`. */
export function mitWerten(b: Befund): Befund {
  return b.feld === null || b.feld === "anlagen" ? b : { ...b, feld: `werte.${b.feld}` };
}
