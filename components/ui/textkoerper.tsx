import { Fragment, type ReactNode } from "react";
import type { Block, Teil } from "@/lib/auszeichnung";
import { Verweis } from "./verweis";

interface TextkoerperProps {
  bloecke: readonly Block[];
  /** Kontaktdaten, wo der Text `{Kontakt}` nennt. */
  kontakt?: ReactNode;
  /** Ebene der höchsten Überschrift; 3 auf Seiten, die selbst schon gliedern. */
  ebene?: 2 | 3;
}

/** Ein Text der Kasse als Abschnitte mit Überschrift; Auszeichnung wird zu Elementen, nie zu HTML aus Text. */
export function Textkoerper({ bloecke, kontakt, ebene = 2 }: TextkoerperProps) {
  return abschnitte(bloecke).map(({ kopf, inhalt }, nr) => (
    <section
      // biome-ignore lint/suspicious/noArrayIndexKey: Der Text ist fest, Abschnitte wandern nicht.
      key={nr}
      className="fliesstext"
      aria-labelledby={kopf?.id}
    >
      {kopf && <Ueberschrift block={kopf} ebene={ebene} />}
      {inhalt.map((block, stelle) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ebenso
        <Blockinhalt key={stelle} block={block} kontakt={kontakt} ebene={ebene} />
      ))}
    </section>
  ));
}

type Kopf = Extract<Block, { art: "ueberschrift" }>;

function abschnitte(bloecke: readonly Block[]): { kopf: Kopf | null; inhalt: Block[] }[] {
  const teile: { kopf: Kopf | null; inhalt: Block[] }[] = [];
  for (const block of bloecke) {
    if (block.art === "ueberschrift" && block.ebene === 2) teile.push({ kopf: block, inhalt: [] });
    else if (teile.length === 0) teile.push({ kopf: null, inhalt: [block] });
    else teile.at(-1)?.inhalt.push(block);
  }
  return teile;
}

function Ueberschrift({ block, ebene }: { block: Kopf; ebene: 2 | 3 }) {
  const Element = `h${block.ebene === 2 ? ebene : ebene + 1}` as "h2" | "h3" | "h4";
  return <Element id={block.id}>{block.text}</Element>;
}

interface BlockinhaltProps {
  block: Block;
  kontakt?: ReactNode;
  ebene: 2 | 3;
}

/** Ein einzelner Block, etwa in der Antwort auf eine Frage. */
export function Blockinhalt({ block, kontakt, ebene }: BlockinhaltProps) {
  switch (block.art) {
    case "ueberschrift":
      return <Ueberschrift block={block} ebene={ebene} />;
    case "kontakt":
      return kontakt;
    case "absatz":
      return (
        <p>
          {block.zeilen.map((zeile, nr) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Der Text ist fest, Zeilen wandern nicht.
            <Fragment key={nr}>
              {nr > 0 && <br />}
              <Zeile teile={zeile} />
            </Fragment>
          ))}
        </p>
      );
    case "liste": {
      const Liste = block.geordnet ? "ol" : "ul";
      return (
        <Liste>
          {block.punkte.map((punkt, nr) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ebenso
            <li key={nr}>
              <Zeile teile={punkt} />
            </li>
          ))}
        </Liste>
      );
    }
  }
}

function Zeile({ teile }: { teile: readonly Teil[] }) {
  return teile.map((teil, nr) => {
    const schluessel = `${nr}-${teil.text}`;
    if (teil.fett) return <strong key={schluessel}>{teil.text}</strong>;
    if (!teil.href) return <Fragment key={schluessel}>{teil.text}</Fragment>;
    return teil.href.startsWith("/") ? (
      <Verweis key={schluessel} href={teil.href}>
        {teil.text}
      </Verweis>
    ) : (
      <a key={schluessel} href={teil.href} rel="noreferrer">
        {teil.text}
      </a>
    );
  });
}
