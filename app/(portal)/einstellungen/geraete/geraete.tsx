import { ohneZustand } from "@/components/form/ohne-zustand";
import { Knopf } from "@/components/ui/knopf";
import { Plakette } from "@/components/ui/plakette";
import { type Akteur, listGeraete } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { meldeAb } from "./actions";

/** ›Angemeldete Geräte‹: eigene Sitzungen, jede andere lässt sich hier beenden. */
export async function Geraete({ akteur }: { akteur: Akteur }) {
  const geraete = await withTenant(akteur, (tx) => listGeraete(tx, akteur));
  return (
    <section aria-labelledby="geraete">
      <h2 id="geraete">Angemeldete Geräte</h2>
      <p>
        Kennen Sie ein Gerät nicht, melden Sie es bitte ab und ändern Sie Ihr Passwort. Eine
        Anmeldung endet nach 10 Minuten ohne Tätigkeit von selbst.
      </p>
      <ul className="geraete">
        {geraete.map((g) => (
          <li key={g.nr}>
            <span>
              <strong>{g.geraet || "Unbekanntes Gerät"}</strong>{" "}
              {g.dieses && <Plakette art="info">dieses Gerät</Plakette>}
              <span className="leise geraet-zeit">
                angemeldet {formatZeitpunkt(g.angemeldetAm)}, zuletzt benutzt{" "}
                {formatZeitpunkt(g.aktivAm)}
              </span>
            </span>
            {!g.dieses && (
              <form action={ohneZustand(meldeAb)}>
                <input type="hidden" name="nr" value={g.nr} />
                <Knopf klein>
                  Abmelden<span className="nur-vorlesen">: {g.geraet}</span>
                </Knopf>
              </form>
            )}
          </li>
        ))}
      </ul>
      {geraete.length > 1 && (
        <form action={ohneZustand(meldeAb)}>
          <input type="hidden" name="nr" value="alle" />
          <Knopf>Alle anderen abmelden</Knopf>
        </form>
      )}
    </section>
  );
}
