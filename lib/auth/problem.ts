import type { Befund } from "@/lib/formulare";

/** Arten von Fehlern der Schnittstelle: HTTP-Status und Überschrift (RFC 9457). */
export const PROBLEME = {
  "anfrage-unlesbar": { status: 400, titel: "Die Anfrage ist nicht lesbar" },
  "nicht-angemeldet": { status: 401, titel: "Der Schlüssel fehlt oder gilt nicht" },
  "nicht-erlaubt": { status: 403, titel: "Der Schlüssel erlaubt das nicht" },
  "nicht-gefunden": { status: 404, titel: "Nicht gefunden" },
  konflikt: { status: 409, titel: "Der Stand hat sich geändert" },
  "schluessel-schon-benutzt": { status: 409, titel: "Der Idempotency-Key ist schon benutzt" },
  "zu-gross": { status: 413, titel: "Die Anfrage ist zu groß" },
  "falscher-inhaltstyp": { status: 415, titel: "Dieser Content-Type wird nicht gelesen" },
  "angaben-ungueltig": { status: 422, titel: "Die Angaben sind nicht gültig" },
  "hinweise-offen": { status: 422, titel: "Hinweise sind noch zu bestätigen" },
  "zu-viele-anfragen": { status: 429, titel: "Zu viele Anfragen" },
  stoerung: { status: 500, titel: "Störung" },
} as const;
export type Problemart = keyof typeof PROBLEME;

/** Bricht eine Anfrage der Schnittstelle ab und nimmt alles zurück; wird zu `application/problem+json`. */
export class Problem extends Error {
  constructor(
    readonly art: Problemart,
    readonly einzelheiten: string,
    readonly befunde?: readonly Befund[],
  ) {
    super(art);
  }
}

/** Antwort nach RFC 9457; `anfrage_id` steht auch in Log und Prüfspur. */
export function problemAntwort(problem: Problem, anfrageId: string): Response {
  const { status, titel } = PROBLEME[problem.art];
  const kopf = new Headers({ "Content-Type": "application/problem+json; charset=utf-8" });
  if (status === 401) kopf.set("WWW-Authenticate", 'Bearer realm="api"');
  if (status === 429) kopf.set("Retry-After", "60");
  const koerper = {
    type: `/api/docs#${problem.art}`,
    title: titel,
    status,
    detail: problem.einzelheiten,
    anfrage_id: anfrageId,
    ...(problem.befunde && { befunde: problem.befunde }),
  };
  return new Response(JSON.stringify(koerper), { status, headers: kopf });
}
