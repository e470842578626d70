import { Hinweis } from "@/components/ui/hinweis";
import { Knopf } from "@/components/ui/knopf";
import { X } from "@/components/ui/pfade";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listLaufende } from "@/lib/mitteilungen";

/** Neuigkeiten und Störungen unter der Kopfleiste (ux.md 1); jede lässt sich schließen. */
export async function Mitteilungsband({ akteur }: { akteur: Akteur }) {
  const laufende = await withTenant(akteur, (tx) => listLaufende(tx, akteur));
  if (laufende.length === 0) return null;
  return (
    <section aria-label="Mitteilungen der Kasse" className="mitteilungen nicht-drucken">
      {laufende.map((m) => (
        <Hinweis key={m.id} art={m.art} titel={m.titel}>
          <p className="freitext">{m.text}</p>
          <form action={`/mitteilungen/${m.id}/schliessen`} method="post">
            <Knopf variante="link" klein zeichen={X}>
              <span>
                Schließen<span className="nur-vorlesen">: {m.titel}</span>
              </span>
            </Knopf>
          </form>
        </Hinweis>
      ))}
    </section>
  );
}
