import type { ReactNode } from "react";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Textkoerper } from "@/components/ui/textkoerper";
import { Verweis } from "@/components/ui/verweis";
import { formatDatum } from "@/lib/datum";
import { type Seitenname, textseite } from "@/lib/textseiten";
import { KassenKontakt } from "./kassen-kontakt";
import { ladeSeitentext, type Parameter, type Seitentext } from "./seitentext";

interface TextseiteProps {
  seite: Seitenname;
  searchParams: Parameter;
}

/** Seite der Fußleiste, die nur aus ihrem Text besteht. */
export async function Textseite({ seite, searchParams }: TextseiteProps) {
  const text = await ladeSeitentext(seite, searchParams);
  return (
    <Textrahmen seite={seite} text={text}>
      <Textkoerper bloecke={text.bloecke} kontakt={<Kontakt text={text} />} />
    </Textrahmen>
  );
}

/** Kontaktdaten der Kasse des Textes, sonst aller Kassen. */
export function Kontakt({ text }: { text: Seitentext }) {
  return <KassenKontakt kassen={text.kasse ? [text.kasse] : text.kassen} />;
}

interface TextrahmenProps {
  seite: Seitenname;
  text: Seitentext;
  children: ReactNode;
}

/** Titel, Anleitung und am Ende Stand, frühere Fassungen und die Wahl der Kasse. */
export function Textrahmen({ seite, text, children }: TextrahmenProps) {
  const angaben = textseite(seite);
  return (
    <>
      <Seitenkopf titel={angaben?.titel} einleitung={angaben?.einleitung} />
      {children}
      <Stand seite={seite} text={text} />
      {!text.sitzung && text.kassen.length > 1 && <Kassenwahl seite={seite} text={text} />}
    </>
  );
}

function Stand({ seite, text }: { seite: Seitenname; text: Seitentext }) {
  const { fassung, fassungen, kasse } = text;
  if (fassungen.length === 0) return null;
  const adresse = (nr: number) => `/${seite}?kasse=${kasse?.code ?? ""}&fassung=${nr}`;
  return (
    <div className="fliesstext">
      <p className="leise">
        Fassung {fassung.fassung}
        {fassung.gueltigAb && `, gültig ab ${formatDatum(fassung.gueltigAb)}`}
      </p>
      <details>
        <summary>Alle Fassungen</summary>
        <ul className="aufzaehlung">
          {fassungen.map((f) => (
            <li key={f.fassung}>
              <Verweis href={adresse(f.fassung)}>
                Fassung {f.fassung}, gültig ab {formatDatum(f.gueltigAb)}
              </Verweis>
              : {f.anlass}
            </li>
          ))}
          <li>
            <Verweis href={adresse(0)}>Ursprünglicher Text</Verweis>
          </li>
        </ul>
      </details>
    </div>
  );
}

function Kassenwahl({ seite, text }: { seite: Seitenname; text: Seitentext }) {
  return (
    <nav className="fliesstext" aria-labelledby="kassenwahl">
      <h2 id="kassenwahl">Angaben Ihrer Kasse</h2>
      <p>
        {text.kasse
          ? `Sie sehen die Angaben der ${text.kasse.name}.`
          : "Mehrere Versorgungskassen teilen dieses Portal. Ihre Angaben können sich unterscheiden."}
      </p>
      <ul className="verweise">
        {text.kassen.map((k) => (
          <li key={k.code}>
            <Verweis
              href={`/${seite}?kasse=${k.code}`}
              aria-current={k.code === text.kasse?.code ? "page" : undefined}
            >
              {k.name}
            </Verweis>
          </li>
        ))}
      </ul>
    </nav>
  );
}
