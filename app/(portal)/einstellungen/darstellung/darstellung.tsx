import { FormularRahmen } from "@/components/form/formular-rahmen";
import { HakenGruppe } from "@/components/form/haken-gruppe";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Knopfleiste } from "@/components/ui/knopf";
import { DARSTELLUNG_COOKIE, liesCookie } from "@/lib/auth";
import { liesDarstellung } from "@/lib/darstellung";
import { waehleDarstellung } from "./actions";

/** ›Darstellung‹ (ux.md 12): Farben, Schriftgröße und Tasten dieses Geräts. */
export async function Darstellung() {
  const { farben, schrift, kurzwahl } = liesDarstellung(await liesCookie(DARSTELLUNG_COOKIE()));
  return (
    <section aria-labelledby="darstellung">
      <FormularRahmen
        action={waehleDarstellung}
        kennung="darstellung"
        warnen={false}
        kopf={
          <>
            <h2 id="darstellung">Darstellung</h2>
            <p>Diese Wahl gilt für den Browser auf diesem Gerät, auch vor der Anmeldung.</p>
          </>
        }
      >
        <Optionen
          name="farben"
          label="Farben"
          wert={farben}
          moeglichkeiten={[
            { wert: "system", text: "System", hinweis: "wie auf diesem Gerät eingestellt" },
            { wert: "hell", text: "Hell" },
            { wert: "dunkel", text: "Dunkel" },
          ]}
        />
        <Optionen
          name="schrift"
          label="Schriftgröße"
          wert={schrift}
          moeglichkeiten={[
            { wert: "normal", text: "normal" },
            { wert: "gross", text: "groß" },
            { wert: "sehr-gross", text: "sehr groß" },
          ]}
        />
        <HakenGruppe
          titel="Tasten"
          ebene={3}
          haken={[
            {
              name: "kurzwahl",
              label: "Strg+K springt in die Suche",
              hinweis: "Schalten Sie das aus, wenn Ihr Hilfsmittel diese Tasten selbst braucht.",
              gesetzt: kurzwahl,
            },
          ]}
        />
        <Knopfleiste>
          <SendeKnopf variante="sekundaer">Speichern</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </section>
  );
}
