import { Plakette, type Plakettenart } from "@/components/ui/plakette";
import type { SchriftwechselStand } from "@/lib/db";

const STAND: Record<SchriftwechselStand, { text: string; art: Plakettenart }> = {
  OFFEN: { text: "Offen", art: "warnung" },
  BEANTWORTET: { text: "Beantwortet", art: "info" },
  ERLEDIGT: { text: "Erledigt", art: "erfolg" },
};

/** Stand eines Schriftwechsels als Wort mit Farbe. */
export function StandPlakette({ stand }: { stand: SchriftwechselStand }) {
  return <Plakette art={STAND[stand].art}>{STAND[stand].text}</Plakette>;
}
