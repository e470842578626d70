import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FORMULARE, type Formular, type Rohwerte } from "@/lib/formulare";
import { FormularFelder } from "./formular-felder";

const HEUTE = "2026-01-15";

function zeige(
  formular: Pick<Formular, "felder" | "gruppen">,
  rohwerte: Rohwerte = {},
  mehr: { fehler?: Record<string, string>; bisher?: Record<string, string> } = {},
): string {
  return renderToStaticMarkup(
    <FormularFelder formular={formular} rohwerte={rohwerte} heute={HEUTE} {...mehr} />,
  );
}

const alle = (html: string, muster: RegExp) => [...html.matchAll(muster)].map((t) => t[1] ?? "");

describe.each(FORMULARE.map((f) => [f.nummer, f] as const))("Felder von %s", (_, formular) => {
  const html = zeige(formular);

  it("haben eindeutige Kennungen, und jedes Label zeigt auf ein Feld", () => {
    const kennungen = alle(html, / id="([^"]+)"/g);
    expect(new Set(kennungen).size).toBe(kennungen.length);
    for (const ziel of alle(html, / for="([^"]+)"/g)) expect(kennungen).toContain(ziel);
    for (const ziele of alle(html, / aria-describedby="([^"]+)"/g)) {
      for (const ziel of ziele.split(" ")) expect(kennungen).toContain(ziel);
    }
  });

  it("kommen ohne Stilattribute aus (strenge CSP)", () => {
    expect(html).not.toMatch(/ style=/);
  });
});

describe("Felder eines Formulars", () => {
  const probe: Pick<Formular, "felder" | "gruppen"> = {
    felder: {
      modell: { art: "janein", label: "Teilzeit", pflicht: true, steuert: true },
      umfang: {
        art: "zahl",
        von: 1,
        bis: 100,
        nachkomma: 1,
        einheit: "%",
        label: "Umfang",
        pflicht: true,
        sichtbar: (w) => w.modell === "ja",
      },
      zulagen: {
        art: "gruppe",
        max: 2,
        eintrag: "Zulage",
        label: "Zulagen",
        pflicht: false,
        felder: { ab: { art: "datum", label: "ab", pflicht: true } },
      },
    },
    gruppen: [{ titel: "Umfang und Zulagen", felder: ["modell", "umfang", "zulagen"] }],
  };

  it("zeigt bedingte Felder erst, wenn ihre Bedingung erfüllt ist", () => {
    expect(zeige(probe)).not.toContain("Umfang*");
    expect(zeige(probe, { modell: "ja" })).toContain("Umfang*");
  });

  it("bietet ohne Skript an, die Bedingungen neu auszuwerten", () => {
    const html = zeige(probe);
    expect(html).toContain('data-steuert="true"');
    expect(html).toContain('value="aktualisieren"');
  });

  it("nummeriert Einträge und bietet an der Höchstzahl keinen weiteren an", () => {
    const einer = zeige(probe, { "zulagen.0.ab": "" });
    expect(einer).toContain('value="eintrag-entfernen:zulagen.0"');
    expect(einer).toContain('value="eintrag-hinzufuegen:zulagen"');
    const zwei = zeige(probe, { "zulagen.0.ab": "", "zulagen.1.ab": "1.4.26" });
    expect(zwei).toContain('name="zulagen.1.ab"');
    expect(zwei).not.toContain("eintrag-hinzufuegen");
  });

  it("zeigt ein lesbares Datum als TT.MM.JJJJ und lässt ein unlesbares stehen", () => {
    expect(zeige(probe, { "zulagen.0.ab": "1.4.26" })).toContain('value="01.04.2026"');
    expect(zeige(probe, { "zulagen.0.ab": "30.02.2026" })).toContain('value="30.02.2026"');
  });

  it("setzt den Fehler über die Eingabe und verbindet beide", () => {
    const html = zeige(probe, {}, { fehler: { modell: "Wählen Sie Teilzeit aus." } });
    expect(html).toContain('aria-describedby="feld-modell-fehler"');
    expect(html.indexOf("Wählen Sie Teilzeit aus.")).toBeLessThan(html.indexOf('type="radio"'));
  });

  it("ein Feld behält sein Bedienelement, gleich was sonst angegeben ist", () => {
    const art = (roh: Rohwerte) => {
      const html = zeige(
        {
          felder: {
            liste: {
              art: "code",
              label: "Liste",
              liste: "CL-BES",
              pflicht: true,
              filter: (c, w) => !w.eng || c === "A9",
            },
            kurz: {
              art: "code",
              label: "Kurz",
              liste: "CL-NACHVERSICHERUNG",
              pflicht: (w) => Boolean(w.eng),
            },
            offen: { art: "code", label: "Offen", liste: "CL-WAHLART", pflicht: true },
          },
          gruppen: [{ titel: "Wahl", felder: ["liste", "kurz", "offen"] }],
        },
        roh,
      );
      return [/role="combobox"/, /<select/, /type="radio"/].map((m) => m.test(html));
    };
    expect(art({})).toEqual([true, true, true]);
    expect(art({ eng: "ja" })).toEqual([true, true, true]);
  });

  it("ein Code steht mit seinem Namen im Kombinationsfeld, Vorschläge stehen beim Textfeld", () => {
    const felder: Formular["felder"] = {
      staat: { art: "code", label: "Staat", liste: "CL-STA", pflicht: true },
      stelle: { art: "text", label: "Stelle", max: 50, pflicht: false, vorschlaege: "MITGLIEDER" },
    };
    const html = renderToStaticMarkup(
      <FormularFelder
        formular={{ felder, gruppen: [{ titel: "Wo", felder: ["staat", "stelle"] }] }}
        rohwerte={{ staat: "151" }}
        heute={HEUTE}
        mitglieder={["Sonnenwurt"]}
      />,
    );
    expect(html).toContain('value="151 - Österreich"');
    expect(html).toContain('<option value="Sonnenwurt"></option>');
    expect(html).toContain('list="feld-stelle-vorschlaege"');
  });

  it("zeigt den bisherigen Wert neben dem Feld", () => {
    expect(zeige(probe, {}, { bisher: { modell: "nein" } })).toContain("Bisher: nein");
  });
});
