"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/auth";
import { ladeMitteilung, schliesse } from "@/lib/mitteilungen";

/** „Mitteilung schließen“: Sie bleibt für diese Person zu, bis die Kasse sie ändert. */
export const schliesseMitteilung = action({
  recht: "mitteilung:lesen",
  input: z.object({ mitteilung: z.uuid() }),
  load: (tx, { mitteilung }, akteur) => ladeMitteilung(tx, akteur, mitteilung),
  run: async (h) => {
    await schliesse(h);
    revalidatePath("/", "layout");
    return { zustand: {} };
  },
});
