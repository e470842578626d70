import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import {
  ablehnung,
  akteurVon,
  eigner,
  handle,
  herkunft,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import { pruefeErstenSchritt } from "@/lib/zugang";
import {
  deaktiviereNutzer,
  entsperreNutzer,
  ladeNutzer,
  type Nutzer,
  sendeErstenLink,
  sperreNutzer,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

const PASSWORT = "Ahornblatt-9-Laterne!";
let x: Akteur;

beforeAll(async () => {
  const kasseId = (await legeKasse()).id;
  const { id: mitgliedId } = await legeMitglied(kasseId);
  x = akteurVon(await legeKonto({ kasseId, mitgliedId, klasse: "X" }));
});
afterAll(schliesseAlles);

/** Zustände eines Kontos (docs/anmeldung.md, „Leben eines Kontos“); zwei Arten von „gesperrt“. */
const ZUSTAENDE = {
  angelegt: { status: "ANGELEGT", passwort: false },
  aktiv: { status: "AKTIV", passwort: true },
  gesperrt: { status: "GESPERRT", passwort: true },
  "gesperrt vor dem ersten Passwort": { status: "GESPERRT", passwort: false },
  deaktiviert: { status: "DEAKTIVIERT", passwort: false },
} as const;
type Zustand = keyof typeof ZUSTAENDE;

type Ende = "ANGELEGT" | "AKTIV" | "GESPERRT" | "DEAKTIVIERT" | "abgelehnt" | "gibt es nicht";
const HANDLUNGEN = ["sperren", "entsperren", "deaktivieren", "Link senden", "anmelden"] as const;
type Wahl = (typeof HANDLUNGEN)[number];

/** Jeder Übergang und jeder verbotene: Zustand danach, oder warum es ihn nicht gibt. */
const UEBERGAENGE: Record<Zustand, Record<Wahl, Ende>> = {
  angelegt: {
    sperren: "GESPERRT",
    entsperren: "ANGELEGT",
    deaktivieren: "DEAKTIVIERT",
    "Link senden": "ANGELEGT",
    anmelden: "abgelehnt",
  },
  aktiv: {
    sperren: "GESPERRT",
    entsperren: "AKTIV",
    deaktivieren: "DEAKTIVIERT",
    "Link senden": "abgelehnt",
    anmelden: "AKTIV",
  },
  gesperrt: {
    sperren: "GESPERRT",
    entsperren: "AKTIV",
    deaktivieren: "DEAKTIVIERT",
    "Link senden": "abgelehnt",
    anmelden: "abgelehnt",
  },
  "gesperrt vor dem ersten Passwort": {
    sperren: "GESPERRT",
    entsperren: "ANGELEGT",
    deaktivieren: "DEAKTIVIERT",
    "Link senden": "abgelehnt",
    anmelden: "abgelehnt",
  },
  deaktiviert: {
    sperren: "gibt es nicht",
    entsperren: "gibt es nicht",
    deaktivieren: "gibt es nicht",
    "Link senden": "gibt es nicht",
    anmelden: "abgelehnt",
  },
};

async function lege(zustand: Zustand) {
  const { status, passwort } = ZUSTAENDE[zustand];
  return legeKonto({
    kasseId: x.kasseId,
    mitgliedId: x.mitgliedId,
    status,
    ...(passwort ? { passwort: PASSWORT } : {}),
  });
}

/** Führt die Handlung aus. @returns ob sie angenommen wurde */
async function tue(wahl: Wahl, konto: { id: string; kennung: string }): Promise<boolean> {
  if (wahl === "anmelden")
    return (await pruefeErstenSchritt(konto.kennung, PASSWORT, herkunft())).ok;
  const arbeit: Record<
    Exclude<Wahl, "anmelden">,
    (h: Handlung<never, Nutzer>) => Promise<unknown>
  > = {
    sperren: sperreNutzer,
    entsperren: entsperreNutzer,
    deaktivieren: deaktiviereNutzer,
    "Link senden": sendeErstenLink,
  };
  const eingabe = { grund: "Probe", kennung: konto.kennung };
  await handle(
    x,
    eingabe as never,
    (tx) => ladeNutzer(tx, x, konto.id, { sperre: true }),
    arbeit[wahl],
  );
  return true;
}

const faelle = (Object.keys(UEBERGAENGE) as Zustand[]).flatMap((zustand) =>
  HANDLUNGEN.map((wahl) => [zustand, wahl, UEBERGAENGE[zustand][wahl]] as const),
);

describe("Leben eines Kontos", () => {
  it.each(faelle)("%s: %s → %s", async (zustand, wahl, ende) => {
    const konto = await lege(zustand);
    const ergebnis = await tue(wahl, konto).catch((f: unknown) => f);
    const [k] = await eigner()`select status from konto where id = ${konto.id}`;
    if (ende === "abgelehnt") {
      expect(ergebnis === false || ergebnis instanceof Zurueck).toBe(true);
      expect(k?.status).toBe(ZUSTAENDE[zustand].status);
    } else if (ende === "gibt es nicht") {
      expect(ergebnis).toEqual(new Error("nicht gefunden"));
      expect(k?.status).toBe("DEAKTIVIERT");
    } else {
      expect(ergebnis).toBe(true);
      expect(k?.status).toBe(ende);
    }
  });

  it("eine Nutzerkennung wird auch nach der Deaktivierung nie wieder vergeben", async () => {
    const konto = await lege("deaktiviert");
    expect(
      await ablehnung(
        eigner()`insert into konto (kasse_id, kennung, klasse, vorname, name, email, status, zweiter_faktor, verlauf_salz)
          values (${x.kasseId}, ${konto.kennung}, 'S', 'K', 'M', '', 'ANGELEGT', 'EMAIL_TAN', 'x')`,
      ),
    ).toBe("23505");
  });
});
