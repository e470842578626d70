import { type Codes, formatCode, mitCodes } from "@/lib/codelisten";
import { formatDatum } from "@/lib/datum";
import { formatTraeger, formatUmfang, type Zeitscheibe } from "@/lib/lebenslauf";

interface VergleichsScheibeProps {
  scheibe: Zeitscheibe;
  /** Stand, gegen den Unterschiede hervorgehoben werden. */
  gegen?: Zeitscheibe;
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
}

/** Eine Zeitscheibe als Text in der Vergleichstabelle. */
export function VergleichsScheibe({ scheibe, gegen, codes }: VergleichsScheibeProps) {
  const nenne = (s: Zeitscheibe) => mitCodes(codes, () => angaben(s));
  const alt = gegen && nenne(gegen);
  return (
    <ul className="vergleich-angaben">
      {Object.entries(nenne(scheibe)).map(([was, text]) => {
        if (text === "") return null;
        const anders = alt !== undefined && alt[was] !== text;
        return (
          <li key={was}>
            {anders ? (
              <mark>
                <span className="nur-vorlesen">geändert: </span>
                {text}
              </mark>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}

function angaben(s: Zeitscheibe): Record<string, string> {
  const grundlage = s.zusatz.rechtsgrundlage;
  return {
    zeitraum: `${formatDatum(s.von)} – ${s.bis ? formatDatum(s.bis) : "bis auf Weiteres"}`,
    bezeichnung: s.bezeichnung,
    traeger: formatTraeger(s.traeger),
    besoldung: s.besoldung ?? "",
    umfang: `${formatUmfang(s.umfang.z, s.umfang.n, s.art)}${s.art === "BEURLAUBUNG" ? ", beurlaubt" : ""}`,
    grundlage: grundlage ? rechtsgrundlage(s, grundlage) : "",
  };
}

/** Bei Beurlaubungen stammt der Code aus CL-BEU, sonst aus CL-TZ (Formulare F5 und F8). */
function rechtsgrundlage(s: Zeitscheibe, code: string): string {
  return formatCode(s.art === "BEURLAUBUNG" ? "CL-BEU" : "CL-TZ", code);
}
