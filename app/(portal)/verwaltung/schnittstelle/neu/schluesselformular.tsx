import type { ReactNode } from "react";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import type { FormAktion } from "@/components/form/typen";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { formatDatum, plusMonate } from "@/lib/datum";
import { VORSCHLAG_MONATE } from "@/lib/schnittstelle";
import { heute } from "@/lib/uhr";
import { Geheimnis } from "./geheimnis";

interface SchluesselformularProps {
  action: FormAktion;
  einleitung: string;
  liste: string;
  /** Angaben, die nur eine der beiden Seiten braucht. */
  children?: ReactNode;
}

/** „Schlüssel anlegen“, für Organisation und Kasse. */
export function Schluesselformular({
  action,
  einleitung,
  liste,
  children,
}: SchluesselformularProps) {
  return (
    <div className="schmal">
      <FormularRahmen
        action={action}
        warnen={false}
        kopf={<Seitenkopf titel="Schlüssel anlegen" einleitung={einleitung} />}
      >
        <Geheimnis liste={liste}>
          <PflichtHinweis />
          <input type="hidden" name="submissionId" value={crypto.randomUUID()} />
          <TextFeld
            name="name"
            label="Name des Verfahrens"
            pflicht
            breite="mittel"
            hinweis="Steht in jeder Meldung, die das Verfahren sendet."
          />
          {children}
          <DatumFeld
            name="gueltigBis"
            label="Gilt bis"
            pflicht
            heute={heute()}
            wert={formatDatum(plusMonate(heute(), VORSCHLAG_MONATE))}
            hinweis="Höchstens 24 Monate; danach legen Sie einen neuen Schlüssel an."
          />
          <Knopfleiste>
            <SendeKnopf>Schlüssel anlegen</SendeKnopf>
            <KnopfLink href={liste} variante="link">
              Abbrechen
            </KnopfLink>
          </Knopfleiste>
        </Geheimnis>
      </FormularRahmen>
    </div>
  );
}
