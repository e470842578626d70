import "server-only";
import { and, eq } from "drizzle-orm";
import { type Ampel, ampelAm } from "@/lib/bearbeitungsfristen";
import type { IsoDatum } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import { istOffen, type MeldungAnsicht } from "@/lib/meldungen";
import { heute } from "@/lib/uhr";
import { listNotizen, type Meldungsnotiz } from "./notizen";
import { type Kollege, ladeZustaendig, listKollegen } from "./zustaendigkeit";

const { meldung } = tabellen;

/** Was die Kasse neben dem Inhalt einer Meldung sieht. */
export interface Arbeitsstand {
  zustaendig: Kollege | null;
  kollegen: Kollege[];
  notizen: Meldungsnotiz[];
  /** Frist der Meldung; `null`, sobald entschieden ist. */
  frist: { ampel: Ampel; faelligAm: IsoDatum } | null;
}

/** Lädt Zuständigkeit, Notizen und Frist einer Meldung. */
export async function ladeArbeitsstand(tx: Tx, m: MeldungAnsicht): Promise<Arbeitsstand> {
  const [zeile] = await tx
    .select({ gelbAb: meldung.gelbAb, faelligAm: meldung.faelligAm })
    .from(meldung)
    .where(and(eq(meldung.kasseId, m.kasseId), eq(meldung.id, m.id)));
  return {
    zustaendig: await ladeZustaendig(tx, m),
    kollegen: await listKollegen(tx, m),
    notizen: await listNotizen(tx, m),
    frist:
      zeile && istOffen(m.status)
        ? { ampel: ampelAm(zeile, heute()), faelligAm: zeile.faelligAm }
        : null,
  };
}
