import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { NextRequest } from "next/server";
import { type AuditEreignis, schreibeAudit, schreibeLesezugriff } from "@/lib/audit";
import { type Tx, withTenant } from "@/lib/db";
import { type Auftrag, legeInOutbox } from "@/lib/outbox";
import { type Geschuetzt, type Handlung, SCHUTZ, stoerung, Zurueck } from "./action";
import { type Anfrage, anfrage } from "./anfrage";
import { type Ergebnis, fingerabdruck, genauEinmal, liesIdempotenz } from "./einmalig";
import { GRENZEN, type Grenze, zaehle } from "./grenzen";
import { INHALT_BYTES, liesInhalt } from "./inhalt";
import { can, darf, type Objekt, type Recht } from "./policy";
import { Problem, problemAntwort } from "./problem";
import { pruefeSchluessel, type Verfahren } from "./verfahren";

type Parameter = Record<string, string>;
type Handler = (anfrage: NextRequest, kontext: { params: Promise<Parameter> }) => Promise<Response>;

/** Was `run` einer Anfrage der Schnittstelle bekommt. */
export interface Schnittstellenhandlung<E, O> extends Handlung<E, O> {
  verfahren: Verfahren;
}

interface Bauplan<E, O extends Objekt> {
  recht: Recht;
  /** Zusätzliche Begrenzung je Organisation, vor allem anderen gezählt. */
  grenze?: Grenze;
  /** Höchstens so viele Bytes Inhalt; ohne Angabe die Grenze für JSON. */
  bytes?: number;
  /** Verlangt `Idempotency-Key`; dieselbe Anfrage wirkt einmal und bekommt dieselbe Antwort. */
  einmalig?: true;
  /** Liest Adresse und Inhalt, bevor eine Transaktion offen ist; wirft `Problem`. */
  lies: (e: {
    anfrage: NextRequest;
    inhalt: Uint8Array<ArrayBuffer>;
    params: Parameter;
  }) => Promise<E> | E;
  load: (tx: Tx, eingabe: E, verfahren: Verfahren) => Promise<O | null> | O | null;
  /** Lesezugriff für die Prüfspur. */
  liest?: (objekt: O) => AuditEreignis;
  /** Liefert `run` eine Funktion, läuft sie nach der Transaktion. */
  run: (h: Schnittstellenhandlung<E, O>) => Promise<Ausgang>;
}

type Ausgang = Ergebnis | Response | (() => Promise<Response>);

const UNBEKANNT =
  "Senden Sie den Schlüssel als Authorization: Bearer <Schlüssel>. Dieser fehlt, ist unbekannt oder widerrufen.";
const WIRKUNGSLOS = {
  abgelaufen:
    "Dieser Schlüssel ist abgelaufen. Die Administration kann im Portal einen neuen anlegen.",
  konto:
    "Die Person, die für diesen Schlüssel verantwortlich ist, hat keinen aktiven Zugang mehr. Die Administration Ihrer Organisation kann einen neuen Schlüssel anlegen.",
  abgeschaltet: "Die Kasse hat die Schnittstelle für Ihre Organisation abgeschaltet.",
} as const;

/** Weist das Verfahren aus. Cookies zählen nie; ein Browser kann sich hier nicht anmelden. */
async function weiseAus(req: NextRequest, netz: string): Promise<Verfahren> {
  const geheimnis = /^Bearer ([\w-]{20,200})$/i.exec(req.headers.get("authorization") ?? "")?.[1];
  const pruefung = geheimnis ? await pruefeSchluessel(geheimnis) : ({ art: "unbekannt" } as const);
  if (pruefung.art === "gueltig") return pruefung.verfahren;
  if (pruefung.art !== "unbekannt") throw new Problem("nicht-erlaubt", WIRKUNGSLOS[pruefung.art]);
  if (!(await zaehle(GRENZEN.schnittstelleFehlerIp, netz))) throw zuViele();
  throw new Problem("nicht-angemeldet", UNBEKANNT);
}

const zuViele = () =>
  new Problem(
    "zu-viele-anfragen",
    "Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie und wiederholen Sie dieselbe Anfrage.",
  );

async function begrenze({ akteur, schluesselId }: Verfahren, grenze?: Grenze): Promise<void> {
  if (!(await zaehle(GRENZEN.schnittstelle, schluesselId))) throw zuViele();
  const wer = akteur.mitgliedId ?? akteur.kasseId;
  if (grenze && !(await zaehle(grenze, wer))) throw zuViele();
}

const alsAntwort = ({ status, koerper }: Ergebnis, wiederholt: boolean): Response =>
  new Response(JSON.stringify(koerper), {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      ...(wiederholt && { "Idempotency-Replayed": "true" }),
    },
  });

const istDatei = (a: Ausgang): a is Exclude<Ausgang, Ergebnis> =>
  a instanceof Response || typeof a === "function";

/** Erwartete Ablehnungen der Fachräume; ihre Texte sind für Menschen an der Seite geschrieben. */
function alsProblem(ursache: unknown): Problem | null {
  if (ursache instanceof Problem) return ursache;
  if (!(ursache instanceof Zurueck)) return null;
  const { meldung, fehler } = ursache.zustand;
  return new Problem("konflikt", meldung ?? Object.values(fehler ?? {}).join(" "));
}

/**
 * Der einzige Weg der Schnittstelle (`/api/v1`), Daten auszuliefern oder zu ändern. Der Reihe nach:
 * Schlüssel, Begrenzung, Recht der Rolle, Inhalt, Transaktion mit Mandant, Objekt, Recht am Objekt,
 * Ausführung, Outbox, Prüfspur. Fehler werden `application/problem+json`.
 */
export function schnittstelle<E, O extends Objekt>(plan: Bauplan<E, O>): Handler & Geschuetzt {
  const handler: Handler = async (req, { params }) => {
    const herkunft = await anfrage();
    let verfahren: Verfahren | null = null;
    try {
      verfahren = await weiseAus(req, herkunft.netz);
      await begrenze(verfahren, plan.grenze);
      const { akteur } = verfahren;
      if (!darf(akteur, plan.recht)) {
        throw new Problem("nicht-erlaubt", "Dieser Schlüssel gilt nicht für diesen Weg.");
      }
      const schluessel = plan.einmalig ? liesIdempotenz(req.headers) : null;
      const inhalt = await liesInhalt(req, plan.bytes ?? INHALT_BYTES.json);
      const eingabe = await plan.lies({ anfrage: req, inhalt, params: await params });
      const wer = verfahren;
      const antwort = await withTenant(akteur, async (tx) => {
        const arbeit = () => fuehreAus(plan, tx, wer, eingabe, herkunft);
        if (schluessel === null) {
          const ergebnis = await arbeit();
          return istDatei(ergebnis) ? ergebnis : alsAntwort(ergebnis, false);
        }
        const hash = fingerabdruck(`${req.method} ${req.nextUrl.pathname}`, inhalt);
        const einmal = async () => {
          const ergebnis = await arbeit();
          if (istDatei(ergebnis)) throw new Error("Eine Datei lässt sich nicht merken.");
          return ergebnis;
        };
        const ergebnis = await genauEinmal(tx, wer, schluessel, hash, einmal);
        return alsAntwort(ergebnis, ergebnis.wiederholt);
      });
      return typeof antwort === "function" ? await antwort() : antwort;
    } catch (ursache) {
      unstable_rethrow(ursache);
      const problem =
        alsProblem(ursache) ?? new Problem("stoerung", stoerung(ursache, "schnittstelle"));
      if (verfahren) await vermerkeAblehnung(verfahren, plan.recht, problem, herkunft);
      return problemAntwort(problem, herkunft.anfrageId);
    }
  };
  return Object.assign(handler, { [SCHUTZ]: plan.recht });
}

/** Was ein Schlüssel nicht durfte, steht in der Prüfspur, obwohl seine Transaktion zurückrollte. */
async function vermerkeAblehnung(
  { akteur, praefix }: Verfahren,
  recht: Recht,
  { art }: Problem,
  herkunft: Anfrage,
): Promise<void> {
  if (art !== "nicht-erlaubt" && art !== "nicht-gefunden") return;
  const einzelheiten = { schluessel: praefix };
  const ereignis = { aktion: `abgelehnt.${recht}`, ergebnis: "abgelehnt", einzelheiten } as const;
  await withTenant(akteur, (tx) => schreibeLesezugriff(tx, ereignis, herkunft));
}

async function fuehreAus<E, O extends Objekt>(
  plan: Bauplan<E, O>,
  tx: Tx,
  verfahren: Verfahren,
  eingabe: E,
  herkunft: Anfrage,
): Promise<Ausgang> {
  const { akteur, praefix } = verfahren;
  const vermerke = (e: AuditEreignis): AuditEreignis => ({
    ...e,
    einzelheiten: { ...e.einzelheiten, schluessel: praefix },
  });
  const objekt = await plan.load(tx, eingabe, verfahren);
  if (!objekt || !can(akteur, plan.recht, objekt)) {
    throw new Problem(
      "nicht-gefunden",
      "Das gibt es nicht, oder der Schlüssel reicht nicht so weit.",
    );
  }
  if (plan.liest) await schreibeLesezugriff(tx, vermerke(plan.liest(objekt)), herkunft);
  const ereignisse: AuditEreignis[] = [];
  const auftraege: Auftrag[] = [];
  const ergebnis = await plan.run({
    akteur,
    verfahren,
    eingabe,
    objekt,
    tx,
    herkunft,
    audit: (e) => ereignisse.push(vermerke(e)),
    mail: (a) => auftraege.push(a),
  });
  await legeInOutbox(tx, auftraege);
  await schreibeAudit(tx, ereignisse, herkunft);
  return ergebnis;
}
