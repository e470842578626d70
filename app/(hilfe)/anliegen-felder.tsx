import { Auswahl } from "@/components/form/auswahl";
import { Haken } from "@/components/form/haken";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { type Anliegenart, beginn } from "@/lib/anliegen";
import type { Seitentext } from "./seitentext";

/** Quittung nach dem Senden; die Referenz ist ein Suchwort für Rückfragen. */
export function Quittung({ art, referenz }: { art: Anliegenart; referenz: string }) {
  if (!/^[A-Z0-9]{5}$/.test(referenz)) return null;
  return (
    <Hinweis
      art="erfolg"
      rolle="status"
      titel="Vielen Dank. Ihr Text ist bei der Kasse eingegangen."
    >
      <p>
        Referenz: <strong>{referenz}</strong>. Bitte nennen Sie sie, wenn Sie nachfragen.
        {art === "SUPPORT" && " Die Kasse antwortet an Ihre E-Mail-Adresse."}
        {art === "BARRIERE" &&
          " Haben Sie eine Antwort gewünscht, erhalten Sie sie innerhalb eines Monats."}
      </p>
    </Hinweis>
  );
}

/** Kasse, Schlüssel des Formulars und die Falle für Programme. */
export function Grundfelder({ text }: { text: Seitentext }) {
  return (
    <>
      {text.sitzung || text.kassen.length === 1 ? (
        <input type="hidden" name="kasse" value={text.kasse?.code ?? ""} />
      ) : (
        <Auswahl
          name="kasse"
          label="Ihre Kasse"
          pflicht
          wert={text.kasse?.code}
          moeglichkeiten={text.kassen.map((k) => ({ wert: k.code, text: k.name }))}
        />
      )}
      <input type="hidden" name="schluessel" value={crypto.randomUUID()} />
      <input type="hidden" name="begonnen" value={beginn()} />
      <div className="nur-vorlesen" aria-hidden="true">
        <label>
          Bitte frei lassen
          <input name="webseite" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}

/** ›Antwort gewünscht‹ und die Adresse dafür. */
export function Antwortwunsch({ text }: { text: Seitentext }) {
  return (
    <>
      <Haken name="antwort" label="Ich wünsche eine Antwort" />
      <TextFeld
        name="email"
        label="E-Mail-Adresse"
        hinweis="Nur nötig, wenn Sie eine Antwort wünschen."
        typ="email"
        autocomplete="email"
        wert={text.sitzung?.akteur.email}
      />
    </>
  );
}
