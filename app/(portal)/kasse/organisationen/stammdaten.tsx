import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { TextFeld } from "@/components/form/text-feld";

interface StammdatenProps {
  bisher?: { name: string; mitgliedsnummer: string; anschrift: { zeilen: readonly string[] } };
}

/** Felder der Stammdaten einer Organisation. */
export function Stammdaten({ bisher }: StammdatenProps) {
  return (
    <>
      <TextFeld name="name" label="Name" pflicht wert={bisher?.name} />
      <TextFeld
        name="mitgliedsnummer"
        label="Mitgliedsnummer"
        pflicht
        wert={bisher?.mitgliedsnummer}
        breite="mittel"
      />
      <Mehrzeilig
        name="anschrift"
        label="Anschrift"
        max={500}
        zeilen={3}
        wert={bisher?.anschrift.zeilen.join("\n")}
      />
    </>
  );
}
