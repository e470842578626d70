import type { Metadata } from "next";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { listentitel, PFLEGBAR, pflegbareListe } from "@/lib/codelisten";
import { ladeCodes, listErgaenzungen } from "@/lib/codepflege";
import { withTenant } from "@/lib/db";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { Codeliste } from "./codeliste";

export const metadata: Metadata = { title: "Codelisten" };

export default async function Codelisten({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("codeliste:bearbeiten");
  const angaben = await searchParams;
  const liste = pflegbareListe(textAus(angaben, "liste") ?? "");
  const geladen = await withTenant(akteur, async (tx) => ({
    codes: await ladeCodes(tx, akteur.kasseId),
    ergaenzungen: liste ? await listErgaenzungen(tx, akteur.kasseId, liste) : [],
  }));
  return (
    <>
      <Seitenkopf
        titel="Codelisten"
        einleitung="Sie ergänzen und beenden hier die Codes, aus denen die Formulare wählen lassen. Ein Code behält immer seine Bedeutung; in alten Meldungen bleibt er lesbar."
      />
      {textAus(angaben, "gespeichert") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Die Codeliste ist gespeichert." />
      )}
      <nav aria-label="Codelisten">
        <ul className="verweisliste">
          {PFLEGBAR.map((id) => (
            <li key={id}>
              <Verweis
                href={`/kasse/codelisten?liste=${id}`}
                aria-current={id === liste ? "page" : undefined}
              >
                {listentitel(id)} ({id})
              </Verweis>
            </li>
          ))}
        </ul>
      </nav>
      {liste && <Codeliste liste={liste} {...geladen} />}
    </>
  );
}
