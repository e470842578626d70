import { Verweis } from "@/components/ui/verweis";

/** Dieselben Links in derselben Reihenfolge auf jeder Seite (WCAG 3.2.6). */
const ZIELE = [
  { titel: "FAQ", href: "/faq" },
  { titel: "Feedback", href: "/feedback" },
  { titel: "Barrierefreiheit", href: "/barrierefreiheit" },
  { titel: "Nutzungsbedingungen", href: "/nutzungsbedingungen" },
  { titel: "Datenschutz", href: "/datenschutz" },
  { titel: "Impressum", href: "/impressum" },
  { titel: "Support", href: "/support" },
  { titel: "Leichte Sprache", href: "/leichte-sprache" },
  { titel: "Gebärdensprache", href: "/gebaerdensprache" },
];

/** Fußleiste mit den festen Links, auch vor der Anmeldung. */
export function Fusszeile() {
  return (
    <footer className="fuss">
      <nav className="breite" aria-label="Hilfe und Rechtliches">
        <ul>
          {ZIELE.map(({ titel, href }) => (
            <li key={href}>
              <Verweis href={href}>{titel}</Verweis>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
