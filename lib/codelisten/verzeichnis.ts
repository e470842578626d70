import { AMT } from "./listen/amt";
import { AUSWAHLEN } from "./listen/auswahlen";
import { BEAMTENVERHAELTNIS } from "./listen/beamtenverhaeltnis";
import { BESOLDUNGSGRUPPE } from "./listen/besoldungsgruppe";
import { BESOLDUNGSTABELLE } from "./listen/besoldungstabelle";
import { BEURLAUBUNG } from "./listen/beurlaubung";
import { ENDE } from "./listen/ende";
import { FACHRICHTUNG } from "./listen/fachrichtung";
import { FAMILIENSTAND } from "./listen/familienstand";
import { GESCHLECHT } from "./listen/geschlecht";
import { LAUFBAHNGRUPPE } from "./listen/laufbahngruppe";
import { LAND, STAATSANGEHOERIGKEIT } from "./listen/staat";
import { TEILZEIT } from "./listen/teilzeit";
import { ZULAGE } from "./listen/zulage";
import { ZUSCHLAG } from "./listen/zuschlag";
import type { Codeliste } from "./typen";

/** Alle Codelisten unter den Kennungen aus formulare.md 3. */
export const CODELISTEN = {
  "CL-AMT": AMT,
  "CL-BES": BESOLDUNGSGRUPPE,
  "CL-BEU": BEURLAUBUNG,
  "CL-BV": BEAMTENVERHAELTNIS,
  "CL-ENDE": ENDE,
  "CL-FAM": FAMILIENSTAND,
  "CL-FR": FACHRICHTUNG,
  "CL-GES": GESCHLECHT,
  "CL-LAND": LAND,
  "CL-LG": LAUFBAHNGRUPPE,
  "CL-STA": STAATSANGEHOERIGKEIT,
  "CL-TAB": BESOLDUNGSTABELLE,
  "CL-TZ": TEILZEIT,
  "CL-ZUL": ZULAGE,
  "CL-ZUS": ZUSCHLAG,
  ...AUSWAHLEN,
} satisfies Record<string, Codeliste>;

/** Kennung einer Codeliste, etwa `CL-BEU`. */
export type CodelisteId = keyof typeof CODELISTEN;
