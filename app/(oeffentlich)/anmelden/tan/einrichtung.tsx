import QRCode from "qrcode";
import { DruckKnopf } from "@/components/ui/druck-knopf";

/** QR-Code als ein Pfad: keine Bilddatei, kein Inline-Stil. */
function qrPfad(adresse: string): { pfad: string; groesse: number } {
  const { size, data } = QRCode.create(adresse, { errorCorrectionLevel: "M" }).modules;
  let pfad = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (data[y * size + x]) pfad += `M${x} ${y}h1v1h-1z`;
  }
  return { pfad, groesse: size };
}

/** Schlüssel der Authenticator-App als QR-Code und als Text (security.md 1.4 Nr. 7), dazu die Codes. */
export function Einrichtung({
  base32,
  adresse,
  codes,
}: {
  base32: string;
  adresse: string;
  codes: readonly string[];
}) {
  const { pfad, groesse } = qrPfad(adresse);
  const rand = 4;
  return (
    <section aria-labelledby="einrichtung">
      <h2 id="einrichtung">Authenticator-App einrichten</h2>
      <ol>
        <li>
          Öffnen Sie eine Authenticator-App auf Ihrem Telefon und wählen Sie „Konto hinzufügen“.
        </li>
        <li>Erfassen Sie den QR-Code oder geben Sie den Schlüssel von Hand ein.</li>
        <li>Geben Sie unten die sechsstellige TAN ein, die die App anzeigt.</li>
      </ol>
      <svg
        className="qr"
        role="img"
        aria-label="QR-Code mit dem Schlüssel für die Authenticator-App; derselbe Schlüssel steht darunter als Text"
        viewBox={`${-rand} ${-rand} ${groesse + 2 * rand} ${groesse + 2 * rand}`}
      >
        <rect
          x={-rand}
          y={-rand}
          width={groesse + 2 * rand}
          height={groesse + 2 * rand}
          className="qr-grund"
        />
        <path d={pfad} className="qr-punkte" />
      </svg>
      <p>
        Schlüssel: <code className="schluessel">{base32.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <h2>Wiederherstellungscodes</h2>
      <p>
        Mit einem dieser Codes melden Sie sich an, wenn Sie Ihre App verloren haben. Jeder gilt nur
        statt der App, nie statt des Passworts. Drucken Sie die Codes jetzt und verwahren Sie sie
        sicher: Sie werden nur hier gezeigt.
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="schluessel">{`${code.slice(0, 5)} ${code.slice(5)}`}</code>
          </li>
        ))}
      </ul>
      <p>
        <DruckKnopf />
      </p>
    </section>
  );
}
