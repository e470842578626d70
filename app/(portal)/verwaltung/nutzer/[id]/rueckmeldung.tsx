import { Hinweis } from "@/components/ui/hinweis";
import type { Nutzer } from "@/lib/nutzer";

interface RueckmeldungProps {
  getan: string | string[] | undefined;
  k: Nutzer;
  /** Die Kasse benachrichtigt Personen über Änderungen. */
  benachrichtigt: boolean;
}

/** Was eben geschah; dass niemand benachrichtigt wird, steht im Handbuch (Administration 4). */
export function Rueckmeldung({ getan, k, benachrichtigt }: RueckmeldungProps) {
  const wer = `${k.vorname} ${k.name}`;
  const still = benachrichtigt
    ? ""
    : ` ${wer} wird nicht automatisch benachrichtigt. Bitte informieren Sie die Person.`;
  const saetze: Record<string, string> = {
    gespeichert: `Gespeichert.${still}`,
    gesperrt: `Gesperrt. Alle Anmeldungen von ${wer} sind beendet.${still}`,
    entsperrt: `Entsperrt.${still}`,
    link: `Gesendet. Der neue Link ist 60 Minuten gültig, der vorige gilt nicht mehr.`,
    faktor: `Zurückgesetzt. ${wer} richtet bei der nächsten Anmeldung eine neue Authenticator-App ein.`,
  };
  const satz = typeof getan === "string" ? saetze[getan] : undefined;
  return satz ? <Hinweis art="erfolg" rolle="status" titel={satz} /> : null;
}
