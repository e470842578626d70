import { NextRequest } from "next/server";
import { plusTage } from "@/lib/datum";
import {
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  legeSchluessel,
  type TestPerson,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import { vorzimmer } from "./kopfzeilen";

export { vorzimmer };

/** Neuer Anschluss und neue Anfragekennung, damit Grenzen und Prüfspur sich nicht mischen. */
export function neueAnfrage(): void {
  const ip = `test-${crypto.randomUUID()}`;
  vorzimmer.kopf = { "x-forwarded-for": ip, "x-anfrage-id": crypto.randomUUID() };
}

/** Kasse, Organisation, Konten und je ein Schlüssel. */
export async function legeBuehne() {
  const kasseId = (await legeKasse()).id;
  const stadt = await legeMitglied(kasseId);
  const sachbearbeitung = await legeKonto({ kasseId, mitgliedId: stadt.id });
  const kassenkonto = await legeKonto({ kasseId, klasse: "K" });
  const melden = await legeSchluessel(sachbearbeitung);
  const abholen = await legeSchluessel(kassenkonto, "ABHOLEN");
  const neuePerson = () => legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]);
  return { kasseId, stadt, sachbearbeitung, kassenkonto, melden, abholen, neuePerson };
}

/** Eine Anfrage; ohne Angabe ein eigener `Idempotency-Key`. */
export interface Ruf {
  geheimnis: string | null;
  idempotenz?: string | null;
  inhalt?: BodyInit | null;
  typ?: string;
  params?: Record<string, string>;
  suche?: string;
  /** Was ein Browser mitschickte. */
  cookie?: string;
}

type Weg = (r: NextRequest, k: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Ruft einen Weg wie der Server. */
export async function rufe(weg: Weg, method: "GET" | "POST", ruf: Ruf) {
  const { geheimnis, idempotenz = crypto.randomUUID() } = ruf;
  const anfrage = new NextRequest(`http://localhost/api/v1/x?${ruf.suche ?? ""}`, {
    method,
    headers: {
      ...(geheimnis !== null && { authorization: `Bearer ${geheimnis}` }),
      ...(idempotenz !== null && { "idempotency-key": idempotenz }),
      ...(ruf.typ && { "content-type": ruf.typ }),
      ...(ruf.cookie && { cookie: ruf.cookie }),
    },
    ...(ruf.inhalt !== undefined && { body: ruf.inhalt }),
  });
  const antwort = await weg(anfrage, { params: Promise.resolve(ruf.params ?? {}) });
  const text = await antwort.text();
  return { status: antwort.status, kopf: antwort.headers, koerper: text ? JSON.parse(text) : null };
}

/** Beurlaubung ab nächster Woche. */
export const WERTE = {
  ab: plusTage(heute(), 7),
  bis: plusTage(heute(), 34),
  datum: heute(),
  rechtsgrundlage: "10",
};

/** Eine sendbare Meldung zur Person. */
export const umschlag = (person: TestPerson, mehr: object = {}) => ({
  persnr: person.persnr,
  lebenslauf_version: 1,
  werte: WERTE,
  hinweise_bestaetigt: ["C11"],
  ...mehr,
});

/** Regel und Feld der Befunde einer Antwort. */
export const felder = (koerper: { befunde?: { feld: string | null; regel: string }[] }) =>
  koerper.befunde?.map((b) => [b.regel, b.feld]);
