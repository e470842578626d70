import { createInterface } from "node:readline";
import type { Sql } from "postgres";
import { type AuditEreignis, schreibeAudit } from "@/lib/audit";
import { type Akteur, rechteDerKlasse } from "@/lib/auth";
import { verbinde } from "@/lib/bestand";
import { schliessePool, withTenant } from "@/lib/db";
import { type Auftrag, legeInOutbox } from "@/lib/outbox";
import {
  BRIEFEINGABE,
  bearbeiteBrief,
  LEERER_POSTFACHFILTER,
  ladeNachricht,
  ladeSchreibfall,
  listPostfach,
  type PostfachAnfrage,
} from "@/lib/postfach";
import { suche } from "@/lib/suche";

/**
 * `bench-postfach <ort>`: misst das Postfach einer Datenbank. Je Zeile der Eingabe ein Fall
 * `{art, was, frage?, einzeln?, sekunden}`, je Zeile der Ausgabe `{wert}`: Vorgänge je Sekunde oder
 * das 95. Perzentil in Millisekunden.
 */
interface Fall {
  art: "durchsatz" | "p95";
  was: "seite" | "filter" | "zeile" | "suche" | "senden" | "roh";
  frage?: string;
  /** Einer nach dem anderen statt acht zugleich. */
  einzeln?: boolean;
  sekunden: number;
}

const GLEICHZEITIG = 8;
const TEXT = "Guten Tag,\n\nbitte senden Sie uns die Unterlagen zu diesem Vorgang. ".repeat(4);

const ort = JSON.parse(process.argv[2] ?? "{}") as {
  kasseId: string;
  mitgliedId: string;
  kontoId: string;
  nachrichtId: string;
};
const akteur: Akteur = {
  ...rechteDerKlasse("S", ["POSTFACH"], ["Beihilfe"], []),
  ...ort,
  klasse: "S",
  rolle: "sachbearbeitung",
  kennung: "S90100000001",
  vorname: "Kim",
  name: "Messung",
  email: "m000001@messung.example",
  sitzungNr: crypto.randomUUID(),
  proSeite: 20,
  kasseName: "Messkasse",
  mitgliedName: "Messort 1",
  organisation: "Messort 1",
};
const eigner: Sql = verbinde(process.env.DATABASE_URL ?? "");

const liste = async (filter: Partial<PostfachAnfrage["filter"]>) => {
  const seite = await withTenant(akteur, (tx) =>
    listPostfach(
      tx,
      akteur,
      { art: "persoenlich" },
      {
        nur: null,
        wichtig: false,
        filter: { ...LEERER_POSTFACHFILTER, ...filter },
        proSeite: 20,
        seite: { art: "erste" },
      },
    ),
  );
  if (seite.zeilen.length === 0) throw new Error("Die Liste ist leer.");
};

/** Der Vorgang „Senden“ wie hinter der Serveraktion, samt Outbox und Prüfspur. */
async function sende(): Promise<void> {
  const eingabe = await BRIEFEINGABE.parseAsync({
    submissionId: crypto.randomUUID(),
    betreff: "Frage zur Umlage",
    bereich: "Beamtenversorgung",
    thema: "Umlage/Finanzierung",
    text: TEXT,
  });
  const ausgang = await withTenant(akteur, async (tx) => {
    const objekt = await ladeSchreibfall(tx, akteur, null, "");
    if (!objekt) throw new Error("Kein Postfach");
    const ereignisse: AuditEreignis[] = [];
    const auftraege: Auftrag[] = [];
    const herkunft = { anfrageId: crypto.randomUUID(), ip: "", netz: "", ipKurz: "192.0.2.0/24" };
    const ergebnis = await bearbeiteBrief(
      {
        akteur,
        eingabe,
        objekt,
        tx,
        herkunft,
        audit: (e) => ereignisse.push(e),
        mail: (a) => auftraege.push(a),
      },
      { postfach: "/p", schreiben: "/s", vorschau: "/v" },
    );
    await legeInOutbox(tx, auftraege);
    await schreibeAudit(tx, ereignisse, herkunft);
    return ergebnis;
  });
  if (!("weiter" in ausgang)) throw new Error("Nicht gesendet");
}

let nr = 0;
/** Dieselben Zeilen, die beim Senden bleiben, ohne alles Übrige: eine Transaktion je Nachricht. */
async function fuegeEin(): Promise<void> {
  const { kasseId, mitgliedId, kontoId } = ort;
  const [id, schluessel] = [crypto.randomUUID(), crypto.randomUUID()];
  const referenz = `Z${(nr++).toString(36).toUpperCase()}${process.pid}`;
  const kopf = { kasse_id: kasseId, mitglied_id: mitgliedId, konto_id: kontoId, referenz };
  const brief = { bereich: "Beamtenversorgung", thema: "Umlage", betreff: "Frage zur Umlage" };
  await eigner.begin(async (sql) => {
    await sql`insert into referenz ${sql({ kasse_id: kasseId, referenz })}`;
    await sql`insert into nachricht ${sql({ ...kopf, ...brief, id, text: TEXT, richtung: "ausgang", urheber_id: kontoId, urheber: "Kim Messung" })}`;
    await sql`insert into schriftwechsel ${sql({ ...kopf, ...brief, team: "Finanzierung", stand: "OFFEN" })}`;
    await sql`insert into nachricht_gelesen ${sql({ kasse_id: kasseId, nachricht_id: id, konto_id: kontoId })}`;
    await sql`insert into einreichung ${sql({ kasse_id: kasseId, konto_id: kontoId, submission_id: schluessel, hash: schluessel, ergebnis: {} })}`;
    await sql`insert into outbox ${sql({ kasse_id: kasseId, art: "mail", dedupe_key: id, inhalt: Buffer.alloc(2000) })}`;
    await sql`insert into audit_ereignis ${sql({ kasse_id: kasseId, am: new Date(), konto_id: kontoId, klasse: "S", aktion: "nachricht.senden", objekt_art: "nachricht", objekt_id: id, ergebnis: "ok" })}`;
  });
}

const VORGAENGE: Record<Fall["was"], (fall: Fall) => Promise<void>> = {
  seite: () => liste({}),
  filter: () => liste({ betreff: "Beihilfebeleg", bereich: "Beamtenversorgung" }),
  zeile: async () => {
    const n = await withTenant(akteur, (tx) => ladeNachricht(tx, akteur, ort.nachrichtId));
    if (!n) throw new Error("Die Nachricht fehlt.");
  },
  suche: async ({ frage = "" }) => {
    const { gruppen } = await withTenant(akteur, (tx) => suche(tx, akteur, frage));
    if (gruppen.length === 0) throw new Error(`Kein Treffer zu ${frage}`);
  },
  senden: sende,
  roh: fuegeEin,
};

/** Wiederholt den Vorgang und misst jeden. @returns Dauer je Vorgang in Millisekunden */
async function wiederhole(fall: Fall): Promise<number[]> {
  const dauern: number[] = [];
  const ende = performance.now() + fall.sekunden * 1000;
  const einer = async () => {
    while (performance.now() < ende) {
      const beginn = performance.now();
      await VORGAENGE[fall.was](fall);
      dauern.push(performance.now() - beginn);
    }
  };
  const plaetze = fall.art === "p95" || fall.einzeln ? 1 : GLEICHZEITIG;
  await Promise.all(Array.from({ length: plaetze }, einer));
  return dauern;
}

for await (const auftrag of createInterface({ input: process.stdin })) {
  const fall = JSON.parse(auftrag) as Fall;
  const beginn = performance.now();
  const dauern = (await wiederhole(fall)).sort((a, b) => a - b);
  const wert =
    fall.art === "p95"
      ? dauern[Math.min(dauern.length - 1, Math.floor(dauern.length * 0.95))]
      : (dauern.length * 1000) / (performance.now() - beginn);
  process.stdout.write(`${JSON.stringify({ wert })}\n`);
}
await eigner.end({ timeout: 5 });
await schliessePool();
