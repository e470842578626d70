import type { VorhandeneAnlage } from "@/components/form/datei-feld";
import { Plakette } from "@/components/ui/plakette";
import { Verweis } from "@/components/ui/verweis";
import { type Dateizustand, ZUSTANDSTEXT } from "@/lib/dateien";
import type { Anlage } from "@/lib/entwurf";

const GROESSE = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });

interface AnhangzeileProps {
  anhang: { name: string; groesse: number; zustand: Dateizustand; formeln: boolean };
  href: string;
}

/** Ein Anhang in einer Liste: zum Herunterladen, wenn er frei ist, sonst mit dem Grund. */
export function Anhangzeile({ anhang, href }: AnhangzeileProps) {
  const { name, groesse, zustand, formeln } = anhang;
  return (
    <li>
      {zustand === "SAUBER" ? (
        <Verweis href={href} datei>
          {name}
        </Verweis>
      ) : (
        <span>{name}</span>
      )}
      <span className="anlage-groesse">{GROESSE.format(groesse / 1024)} KB</span>
      {zustand !== "SAUBER" && <Plakette>{ZUSTANDSTEXT[zustand]}</Plakette>}
      {formeln && <Plakette>enthält Formeln: nur als Text öffnen</Plakette>}
    </li>
  );
}

/** Anhänge eines Entwurfs für das Dateifeld, mit dem Stand der Prüfung. */
export const vorhandeneAnlagen = (anlagen: readonly Anlage[]): VorhandeneAnlage[] =>
  anlagen.map(({ id, name, groesse, zustand }) => ({
    id,
    name,
    bytes: groesse,
    ...(zustand !== "SAUBER" && { stand: ZUSTANDSTEXT[zustand] }),
  }));
