import { type Akteur, GEWAEHRUNGEN, GRUPPEN } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listAbgeschaltete } from "@/lib/organisationen";

/**
 * ›Meine Berechtigungen‹ (ux.md 10): was die Person darf und was ihr fehlt. Was die Kasse für die
 * Organisation abgeschaltet hat, steht nicht da (Handbuch 1.7).
 */
export async function Berechtigungen({ akteur }: { akteur: Akteur }) {
  const abgeschaltet = await withTenant(akteur, (tx) => listAbgeschaltete(tx, akteur));
  const funktionen = Object.entries(GEWAEHRUNGEN)
    .filter(([wert]) => !abgeschaltet.has(wert))
    .map(([wert, titel]) => ({ titel, hat: [...akteur.rechte].some((r) => r === wert) }));
  const gruppen = GRUPPEN.filter((g) => !abgeschaltet.has(`GRUPPE:${g}`)).map((titel) => ({
    titel: `Gruppenpostfach ${titel}`,
    hat: akteur.gruppen.includes(titel),
  }));
  const alle = [...funktionen, ...gruppen];
  const [vorhanden, fehlend] = [alle.filter((b) => b.hat), alle.filter((b) => !b.hat)];
  return (
    <section aria-labelledby="berechtigungen">
      <h2 id="berechtigungen">Meine Berechtigungen</h2>
      {vorhanden.length === 0 ? (
        <p>Für Ihren Zugang ist noch nichts freigeschaltet.</p>
      ) : (
        <Aufzaehlung titel="Freigeschaltet" eintraege={vorhanden} />
      )}
      {fehlend.length > 0 && (
        <>
          <Aufzaehlung titel="Nicht freigeschaltet" eintraege={fehlend} />
          <p>Ihre Portaladministration kann Ihnen diese Berechtigungen geben.</p>
        </>
      )}
    </section>
  );
}

function Aufzaehlung({ titel, eintraege }: { titel: string; eintraege: { titel: string }[] }) {
  return (
    <>
      <h3>{titel}</h3>
      <ul className="aufzaehlung">
        {eintraege.map((e) => (
          <li key={e.titel}>{e.titel}</li>
        ))}
      </ul>
    </>
  );
}

const ROLLEN = {
  sachbearbeitung: "",
  administration:
    "Sie verwalten die Nutzer:innen Ihrer Organisation und lesen das Gruppenpostfach Administration. Fachliche Rechte hat dieses Konto nicht.",
  kasse: "Sie bearbeiten Meldungen und Nachrichten der Kasse.",
  kasseAdministration: "Sie verwalten Organisationen, Personal, Texte und Einstellungen der Kasse.",
  personalverfahren: "",
  kassenverfahren: "",
} as const satisfies Record<Akteur["rolle"], string>;

/** Was Administration und Kasse dürfen, folgt allein aus ihrer Rolle. */
export function Rollenrechte({ akteur }: { akteur: Akteur }) {
  return (
    <section aria-labelledby="berechtigungen">
      <h2 id="berechtigungen">Meine Berechtigungen</h2>
      <p>{ROLLEN[akteur.rolle]}</p>
    </section>
  );
}
