import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { ladeRechtsprofil } from "@/lib/auskunft";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { MASSENLAUF_TAGE } from "@/lib/fristen";
import { listLaeufe, zaehleAktive } from "@/lib/massenlauf";
import { ladeOrganisation } from "@/lib/organisationen";
import { istUuid } from "@/lib/text";
import { beginne } from "./actions";
import { Laufliste } from "./laufliste";
import { Mitlauf } from "./mitlauf";

export const metadata: Metadata = { title: "Versorgungsauskunft einer Organisation" };

export default async function MassenlaufSeite({ params }: { params: Promise<{ id: string }> }) {
  const akteur = await requireRecht("massenlauf:lesen");
  const { id } = await params;
  const geladen =
    istUuid(id) &&
    (await withTenant(akteur, async (tx) => {
      const m = await ladeOrganisation(tx, akteur.kasseId, id);
      return (
        m && {
          m,
          recht: await ladeRechtsprofil(tx, akteur.kasseId),
          aktive: await zaehleAktive(tx, akteur.kasseId, id),
          laeufe: await listLaeufe(tx, akteur.kasseId, id),
        }
      );
    }));
  if (!geladen) notFound();
  const { m, recht, aktive, laeufe } = geladen;
  const laeuft = laeufe.some(({ stand }) => stand === "WARTET" || stand === "LAEUFT");
  return (
    <>
      <Seitenkopf
        davor={<Verweis href="/kasse/versorgungsauskunft">Zu den Organisationen</Verweis>}
        titel={`Versorgungsauskunft: ${m.name}`}
        einleitung="Sie erhalten eine Tabelle mit dem erreichten Ruhegehaltssatz jeder aktiven Person am Stichtag und an der gesetzlichen Altersgrenze."
      />
      {recht === null ? (
        <Hinweis art="warnung">
          Für Ihre Kasse ist kein Versorgungsrecht gewählt, nach dem der Rechner rechnen kann.
        </Hinweis>
      ) : (
        <FormularRahmen action={beginne} warnen={false}>
          <input type="hidden" name="organisation" value={m.id} />
          <p>
            Gerechnet wird nach dem Versorgungsrecht von <strong>{recht.bezeichnung}</strong> aus
            den Lebensläufen, für jede Person als Allgemeine Verwaltung mit Regelaltersgrenze.
            Lücken und Hinweise stehen bei der Person. Die Tabelle wird nach {MASSENLAUF_TAGE} Tagen
            gelöscht.
          </p>
          {laeuft ? null : aktive === 0 ? (
            <p>In dieser Organisation ist niemand aktiv.</p>
          ) : (
            <Knopfleiste>
              <SendeKnopf>{`Für ${aktive.toLocaleString("de-DE")} aktive Personen berechnen`}</SendeKnopf>
            </Knopfleiste>
          )}
        </FormularRahmen>
      )}
      <section aria-labelledby="laeufe">
        <h2 id="laeufe">Berechnungen</h2>
        <Laufliste laeufe={laeufe} />
        {laeuft && <Mitlauf />}
      </section>
    </>
  );
}
