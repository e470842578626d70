import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { MAIL } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  KASSEN_NUR,
  KASSENFILTER,
  type KassenNur,
  LEERER_KASSENFILTER,
  listSchriftwechsel,
  teamsVon,
} from "@/lib/kassenpostfach";
import { liesFilter, merkeSeitengroesse } from "@/lib/listenfilter";
import { type Seitenparameter, stellenVon, textAus } from "../../seitenwahl";
import { filtere } from "./actions";
import { kassenadresse, liesKassenadresse } from "./adresse";
import { filterfelder, SPALTEN } from "./spalten";

export const metadata: Metadata = { title: "Postfach" };

export default async function Kassenpostfach({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("kassenpostfach:lesen");
  const parameter = await searchParams;
  const a = liesKassenadresse(parameter, akteur.proSeite);
  const { filter, liste } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, a.proSeite);
    const gemerkt = a.filter
      ? KASSENFILTER.safeParse(await liesFilter(tx, akteur, "kassenpostfach", a.filter))
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_KASSENFILTER;
    return { filter, liste: await listSchriftwechsel(tx, akteur, { ...a, filter }) };
  });
  const rundschreiben = Number(textAus(parameter, "rundschreiben")) || 0;
  const gefiltert = Object.values(filter).some(Boolean) || a.nur !== null;
  return (
    <>
      <Seitenkopf
        titel="Postfach"
        einleitung="Sie sehen hier den Schriftwechsel Ihrer Teams mit den Organisationen; zuletzt Bewegtes zuerst."
        aktionen={
          <>
            <KnopfLink href="/kasse/postfach/vorlagen">Antwortvorlagen</KnopfLink>
            <KnopfLink href="/kasse/postfach/schreiben" variante="primaer" zeichen={MAIL}>
              Schreiben
            </KnopfLink>
          </>
        }
      />
      {rundschreiben > 0 && (
        <Hinweis art="erfolg" rolle="status" titel="Rundschreiben gesendet">
          {rundschreiben === 1
            ? "Eine Organisation hat es erhalten."
            : `${rundschreiben} Organisationen haben es erhalten.`}{" "}
          Jede antwortet unter ihrer eigenen Referenz.
        </Hinweis>
      )}
      <div className="listenkopf">
        <FilterFelder
          aktion={filtere}
          versteckt={{ zurueck: kassenadresse(a, { filter: "" }) }}
          felder={filterfelder(filter, teamsVon(akteur))}
        />
        <Schnellfilter
          filter={(Object.keys(KASSEN_NUR) as KassenNur[]).map((nur) => ({
            titel: KASSEN_NUR[nur],
            aktiv: a.nur === nur,
            href: kassenadresse(a, { nur: a.nur === nur ? null : nur }),
          }))}
        />
      </div>
      <Tabelle
        beschriftung="Schriftwechsel"
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `/kasse/postfach/${z.id}`}
        betont={(z) => z.stand === "OFFEN"}
        gesamt={liste.gesamt ?? undefined}
        leer={
          <Leer
            grund={
              gefiltert ? "Kein Treffer mit diesen Filtern." : "Der Schriftwechsel ist erledigt."
            }
          />
        }
      />
      <Blaettern
        {...stellenVon(liste, a.proSeite, (seite) => kassenadresse(a, { seite }))}
        groesse={a.proSeite}
        groessenHref={(proSeite) => kassenadresse(a, { proSeite })}
      />
    </>
  );
}
