import { expect, it } from "vitest";
import { can, type Handelnder, type Objekt, POLICY, type Recht, type Rolle } from "./policy";
import { GEWAEHRUNGEN, type Gewaehrung } from "./rechte";

const ROLLEN: Record<Rolle, string> = {
  sachbearbeitung: "Sachbearbeitung",
  administration: "Administration",
  kasse: "Kasse",
  kasseAdministration: "Kasse, Administration",
  personalverfahren: "Personalverfahren",
  kassenverfahren: "Kassenverfahren",
};

const alle = new Set(Object.keys(GEWAEHRUNGEN) as Gewaehrung[]);
const wer = (rolle: Rolle): Handelnder => ({
  kasseId: "k",
  mitgliedId: /^(kasse|kasseAdministration|kassenverfahren)$/.test(rolle) ? null : "o",
  kontoId: "ich",
  rolle,
  rechte: alle,
});

/** Eigenes Konto, eigene Organisation, andere Organisation, andere Kasse. */
const OBJEKTE: readonly Objekt[] = [
  { kasseId: "k", mitgliedId: "o", kontoId: "ich" },
  { kasseId: "k", mitgliedId: "o", kontoId: "sie" },
  { kasseId: "k", mitgliedId: "x", kontoId: "sie" },
  { kasseId: "y", mitgliedId: "o", kontoId: "ich" },
];

/** Gewährung, ohne die das Recht in dieser Rolle nicht wirkt. */
function gewaehrung(recht: Recht, rolle: Rolle): string {
  const [noetig] = [...alle].filter((g) => {
    const ohne = new Set([...alle].filter((andere) => andere !== g));
    return OBJEKTE.some(
      (o) => can(wer(rolle), recht, o) && !can({ ...wer(rolle), rechte: ohne }, recht, o),
    );
  });
  return noetig ? ` ${noetig}` : "";
}

const zelle = (recht: Recht, rolle: Rolle): string => {
  const stellen = OBJEKTE.map((o) => (can(wer(rolle), recht, o) ? "ja" : "–"));
  return stellen.includes("ja") ? stellen.join(" / ") + gewaehrung(recht, rolle) : "–";
};

/** Die ganze Tabelle, gerechnet mit `can`. */
function matrix(): string {
  const rollen = Object.keys(ROLLEN) as Rolle[];
  const zeilen = (Object.keys(POLICY) as Recht[])
    .sort()
    .map((recht) => [`\`${recht}\``, ...rollen.map((rolle) => zelle(recht, rolle))]);
  const kopf = ["Recht", ...rollen.map((r) => ROLLEN[r])];
  const tabelle = [kopf, kopf.map(() => "---"), ...zeilen].map((z) => `| ${z.join(" | ")} |`);
  return `# Rechte

Wer was darf, gerechnet aus \`lib/auth/policy.ts\` und geprüft bei jedem Testlauf. Vier Stellen je Zelle: am eigenen
Konto / in der eigenen Organisation / in einer anderen Organisation / in einer anderen Kasse. Ein Strich allein heißt
nie. Dahinter steht die Gewährung, die eine Person zusätzlich braucht. Nach einer Änderung der Policy:
\`npx vitest run lib/auth/rechtematrix.test.ts -u\`, und die Änderung hier mit ansehen.

${tabelle.join("\n")}
`;
}

it("docs/rechte.md zeigt jedes Recht in jeder Rolle, wie die Policy es sagt", async () => {
  await expect(matrix()).toMatchFileSnapshot("../../docs/rechte.md");
});
it("über die Kasse hinaus reicht kein Recht", () => {
  for (const recht of Object.keys(POLICY) as Recht[])
    for (const rolle of Object.keys(ROLLEN) as Rolle[])
      expect(can(wer(rolle), recht, OBJEKTE[3] as Objekt), `${recht} als ${rolle}`).toBe(false);
});
