"use server";

import { action } from "@/lib/auth";
import {
  beginneStoerung,
  hebeStoerungAuf,
  ladeStoerung,
  STOERUNG_AUFHEBEN,
  STOERUNG_BEGINNEN,
} from "@/lib/stoerungen";

/** „Sofort abschalten“. */
export const schalteAb = action({
  recht: "stoerung:schalten",
  input: STOERUNG_BEGINNEN,
  load: (_tx, _eingabe, { kasseId }) => ({ kasseId }),
  run: async (h) => {
    await beginneStoerung(h);
    return { weiter: "/kasse/stoerungen?getan=begonnen" };
  },
});

/** „Wieder einschalten“. */
export const hebeAuf = action({
  recht: "stoerung:schalten",
  input: STOERUNG_AUFHEBEN,
  load: (tx, { stoerung }, akteur) => ladeStoerung(tx, akteur, stoerung),
  run: async (h) => {
    await hebeStoerungAuf(h);
    return { weiter: "/kasse/stoerungen?getan=aufgehoben" };
  },
});
