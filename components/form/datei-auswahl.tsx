"use client";

import {
  type ChangeEvent,
  type DragEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { PAPERCLIP, X } from "@/components/ui/pfade";
import { Zeichen } from "@/components/ui/zeichen";
import { type Belegung, type Dateigrenzen, nimmAn } from "./datei-regeln";
import { FeldTexte } from "./feld-huelle";
import { formatGroesse } from "./groesse";
import { useFeld } from "./kontext";

interface DateiAuswahlProps {
  name: string;
  /** Satz mit den Grenzen; er steht vor der Auswahl (ux.md 9). */
  hinweis: string;
  fehler?: string;
  belegt: Belegung;
  grenzen: Dateigrenzen;
  /** Kennungen der Dateien auf dem Server; ändern sie sich, ist die Auswahl dort angekommen. */
  stand: string;
  /** Liste der Dateien auf dem Server. */
  children?: ReactNode;
}

const ERLAUBT = "image/jpeg,image/png,application/pdf,text/csv,.pdf,.jpg,.jpeg,.png,.csv";

/**
 * Auswahl neuer Anhänge. Mit Skript sammelt sie mehrere Auswahlen und abgelegte Dateien, nennt
 * Größen und weist Unpassendes gleich ab; ohne Skript bleibt das Dateifeld des Browsers.
 */
export function DateiAuswahl({
  name,
  hinweis,
  fehler,
  belegt,
  grenzen,
  stand,
  children,
}: DateiAuswahlProps) {
  const eingabe = useRef<HTMLInputElement>(null);
  const [dateien, setDateien] = useState<File[]>([]);
  const [abgelehnt, setAbgelehnt] = useState<string[]>([]);
  const [ziel, setZiel] = useState(false);
  const feld = useFeld({ name, label: "", hinweis, fehler }, abgelehnt.join(" ") || undefined);

  function setze(neue: File[]) {
    const ablage = new DataTransfer();
    for (const datei of neue) ablage.items.add(datei);
    if (eingabe.current) eingabe.current.files = ablage.files;
    setDateien(neue);
  }

  function fuegeHinzu(neue: Iterable<File>) {
    const ergebnis = nimmAn(dateien, [...neue], belegt, grenzen);
    setze(ergebnis.dateien);
    setAbgelehnt(ergebnis.abgelehnt);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: nur ein neuer Stand leert die Auswahl.
  useEffect(() => setze([]), [stand]);

  const ablegen = (ereignis: DragEvent) => {
    ereignis.preventDefault();
    setZiel(false);
    fuegeHinzu(ereignis.dataTransfer.files);
  };

  return (
    <>
      <FeldTexte id={feld.id} hinweis={hinweis} fehler={feld.fehler} />
      {children}
      {dateien.length > 0 && (
        <ul className="anlagenliste">
          {dateien.map((datei) => (
            <li key={`${datei.name} ${datei.size}`}>
              <span className="anlage-name">{datei.name}</span>
              <span className="anlage-groesse">{formatGroesse(datei.size)}</span>
              <button
                type="button"
                className="knopf knopf-link knopf-klein"
                onClick={() => setze(dateien.filter((d) => d !== datei))}
              >
                <Zeichen pfad={X} />
                <span>
                  <span className="nur-vorlesen">{datei.name} </span>
                  entfernen
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: die Ablage ergänzt nur das Dateifeld darin. */}
      <div
        className={ziel ? "ablage ablage-ziel" : "ablage"}
        onDragOver={(e) => {
          e.preventDefault();
          setZiel(true);
        }}
        onDragLeave={() => setZiel(false)}
        onDrop={ablegen}
      >
        <label className="knopf knopf-sekundaer" htmlFor={feld.id}>
          <Zeichen pfad={PAPERCLIP} />
          Anhang hinzufügen
        </label>
        <input
          {...feld.attribute}
          ref={eingabe}
          type="file"
          multiple
          accept={ERLAUBT}
          className="datei-eingabe"
          onChange={(e: ChangeEvent<HTMLInputElement>) => fuegeHinzu(e.target.files ?? [])}
        />
        <span className="nur-mit-skript ablage-text">oder Dateien hierher ziehen</span>
      </div>
      <p role="status" className="nur-vorlesen">
        {dateien.length > 0 && `${dateien.length} neue Anhänge ausgewählt`}
      </p>
    </>
  );
}
