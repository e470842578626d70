import { Plakette } from "@/components/ui/plakette";
import { Tag } from "@/components/ui/zeitstempel";
import { formatTraeger, formatUmfang, type Zeitscheibe } from "@/lib/lebenslauf";

/** Spalten des Lebenslaufs, Wortlaut des Handbuchs. */
export const SPALTEN: readonly { titel: string; zahl?: true }[] = [
  { titel: "von" },
  { titel: "bis" },
  { titel: "Amts-/ Dienstbezeichnung" },
  { titel: "Dienstherr/Arbeitgeber/ Ausbildungsstätte" },
  { titel: "Besoldung" },
  { titel: "Beschäftigung", zahl: true },
];

/** Die sechs Zellen einer Zeitscheibe; ein offenes Ende ist leer und wird ›bis heute‹ vorgelesen. */
export function ScheibenZellen({ scheibe }: { scheibe: Zeitscheibe }) {
  const { von, bis, bezeichnung, traeger, besoldung, umfang, art } = scheibe;
  return (
    <>
      <td>
        <Tag datum={von} />
      </td>
      <td>{bis ? <Tag datum={bis} /> : <span className="nur-vorlesen">bis heute</span>}</td>
      <td>{bezeichnung}</td>
      <td>{formatTraeger(traeger)}</td>
      <td>{besoldung}</td>
      <td className="zahl">
        {art === "BEURLAUBUNG" && <Plakette art="warnung">beurlaubt</Plakette>}{" "}
        {formatUmfang(umfang.z, umfang.n, art)}
      </td>
    </>
  );
}
