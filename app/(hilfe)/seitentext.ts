import "server-only";
import { notFound } from "next/navigation";
import { type Block, liesText, type Platzhalter } from "@/lib/auszeichnung";
import { aktuelleSitzung, type GueltigeSitzung } from "@/lib/auth";
import { type Tx, withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { type KasseKontakt, listKassen } from "@/lib/organisationen";
import {
  codeDerKasse,
  type Fassung,
  type Fassungszeile,
  kasseZuCode,
  liesFassung,
  liesGueltige,
  listFassungen,
  ohneAnmeldung,
  standardFassung,
} from "@/lib/texte";
import type { Seitenname } from "@/lib/textseiten";
import { type Seitenparameter, textAus } from "../(portal)/seitenwahl";

export type Parameter = Promise<Seitenparameter>;

/** Ein Text der Fußleiste und für wen er gilt. */
export interface Seitentext {
  fassung: Fassung;
  bloecke: Block[];
  platzhalter: Platzhalter;
  /** Wessen Text es ist; `null` vor der Anmeldung, wenn mehrere Kassen das Portal teilen. */
  kasse: KasseKontakt | null;
  kassen: readonly KasseKontakt[];
  fassungen: readonly Fassungszeile[];
  sitzung: GueltigeSitzung | null;
}

/**
 * Der Text einer Seite: angemeldet der eigenen Kasse, sonst der Kasse aus `?kasse=`, sonst der
 * einzigen. Teilen mehrere das Portal und ist keine gewählt, steht der mitgelieferte Text da.
 * `?fassung=` zeigt eine bestimmte, auch frühere Fassung.
 */
export async function ladeSeitentext(seite: Seitenname, parameter: Parameter): Promise<Seitentext> {
  const [werte, sitzung, kassen] = await Promise.all([parameter, aktuelleSitzung(), listKassen()]);
  const gewaehlt = textAus(werte, "kasse") || (kassen.length === 1 ? (kassen[0]?.code ?? "") : "");
  const nummer = textAus(werte, "fassung");
  const kasseId = sitzung?.akteur.kasseId ?? (gewaehlt ? await kasseZuCode(gewaehlt) : null);
  if (!kasseId) return alsSeite(standardFassung(seite), [], null, kassen, sitzung);
  const lies = async (tx: Tx) => {
    const fassung = /^\d{1,6}$/.test(nummer)
      ? await liesFassung(tx, kasseId, seite, Number(nummer))
      : await liesGueltige(tx, kasseId, seite);
    const code = await codeDerKasse(tx, kasseId);
    return { fassung, code, fassungen: await listFassungen(tx, kasseId, seite) };
  };
  const { fassung, code, fassungen } = await (sitzung
    ? withTenant(sitzung.akteur, lies)
    : ohneAnmeldung(kasseId, lies));
  if (!fassung) notFound();
  const kasse = kassen.find((k) => k.code === code) ?? null;
  return alsSeite(fassung, fassungen, kasse, kassen, sitzung);
}

function alsSeite(
  fassung: Fassung,
  fassungen: readonly Fassungszeile[],
  kasse: KasseKontakt | null,
  kassen: readonly KasseKontakt[],
  sitzung: GueltigeSitzung | null,
): Seitentext {
  const platzhalter = {
    Portal: env().PORTAL_NAME,
    Kasse: kasse?.name ?? "die zuständige Versorgungskasse",
  };
  const bloecke = liesText(fassung.inhalt, platzhalter);
  return { fassung, bloecke, platzhalter, kasse, kassen, fassungen, sitzung };
}
