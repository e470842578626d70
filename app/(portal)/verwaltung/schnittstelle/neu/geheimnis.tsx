"use client";

import type { ReactNode } from "react";
import { useFormular } from "@/components/form/kontext";
import { Hinweis } from "@/components/ui/hinweis";
import { KopierKnopf } from "@/components/ui/kopier-knopf";
import { Verweis } from "@/components/ui/verweis";

/** Nach dem Anlegen steht hier einmal das Geheimnis, vorher das Formular. */
export function Geheimnis({ liste, children }: { liste: string; children: ReactNode }) {
  const geheimnis = useFormular().zustand.werte?.geheimnis;
  if (!geheimnis) return children;
  return (
    <Hinweis art="erfolg" rolle="status" titel="Der Schlüssel ist angelegt.">
      <p>
        Das Geheimnis wird nur dieses eine Mal gezeigt. Tragen Sie es jetzt im Verfahren ein und
        geben Sie es niemandem per E-Mail.
      </p>
      <p>
        <output aria-label="Geheimnis" className="geheimnis">
          {geheimnis}
        </output>
      </p>
      <p className="knopfleiste">
        <KopierKnopf text={geheimnis}>Geheimnis kopieren</KopierKnopf>
        <Verweis href={liste}>Zur Liste der Schlüssel</Verweis>
      </p>
    </Hinweis>
  );
}
