import { Knopf } from "@/components/ui/knopf";
import { ROTATE_CW } from "@/components/ui/pfade";
import { ABSICHT } from "./typen";

/** Holt die Seite mit neu ausgewerteten Bedingungen; nur ohne Skript nötig und nur dann zu sehen. */
export function AktualisierenKnopf() {
  return (
    <div className="nur-ohne-skript">
      <Knopf klein zeichen={ROTATE_CW} name="absicht" value={ABSICHT.aktualisieren}>
        Angaben aktualisieren
      </Knopf>
    </div>
  );
}
