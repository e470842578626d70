import { describe, expect, it } from "vitest";
import { can, darf, type Handelnder, type Objekt, POLICY, type Recht, type Rolle } from "./policy";
import { GEWAEHRUNGEN, type Gewaehrung } from "./rechte";

/** Kein Recht, am eigenen Konto, an der eigenen Organisation, an der ganzen Kasse. */
type Stufe = "–" | "eigenes" | "organisation" | "kasse";
const ROLLEN = ["sachbearbeitung", "administration", "kasse", "kasseAdministration"] as const;

/**
 * Die Rechte noch einmal, von Hand: je Recht die Stufe der vier Rollen in der Reihenfolge `ROLLEN` und
 * das Recht, das die Administration dazu gewähren muss (security.md 3.2, ergaenzungen.md 3).
 */
const SOLL: Record<Recht, [Stufe, Stufe, Stufe, Stufe, Gewaehrung?]> = {
  "start:lesen": ["eigenes", "eigenes", "eigenes", "eigenes"],
  "mitteilung:lesen": ["kasse", "kasse", "kasse", "kasse"],
  "mitteilung:bearbeiten": ["–", "–", "kasse", "kasse"],
  "codeliste:bearbeiten": ["–", "–", "–", "kasse"],
  "texte:bearbeiten": ["–", "–", "–", "kasse"],
  "anliegen:bearbeiten": ["–", "–", "kasse", "kasse"],
  "bedingungen:annehmen": ["eigenes", "eigenes", "eigenes", "eigenes"],
  "bedingungen:einsehen": ["–", "organisation", "–", "kasse"],
  "loeschfrist:aendern": ["–", "–", "–", "kasse"],
  "suche:benutzen": ["eigenes", "eigenes", "eigenes", "eigenes"],
  "einstellungen:lesen": ["eigenes", "eigenes", "eigenes", "eigenes"],
  "einstellungen:aendern": ["eigenes", "eigenes", "eigenes", "eigenes"],
  "sitzung:beenden": ["eigenes", "eigenes", "eigenes", "eigenes"],
  "organisation:lesen": ["organisation", "organisation", "–", "–"],
  "anspruchsberechtigte:lesen": ["organisation", "–", "–", "–", "ANZEIGE"],
  "personendaten:lesen": ["organisation", "–", "–", "–", "PERSONENDATEN"],
  "formular:beamte": ["organisation", "–", "–", "–", "FORMULARE"],
  "formular:personendaten": ["organisation", "–", "–", "–", "PERSONENDATEN"],
  "meldung:entwerfen": ["organisation", "–", "–", "–"],
  "meldung:eigene": ["eigenes", "–", "–", "–"],
  "entwurf:verwalten": ["eigenes", "–", "–", "–"],
  "meldung:berichtigen": ["organisation", "–", "–", "–"],
  "meldung:zurueckziehen": ["organisation", "–", "–", "–"],
  "meldung:antworten": ["organisation", "–", "–", "–"],
  "meldung:drucken": ["organisation", "–", "–", "–"],
  "anhang:lesen": ["organisation", "–", "kasse", "–"],
  "nachricht:lesen": ["organisation", "organisation", "–", "–", "POSTFACH"],
  "nachricht:markieren": ["organisation", "organisation", "–", "–", "POSTFACH"],
  "nachricht:schreiben": ["organisation", "organisation", "–", "–", "POSTFACH"],
  "postfach:lesen": ["eigenes", "–", "–", "–", "POSTFACH"],
  "gruppenpostfach:lesen": ["organisation", "organisation", "–", "–", "POSTFACH"],
  "korb:bearbeiten": ["organisation", "organisation", "–", "–", "POSTFACH"],
  "kassenpostfach:lesen": ["–", "–", "kasse", "kasse"],
  "kassenpostfach:bearbeiten": ["–", "–", "kasse", "kasse"],
  "eingang:lesen": ["–", "–", "kasse", "–"],
  "eingang:entscheiden": ["–", "–", "kasse", "–"],
  "massenlauf:lesen": ["–", "–", "kasse", "–"],
  "massenlauf:starten": ["–", "–", "kasse", "–"],
  "meldung:stellvertretend": ["–", "–", "kasse", "–"],
  "fristen:festlegen": ["–", "–", "–", "kasse"],
  "dublette:zusammenfuehren": ["–", "–", "kasse", "–"],
  "statistik:lesen": ["–", "–", "kasse", "kasse"],
  "nutzer:verwalten": ["–", "organisation", "–", "kasse"],
  "gruppen:verwalten": ["–", "organisation", "–", "kasse"],
  "protokoll:lesen": ["–", "organisation", "–", "kasse"],
  "organisation:verwalten": ["–", "–", "–", "kasse"],
  "konten:verwalten": ["–", "–", "–", "kasse"],
  "kasse:einstellen": ["–", "–", "–", "kasse"],
  "stoerung:schalten": ["–", "–", "–", "kasse"],
  "betrieb:verwalten": ["–", "–", "–", "kasse"],
  "schnittstelle:verwalten": ["–", "organisation", "–", "kasse"],
  "schnittstelle:melden": ["–", "–", "–", "–"],
  "schnittstelle:lesen": ["–", "–", "–", "–"],
  "schnittstelle:abholen": ["–", "–", "–", "–"],
  "stapel:hochladen": ["organisation", "–", "–", "–"],
  "stapel:bearbeiten": ["eigenes", "–", "–", "–"],
};

/** Was Verfahren mit einem Schlüssel dürfen; alles, was hier nicht steht, dürfen sie nicht. */
const VERFAHREN: Record<
  "personalverfahren" | "kassenverfahren",
  Partial<Record<Recht, [Stufe, Gewaehrung?]>>
> = {
  personalverfahren: {
    "anspruchsberechtigte:lesen": ["organisation", "ANZEIGE"],
    "formular:beamte": ["organisation", "FORMULARE"],
    "formular:personendaten": ["organisation", "PERSONENDATEN"],
    "schnittstelle:melden": ["organisation"],
    "schnittstelle:lesen": ["organisation"],
  },
  kassenverfahren: { "schnittstelle:abholen": ["kasse"] },
};

/** Objekte, gemessen an der handelnden Person `ich` in Organisation `o` und Kasse `k`. */
const OBJEKTE: Record<string, { objekt: Objekt; erlaubt: readonly Stufe[] }> = {
  "eigenes Konto": {
    objekt: { kasseId: "k", mitgliedId: "o", kontoId: "ich" },
    erlaubt: ["eigenes", "organisation", "kasse"],
  },
  Kollegin: {
    objekt: { kasseId: "k", mitgliedId: "o", kontoId: "sie" },
    erlaubt: ["organisation", "kasse"],
  },
  "Organisation ohne Konto": {
    objekt: { kasseId: "k", mitgliedId: "o" },
    erlaubt: ["organisation", "kasse"],
  },
  "andere Organisation": {
    objekt: { kasseId: "k", mitgliedId: "x", kontoId: "sie" },
    erlaubt: ["kasse"],
  },
  "Kasse ohne Organisation": {
    objekt: { kasseId: "k", mitgliedId: null, kontoId: null },
    erlaubt: ["kasse"],
  },
  "andere Kasse, sonst alles gleich": {
    objekt: { kasseId: "y", mitgliedId: "o", kontoId: "ich" },
    erlaubt: [],
  },
};

const ALLE = new Set(Object.keys(GEWAEHRUNGEN) as Gewaehrung[]);
const wer = (rolle: Rolle, rechte: ReadonlySet<Gewaehrung> = ALLE): Handelnder => ({
  kasseId: "k",
  mitgliedId: rolle.startsWith("kasse") ? null : "o",
  kontoId: "ich",
  rolle,
  rechte,
});

const faelle = (Object.entries(SOLL) as [Recht, (typeof SOLL)[Recht]][]).flatMap(([recht, zeile]) =>
  ROLLEN.flatMap((rolle, i) =>
    Object.entries(OBJEKTE).map(([name, { objekt, erlaubt }]) => {
      const stufe = zeile[i] as Stufe;
      // Die Kasse hat keine Organisation; an „ihrer“ Organisation hat sie nichts.
      const ohneOrganisation = stufe === "organisation" && rolle.startsWith("kasse");
      return { recht, rolle, name, objekt, soll: erlaubt.includes(stufe) && !ohneOrganisation };
    }),
  ),
);

describe("Rechte", () => {
  it("jede Zelle steht in der Tabelle dieses Tests", () => {
    expect(Object.keys(SOLL).sort()).toEqual(Object.keys(POLICY).sort());
    expect(faelle).toHaveLength(
      Object.keys(POLICY).length * ROLLEN.length * Object.keys(OBJEKTE).length,
    );
  });

  it.each(faelle)("$recht als $rolle: $name → $soll", ({ recht, rolle, objekt, soll }) => {
    expect(can(wer(rolle), recht, objekt)).toBe(soll);
  });

  const mitGewaehrung = (Object.entries(SOLL) as [Recht, (typeof SOLL)[Recht]][]).flatMap(
    ([recht, zeile]) => (zeile[4] ? [[recht, zeile[4]] as const] : []),
  );
  it.each(mitGewaehrung)("%s verlangt genau die Gewährung %s", (recht, gewaehrung) => {
    const eigenes = { kasseId: "k", mitgliedId: "o", kontoId: "ich" };
    const ohne = new Set([...ALLE].filter((g) => g !== gewaehrung));
    expect(can(wer("sachbearbeitung", ohne), recht, eigenes)).toBe(false);
    expect(can(wer("sachbearbeitung", new Set([gewaehrung])), recht, eigenes)).toBe(true);
    expect(darf(wer("sachbearbeitung", ohne), recht)).toBe(false);
  });

  it.each(
    (Object.entries(SOLL) as [Recht, (typeof SOLL)[Recht]][])
      .filter(([, z]) => !z[4])
      .map(([recht]) => recht),
  )("%s braucht keine Gewährung", (recht) => {
    const zeile = SOLL[recht];
    for (const [i, rolle] of ROLLEN.entries())
      expect(darf(wer(rolle, new Set()), recht)).toBe(zeile[i] !== "–");
  });

  it("eine Gewährung gibt niemandem das Recht einer anderen Rolle", () => {
    for (const recht of Object.keys(SOLL) as Recht[]) {
      for (const [i, rolle] of ROLLEN.entries()) {
        if (SOLL[recht][i] === "–")
          expect(darf(wer(rolle), recht), `${recht} als ${rolle}`).toBe(false);
      }
    }
  });

  it("wer keine Organisation hat, hat mit Objekten ohne Organisation nichts gemein", () => {
    const ohne = { ...wer("sachbearbeitung"), mitgliedId: null };
    expect(can(ohne, "anspruchsberechtigte:lesen", { kasseId: "k", mitgliedId: null })).toBe(false);
    expect(can(ohne, "anspruchsberechtigte:lesen", { kasseId: "k" })).toBe(false);
  });
});

describe("Rechte der Verfahren", () => {
  const faelleDerVerfahren = (["personalverfahren", "kassenverfahren"] as const).flatMap((rolle) =>
    (Object.keys(POLICY) as Recht[]).map((recht) => ({ rolle, recht })),
  );

  it.each(faelleDerVerfahren)("$recht als $rolle", ({ rolle, recht }) => {
    const [stufe = "–", gewaehrung] = VERFAHREN[rolle][recht] ?? [];
    for (const { objekt, erlaubt } of Object.values(OBJEKTE))
      expect(can(wer(rolle), recht, objekt)).toBe(erlaubt.includes(stufe));
    if (gewaehrung) {
      const ohne = new Set([...ALLE].filter((g) => g !== gewaehrung));
      expect(darf(wer(rolle, ohne), recht)).toBe(false);
    }
  });
});
