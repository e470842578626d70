import { RECHTSPROFILE } from "@/lib/versorgungsauskunft";
import { liesAnschrift } from "./anschrift";
import type { Feldleser } from "./feldleser";
import type { KasseZeile } from "./typen";

const RECHT = new RegExp(`^(${Object.keys(RECHTSPROFILE).join("|")})$`);

const SCHLUESSEL = new Set([
  "art",
  "code",
  "name",
  "anschrift",
  "supportMail",
  "eingangMail",
  "web",
  "absenderName",
  "rechtsprofil",
]);

const MAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i;
const WEB = /^https?:\/\/[^\s<>"]{3,200}$/;

/** Liest eine Zeile `{"art":"kasse",…}`; außer Code und Name ist alles freiwillig. */
export function liesKasse(leser: Feldleser): KasseZeile {
  leser.nurSchluessel(SCHLUESSEL);
  const freiwillig = (feld: string, muster: RegExp, grund: string) =>
    leser.fehlt(feld) ? undefined : leser.muster(feld, muster, grund);
  const mail = "Das ist keine E-Mail-Adresse.";
  return {
    art: "kasse",
    code: leser.muster("code", /^\d{3}$/, "Der Code der Kasse hat drei Ziffern."),
    name: leser.text("name", 120),
    anschrift: liesAnschrift(leser, "anschrift"),
    supportMail: freiwillig("supportMail", MAIL, mail),
    eingangMail: freiwillig("eingangMail", MAIL, mail),
    web: freiwillig("web", WEB, "Die Adresse beginnt mit https:// oder http://."),
    absenderName: leser.fehlt("absenderName") ? undefined : leser.text("absenderName", 80),
    rechtsprofil: freiwillig("rechtsprofil", RECHT, "Dieses Recht kennt der Rechner nicht."),
  };
}
