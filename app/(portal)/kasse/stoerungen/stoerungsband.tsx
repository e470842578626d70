import { Hinweis } from "@/components/ui/hinweis";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listEigeneStoerungen } from "@/lib/stoerungen";

/** Was die Kasse gerade abgeschaltet hat, unter der Kopfleiste; bleibt, bis sie es wieder einschaltet. */
export async function Stoerungsband({ akteur }: { akteur: Akteur }) {
  if (!akteur.gestoert?.length) return null;
  const stoerungen = await withTenant(akteur, (tx) => listEigeneStoerungen(tx, akteur));
  if (stoerungen.length === 0) return null;
  return (
    <section aria-label="Störungen" className="mitteilungen nicht-drucken">
      {stoerungen.map((s) => (
        <Hinweis key={s.id} art="warnung" titel={`Vorübergehend abgeschaltet: ${s.was}`}>
          {s.hinweis && <p className="freitext">{s.hinweis}</p>}
        </Hinweis>
      ))}
    </section>
  );
}
