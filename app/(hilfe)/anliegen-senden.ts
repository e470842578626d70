import "server-only";
import { type Anliegenart, ARTEN, istZuFrueh, sendeAnliegen } from "@/lib/anliegen";
import { type Anfrage, type Ausgang, aktuelleSitzung } from "@/lib/auth";
import { kasseZuCode } from "@/lib/texte";

interface Sendung {
  kasse: string;
  schluessel: string;
  begonnen: string;
  webseite: string;
  bereich?: string;
  thema: string;
  text: string;
  name?: string;
  email: string;
}

/**
 * Sendet ein Anliegen: angemeldet an die eigene Kasse, sonst an die gewählte. Programme, die jedes
 * Feld ausfüllen, sehen denselben Dank; gesendet wird nichts.
 */
export async function sende(art: Anliegenart, e: Sendung, herkunft: Anfrage): Promise<Ausgang> {
  const { weg } = ARTEN[art];
  if (e.webseite) return { weiter: `${weg}?gesendet=00000` };
  if (istZuFrueh(e.begonnen))
    return {
      zustand: {
        meldung: "Bitte lesen Sie Ihre Angaben noch einmal durch und senden Sie dann erneut.",
      },
    };
  const sitzung = await aktuelleSitzung();
  const kasseId = sitzung ? sitzung.akteur.kasseId : await kasseZuCode(e.kasse);
  if (!kasseId) return { zustand: { fehler: { kasse: "Wählen Sie Ihre Kasse aus." } } };
  const { kasse: _code, begonnen: _zeit, webseite: _falle, ...angaben } = e;
  const referenz = await sendeAnliegen(
    sitzung ? { akteur: sitzung.akteur } : { kasseId },
    { bereich: "", name: "", ...angaben, art },
    herkunft,
  );
  if (!referenz)
    return {
      zustand: {
        meldung:
          "Von Ihrem Anschluss kamen in kurzer Zeit viele Anfragen. Bitte warten Sie eine Stunde oder schreiben Sie Ihrer Kasse eine E-Mail.",
      },
    };
  const zurKasse = sitzung ? "" : `&kasse=${encodeURIComponent(e.kasse)}`;
  return { weiter: `${weg}?gesendet=${referenz}${zurKasse}` };
}
