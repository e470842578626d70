import { Beschreibung, type Beschreibungszeile } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { Karte } from "@/components/ui/karte";
import { env } from "@/lib/env";
import type { KasseKontakt } from "@/lib/organisationen";

/** Anschrift, E-Mail und Internetseite jeder Kasse; was eine Kasse nicht hinterlegt hat, fehlt. */
export function KassenKontakt({ kassen }: { kassen: readonly KasseKontakt[] }) {
  return (
    <>
      {env().DEMO && (
        <Hinweis art="info" titel="Demonstration">
          <p>Dieses Portal zeigt erfundene Daten. Die genannten Kassen gibt es nicht.</p>
        </Hinweis>
      )}
      {kassen.length === 0 && <p>Zurzeit sind keine Kontaktdaten hinterlegt.</p>}
      {kassen.map((kasse) => (
        <Karte key={kasse.code} titel={kasse.name} ebene={3}>
          <Beschreibung zeilen={kontaktzeilen(kasse)} />
        </Karte>
      ))}
    </>
  );
}

function kontaktzeilen({ anschrift, supportMail, web }: KasseKontakt): Beschreibungszeile[] {
  return [
    ...(anschrift.length ? [{ label: "Anschrift:", wert: anschrift.join(", ") }] : []),
    ...(supportMail
      ? [{ label: "E-Mail:", wert: <a href={`mailto:${supportMail}`}>{supportMail}</a> }]
      : []),
    ...(web
      ? [
          {
            label: "Internet:",
            wert: (
              <a href={web} rel="noreferrer">
                {web.replace(/^https?:\/\//, "")}
              </a>
            ),
          },
        ]
      : []),
  ];
}
