import { Plakette, type Plakettenart } from "@/components/ui/plakette";
import { Tag } from "@/components/ui/zeitstempel";
import { AMPEL_TEXT, type Ampel } from "@/lib/bearbeitungsfristen";
import type { IsoDatum } from "@/lib/datum";

const ART: Record<Ampel, Plakettenart> = { gruen: "erfolg", gelb: "warnung", rot: "gefahr" };

/** Fristenampel mit dem Tag der Fälligkeit; das Wort sagt, was die Farbe zeigt. */
export function Fristenampel({ ampel, faelligAm }: { ampel: Ampel; faelligAm: IsoDatum }) {
  return (
    <>
      <Tag datum={faelligAm} /> <Plakette art={ART[ampel]}>{AMPEL_TEXT[ampel]}</Plakette>
    </>
  );
}
